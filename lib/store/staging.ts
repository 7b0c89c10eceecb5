import { Dexie } from 'dexie';
import type { HistoryEntry } from '@/lib/annotation';
import { type Database, database } from './database';
import { write } from './write';

/** A validated row of a file on its way in. */
export interface IncomingRow {
  table: string;
  id: string;
  row: unknown;
}

/** The history of one record in a file. */
export interface IncomingHistory {
  table: HistoryEntry['table'];
  recordId: string;
  entries: HistoryEntry[];
}

/** Keeps rows of a file, not yet visible to anything but its import. */
export async function stageRows(
  importId: string,
  rows: IncomingRow[],
  db: Database = database,
): Promise<void> {
  const staged = rows.map(({ table, id, row }) => ({ importId, table, id, row }));
  await write(() => db.staging.bulkAdd(staged), db, [db.staging]);
}

/** Under which id an entry of a record's history is staged: entries of one record lie together. */
export const stagedHistoryId = ({ table, recordId, id }: HistoryEntry): string =>
  `${table}/${recordId}/${id}`;

/** Forgets a file on its way in. */
export async function discardImport(importId: string, db: Database = database): Promise<void> {
  await write(() => stagedRows(importId, undefined, db).delete(), db, [db.staging]);
}

/** Forgets what an import that did not end left behind; for the start of the extension, when no import is under way. */
export async function clearStaging(db: Database = database): Promise<void> {
  if ((await db.staging.count()) > 0) await write(() => db.staging.clear(), db, [db.staging]);
}

/** The staged rows of one table of a file, or of all, in the order of their ids. */
export const stagedRows = (importId: string, table: string | undefined, db: Database) => {
  const start = table === undefined ? [importId] : [importId, table];
  return db.staging.where('[importId+table+id]').between(start, [...start, Dexie.maxKey]);
};

/** Where to go on reading; the id of the last staged row that was read. */
export type Cursor = string;

/** Reads portion after portion until there is none. */
export async function eachPortion<Portion extends { after: Cursor }>(
  read: (after: Cursor) => Promise<Portion | undefined>,
  body: (portion: Portion) => unknown,
): Promise<void> {
  for (let next = await read(''); next; next = await read(next.after)) await body(next);
}

/** The next staged rows of a table; undefined at the end. Plain promises, so that a transaction may ask. */
export async function stagedPortion<Row>(
  importId: string,
  table: string,
  after: Cursor,
  db: Database,
  size = 1_000,
): Promise<{ rows: Row[]; after: Cursor } | undefined> {
  const staged = await between(importId, table, after, Dexie.maxKey, db).limit(size).toArray();
  const last = staged.at(-1);
  return last && { rows: staged.map(({ row }) => row as Row), after: last.id };
}

/** The next staged histories, each whole; undefined at the end. */
export async function stagedHistories(
  importId: string,
  after: Cursor,
  db: Database,
  size = 2_000,
): Promise<{ histories: IncomingHistory[]; after: Cursor } | undefined> {
  const portion = await stagedPortion<HistoryEntry>(importId, 'history', after, db, size);
  const last = portion?.rows.at(-1);
  if (!portion || !last) return undefined;
  const end = `${last.table}/${last.recordId}/\uffff`;
  const rest = await between(importId, 'history', portion.after, end, db).toArray();
  const entries = [...portion.rows, ...rest.map(({ row }) => row as HistoryEntry)];
  return { histories: byRecord(entries), after: rest.at(-1)?.id ?? portion.after };
}

/** The staged records that these histories make, by table and id; some others may be among them. */
export async function stagedRecords(
  importId: string,
  histories: readonly IncomingHistory[],
  db: Database,
): Promise<Map<string, unknown>> {
  const rows = new Map<string, unknown>();
  for (const table of new Set(histories.map((one) => one.table))) {
    const ids = histories.filter((one) => one.table === table).map(({ recordId }) => recordId);
    const found = await db.staging
      .where('[importId+table+id]')
      .between([importId, table, ids[0]], [importId, table, ids.at(-1)], true, true)
      .toArray();
    for (const { id, row } of found) rows.set(`${table}/${id}`, row);
  }
  return rows;
}

const between = (importId: string, table: string, after: Cursor, until: unknown, db: Database) =>
  db.staging.where('[importId+table+id]').between([importId, table, after], [importId, table, until], false);

function byRecord(entries: HistoryEntry[]): IncomingHistory[] {
  const whole: IncomingHistory[] = [];
  for (const entry of entries) {
    const open = whole.at(-1);
    if (open?.table === entry.table && open.recordId === entry.recordId) open.entries.push(entry);
    else whole.push({ table: entry.table, recordId: entry.recordId, entries: [entry] });
  }
  return whole;
}
