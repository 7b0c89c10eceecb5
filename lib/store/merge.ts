import type { AnyRecord, Conflict, HistoryEntry, RecordTable, Snapshot } from '@/lib/annotation';
import type { Database } from './database';
import { fold } from './fold';
import { historiesOf } from './histories';
import { type Merged, mergeHistory } from './merge-history';
import { mergeSnapshot } from './merge-snapshot';
import { sameValue } from './same-value';
import { stagedRecords } from './staged-records';
import { type Cursor, type IncomingHistory, stagedPortion } from './staging';

/** What an import does to one record. */
export interface MergedRecord extends Merged {
  table: RecordTable;
  id: string;
  before: AnyRecord | undefined;
  standing: Conflict[];
}

/** What an import does to one snapshot; `merged` equals `before` when it brings nothing new. */
export interface MergedSnapshot {
  incoming: Snapshot;
  before: Snapshot | undefined;
  merged: Snapshot;
}

/** What becomes of the next records of a staged file; undefined at the end. Reads only. Throws BadFileError. */
export async function mergedRecords(
  importId: string,
  after: Cursor,
  db: Database,
): Promise<{ records: MergedRecord[]; after: Cursor } | undefined> {
  const portion = await stagedRecords(importId, after, db);
  if (!portion) return undefined;
  const local = await localHistories(portion.histories, db);
  const standing = await standingConflicts(db);
  const records = portion.histories.map(({ table, recordId, entries }, i) => {
    const here = local[i] ?? [];
    return {
      table,
      id: recordId,
      // What the store holds is what its history adds up to.
      before: fold(table, recordId, here)?.record,
      standing: standing.get(`${table}/${recordId}`) ?? [],
      ...mergeHistory(table, recordId, here, entries),
    };
  });
  return { records, after: portion.after };
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

/** What is known here of the records of these histories, in the same order. */
export async function localHistories(portion: IncomingHistory[], db: Database): Promise<HistoryEntry[][]> {
  const found = new Map<string, Map<string, HistoryEntry[]>>();
  for (const table of new Set(portion.map((one) => one.table))) {
    const ids = portion.filter((one) => one.table === table).map(({ recordId }) => recordId);
    found.set(table, await historiesOf(table, ids, db));
  }
  return portion.map(({ table, recordId }) => found.get(table)?.get(recordId) ?? []);
}

async function standingConflicts(db: Database): Promise<Map<string, Conflict[]>> {
  const standing = new Map<string, Conflict[]>();
  for (const one of await db.conflicts.toArray()) {
    const key = `${one.table}/${one.recordId}`;
    standing.set(key, [...(standing.get(key) ?? []), one]);
  }
  return standing;
}
