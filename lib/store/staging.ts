import { Dexie } from 'dexie';
import { type Database, database, type StagedRow } from './database';
import { drop, heldRows, isHeld } from './held-staging';
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
  if (!drop(importId)) await write(() => forgetStaged(importId, db), db, [db.staging]);
}

/** Throws when nothing is staged under an id: what would be taken in is gone, and must not look as if it had been empty. */
export async function mustBeStaged(importId: string, db: Database): Promise<void> {
  if (isHeld(importId) || (await ofImport(importId, db).limit(1).count()) > 0) return;
  throw new RangeError(`import ${importId}: nothing is staged under this id`);
}

/** Forgets what an import that did not end left behind; for the start of the extension, when no import is under way. */
export async function clearStaging(db: Database = database): Promise<void> {
  if ((await db.staging.count()) > 0) await write(() => db.staging.clear(), db, [db.staging]);
}

const ofImport = (importId: string, db: Database) =>
  db.staging.where('[importId+table+id]').between([importId], [importId, Dexie.maxKey]);

/** Deletes what is staged of a file; inside a `write`. */
export const forgetStaged = (importId: string, db: Database): PromiseLike<number> =>
  ofImport(importId, db).delete();

/** The ids under which something of one table of a file is staged, in order. */
export async function stagedIds(importId: string, table: string, db: Database): Promise<string[]> {
  if (isHeld(importId)) return heldRows(importId, table).map(({ id }) => id);
  const keys = await stagedBetween(importId, table, '', Dexie.maxKey, db).primaryKeys();
  return keys.map(([, , id]) => id);
}

/** What is staged of one table of a file behind an id and up to another, in order. One request, so that a transaction may ask. */
export function stagedRows(
  importId: string,
  table: string,
  [after, upTo]: readonly [after: string, upTo: string],
  db: Database,
  most = Number.POSITIVE_INFINITY,
): PromiseLike<StagedRow[]> {
  if (!isHeld(importId)) return stagedBetween(importId, table, after, upTo, db).limit(most).toArray();
  const rows = heldRows(importId, table).filter(({ id }) => id > after && id <= upTo);
  return Dexie.Promise.resolve(rows.slice(0, most));
}

const stagedBetween = (importId: string, table: string, after: string, upTo: unknown, db: Database) =>
  db.staging
    .where('[importId+table+id]')
    .between([importId, table, after], [importId, table, upTo], false, true);

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
  const staged = await stagedRows(importId, table, [after, '\uffff'], db, size);
  const last = staged.at(-1);
  return last && { rows: staged.map(({ row }) => row as Row), after: last.id };
}
