import type { Claim } from '@/lib/annotation';
import type { WrittenRows } from './write-changes';

/** When this page itself put claims in the bin, by their ids. */
const here = new Map<string, unknown>();

/** Remembers which claims this page itself put in the bin or took out. */
export function noteDeletions({ rows }: WrittenRows): void {
  for (const [id, row] of rows.get('claims') ?? []) {
    if (isBinned(row)) here.set(id, row.modified);
    else here.delete(id);
  }
}

/** Whether it was this page that put a claim in the bin as it lies there now, and no other tab, panel or file since. */
export const wasDeletedHere = ({ id, modified }: Pick<Claim, 'id' | 'modified'>): boolean =>
  here.get(id) === modified;

const isBinned = (row: unknown): row is Claim =>
  typeof row === 'object' && row !== null && 'deleted' in row && row.deleted === 1;
