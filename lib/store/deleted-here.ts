import type { WrittenRows } from './write-changes';

const here = new Set<string>();

/** Remembers which claims this page itself put in the bin or took out. */
export function noteDeletions({ rows }: WrittenRows): void {
  for (const [id, row] of rows.get('claims') ?? []) {
    if (isBinned(row)) here.add(id);
    else here.delete(id);
  }
}

/** Whether it was this page that put a claim in the bin, and no other tab, panel or file. */
export const wasDeletedHere = (claimId: string): boolean => here.has(claimId);

const isBinned = (row: unknown): boolean =>
  typeof row === 'object' && row !== null && 'deleted' in row && row.deleted === 1;
