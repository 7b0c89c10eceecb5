import type { RecordTable } from '@/lib/annotation';
import { changes, type MergedRecord } from './merge';

/** What an import does to one table, in records; `deleted` are those of `changed` that go to the bin. */
export interface ImportCounts {
  new: number;
  changed: number;
  unchanged: number;
  deleted: number;
  conflicts: number;
}
export type TableCounts = Record<RecordTable | 'snapshots' | 'sightings', ImportCounts>;

/** Counts of nothing yet. */
export const noCounts = (): TableCounts => ({
  agents: none(),
  works: none(),
  annotations: none(),
  claims: none(),
  appearances: none(),
  sources: none(),
  ratingScales: none(),
  claimReviews: none(),
  contacts: none(),
  snapshots: none(),
  sightings: none(),
});

const none = (): ImportCounts => ({ new: 0, changed: 0, unchanged: 0, deleted: 0, conflicts: 0 });

/** Adds what becomes of one record. */
export function countRecord(counts: ImportCounts, merged: MergedRecord): void {
  const { before, folded, standing } = merged;
  const known = new Set(standing.map(({ heads }) => heads.join()));
  counts.conflicts += (folded?.conflicts ?? []).filter(({ heads }) => !known.has(heads.join())).length;
  if (!changes(merged)) counts.unchanged++;
  else if (!before) counts.new++;
  else counts.changed++;
  if (goesToBin(merged)) counts.deleted++;
}

export const goesToBin = ({ before, folded }: MergedRecord): boolean =>
  before?.deleted === 0 && folded?.record.deleted === 1;
