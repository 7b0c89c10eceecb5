import type { AnyRecord, Conflict, HistoryEntry, RecordTable, Snapshot } from '@/lib/annotation';
import type { Database } from './database';
import { fold } from './fold';
import type { Here } from './here';
import { type Merged, mergeHistory } from './merge-history';
import { mergeSnapshot } from './merge-snapshot';
import { sameValue } from './same-value';
import type { StagedRecords } from './staged-records';
import { type Cursor, stagedPortion } from './staging';

/** What an import does to one record. */
export interface MergedRecord extends Merged {
  table: RecordTable;
  id: string;
  before: AnyRecord | undefined;
  standing: Conflict[];
  /** What was known of it here. */
  known: readonly HistoryEntry[];
}

/** What an import does to one snapshot; `merged` equals `before` when it brings nothing new. */
export interface MergedSnapshot {
  incoming: Snapshot;
  before: Snapshot | undefined;
  merged: Snapshot;
}

/** What becomes of staged records. Reads only. Throws BadFileError. */
export async function mergedRecords(
  { table, histories }: Pick<StagedRecords, 'table' | 'histories'>,
  here: Here,
): Promise<MergedRecord[]> {
  const local = await here.histories(table, histories);
  const merged = histories.map(({ recordId, entries }) => {
    const known = local.get(recordId) ?? [];
    return {
      table,
      id: recordId,
      known,
      // What the store holds is what its history adds up to.
      before: fold(table, recordId, known)?.record,
      standing: here.conflicts(table, recordId),
      ...mergeHistory(table, recordId, known, entries),
    };
  });
  await here.refuseTaken(merged.flatMap(newOf));
  return merged;
}

/** The entries of which nothing was known here. */
export function newOf({ known, add }: Pick<MergedRecord, 'known' | 'add'>): HistoryEntry[] {
  if (known.length === 0) return add;
  const here = new Set(known.map(({ id }) => id));
  return add.filter(({ id }) => !here.has(id));
}

/** What becomes of the next snapshots of a staged file; undefined at the end. Reads only. Throws BadFileError. */
export async function mergedSnapshots(
  importId: string,
  after: Cursor,
  db: Database,
): Promise<{ snapshots: MergedSnapshot[]; after: Cursor } | undefined> {
  const portion = await stagedPortion<Snapshot>(importId, 'snapshots', after, db, 50);
  if (!portion) return undefined;
  const local = await db.snapshots.bulkGet(portion.rows.map(({ id }) => id));
  const snapshots = portion.rows.map((incoming, i) => {
    const before = local[i];
    return { incoming, before, merged: before ? mergeSnapshot(before, incoming) : incoming };
  });
  return { snapshots, after: portion.after };
}

/** Whether an import changes what a record says. */
export const changes = ({ before, folded }: MergedRecord): boolean => !sameValue(before, folded?.record);

/** Whether an import adds a snapshot or completes it. */
export const brings = ({ before, merged }: MergedSnapshot): boolean => !sameValue(before, merged);
