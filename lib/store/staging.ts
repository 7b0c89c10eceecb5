import { Dexie } from 'dexie';
import { type Database, database } from './database';
import { write } from './write';

/** A validated row of a file on its way in. */
export interface IncomingRow {
  table: string;
  id: string;
  row: unknown;
  /** The row as JSON, where that is at hand. */
  text?: string | undefined;
}

/** Forgets a file on its way in. */
export async function discardImport(importId: string, db: Database = database): Promise<void> {
  await write(() => stagedRows(importId, undefined, db).delete(), db, [db.staging]);
}

/** Forgets what an import that did not end left behind; for the start of the extension, when no import is under way. */
export async function clearStaging(db: Database = database): Promise<void> {
  if ((await db.staging.count()) > 0) await write(() => db.staging.clear(), db, [db.staging]);
}

/** What is staged of one table of a file, or of all, in the order of the keys. */
export const stagedRows = (importId: string, table: string | undefined, db: Database) => {
  const start = table === undefined ? [importId] : [importId, table];
  return db.staging.where('[importId+table+id]').between(start, [...start, Dexie.maxKey]);
};

/** Where to go on reading; empty at the beginning. */
export type Cursor = string;

/** Reads portion after portion until there is none. */
export async function eachPortion<Portion extends { after: Cursor }>(
  read: (after: Cursor) => Promise<Portion | undefined>,
  body: (portion: Portion) => unknown,
): Promise<void> {
  for (let next = await read(''); next; next = await read(next.after)) await body(next);
}

/** The next staged rows of a table that has no history; undefined at the end. Plain promises, so that a transaction may ask. */
export async function stagedPortion<Row>(
  importId: string,
  table: string,
  after: Cursor,
  db: Database,
  size = 1_000,
): Promise<{ rows: Row[]; after: Cursor } | undefined> {
  const staged = await db.staging
    .where('[importId+table+id]')
    .between([importId, table, after], [importId, table, Dexie.maxKey], false)
    .limit(size)
    .toArray();
  const last = staged.at(-1);
  return last && { rows: staged.map(({ row }) => row as Row), after: last.id };
}
