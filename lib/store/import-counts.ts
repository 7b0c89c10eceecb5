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

/** What an import does in all, each record counted once: what somebody will be asked about, else whether it is new or changed. */
export interface ImportFigures {
  new: number;
  changed: number;
  inConflict: number;
  unchanged: number;
}
export const noFigures = (): ImportFigures => ({ new: 0, changed: 0, inConflict: 0, unchanged: 0 });

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
  const { before } = merged;
  counts.conflicts += raised(merged);
  if (!changes(merged)) counts.unchanged++;
  else if (!before) counts.new++;
  else counts.changed++;
  if (goesToBin(merged)) counts.deleted++;
}

/** Adds one record to the figures of all. */
export function countOnce(figures: ImportFigures, merged: MergedRecord): void {
  if (raised(merged) > 0) figures.inConflict++;
  else if (!changes(merged)) figures.unchanged++;
  else if (!merged.before) figures.new++;
  else figures.changed++;
}

/** How many conflicts there are that nobody was asked about here yet. */
function raised({ folded, standing }: MergedRecord): number {
  const known = new Set(standing.map(({ heads }) => heads.join()));
  return (folded?.conflicts ?? []).filter(({ heads }) => !known.has(heads.join())).length;
}

export const goesToBin = ({ before, folded }: MergedRecord): boolean =>
  before?.deleted === 0 && folded?.record.deleted === 1;
