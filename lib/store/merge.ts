import type { AnyRecord, Conflict, HistoryEntry, RecordTable, Snapshot } from '@/lib/annotation';
import type { Database } from './database';
import { type Merged, mergeHistory } from './merge-history';
import { mergeSnapshot } from './merge-snapshot';
import { sameValue } from './same-value';
import { type Cursor, type IncomingHistory, stagedHistories, stagedPortion } from './staging';

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
  const portion = await stagedHistories(importId, after, db);
  if (!portion) return undefined;
  const local = await localHistories(portion.histories, db);
  const before = await recordsOf(portion.histories, db);
  const standing = await db.conflicts.toArray();
  const records = portion.histories.map(({ table, recordId, entries }, i) => ({
    table,
    id: recordId,
    before: before.get(`${table}/${recordId}`),
    standing: standing.filter((one) => one.recordId === recordId && one.table === table),
    ...mergeHistory(table, recordId, local[i] ?? [], entries),
  }));
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
export const localHistories = (portion: IncomingHistory[], db: Database): Promise<HistoryEntry[][]> =>
  Promise.all(
    portion.map(({ table, recordId }) =>
      db.history.where('[table+recordId]').equals([table, recordId]).toArray(),
    ),
  );

async function recordsOf(portion: IncomingHistory[], db: Database): Promise<Map<string, AnyRecord>> {
  const found = new Map<string, AnyRecord>();
  for (const table of new Set(portion.map((one) => one.table))) {
    const ids = portion.filter((one) => one.table === table).map(({ recordId }) => recordId);
    for (const record of await db.table<AnyRecord>(table).bulkGet(ids))
      if (record) found.set(`${table}/${record.id}`, record);
  }
  return found;
}
