import { type Conflict, CREATED, type HistoryEntry, type Records, type RecordTable } from '@/lib/annotation';
import { checkRecord } from './check-record';
import { type Database, database } from './database';
import { fold } from './fold';
import { historyOf } from './histories';
import { newId, now } from './identity';
import { lengthen } from './lengthen';
import { me } from './me';
import { nextEntry, parentsOf, realChanges } from './next-entries';

/** The fields of a record that a person or a page gives it. */
export type Fields<T extends RecordTable> = Omit<
  Records[T],
  'id' | 'v' | 'created' | 'modified' | 'creator' | 'deleted'
>;
/** Changes to fields; undefined takes a field away. */
export type Changes<T extends RecordTable> = { [K in keyof Fields<T>]?: Fields<T>[K] | undefined };
/** Which editing a change belongs to: one editing of a field is one entry of its history, however often it is saved. */
export interface Editing {
  editing?: string | undefined;
}
/** `read`: a page says so and nobody wrote it; `at`: one moment for edits that belong together. */
export interface EditOptions extends Editing {
  read?: boolean;
  at?: string;
}

export class MissingRecordError extends Error {
  override name = 'MissingRecordError';
}

/** Makes a record inside a `write`; one with this id that is there already is returned as it is, so a repeated message is harmless. */
export async function create<T extends RecordTable>(
  table: T,
  id: string,
  fields: Fields<T>,
  db: Database = database,
): Promise<Records[T]> {
  const there = await db.table<Records[T]>(table).get(id);
  if (there) return there;
  const entry: HistoryEntry = {
    id: newId(),
    table,
    recordId: id,
    field: CREATED,
    agent: await me(db),
    at: now(),
    after: clean(fields),
    parents: [],
  };
  await db.history.add(entry);
  return refold(table, id, db);
}

/**
 * Edits fields inside a `write`: one history entry for each that really changes, then the record as it adds up.
 * Editing a field that is in conflict chooses: the edit knows of all sides. Throws MissingRecordError.
 */
export async function edit<T extends RecordTable>(
  table: T,
  id: string,
  changes: Changes<T> & { deleted?: 0 | 1 },
  { editing, read, at = now() }: EditOptions = {},
  db: Database = database,
): Promise<Records[T]> {
  const current = await db.table<Records[T]>(table).get(id);
  if (!current) throw new MissingRecordError(`${table} ${id}`);
  const real = realChanges(table, current, changes, await conflictsOf(table, id, db));
  if (real.length === 0) return current;
  const entries = await historyOf(table, id, db);
  const agent = await me(db);
  for (const change of real) {
    const [field, after] = change;
    const heads = parentsOf(entries, field, current.deleted);
    if (await lengthen(entries, heads, after, at, editing, db)) continue;
    const entry = nextEntry(table, current, change, heads, { agent, at, read });
    await db.history.add(entry);
    entries.push(entry);
    if (editing) await db.openEdits.put({ key: `${editing}/${entry.id}`, historyId: entry.id });
  }
  return refold(table, id, db);
}

/** Writes what the history of a record adds up to, and its conflicts; inside a transaction. Throws InvalidRecordError. */
export async function refold<T extends RecordTable>(
  table: T,
  id: string,
  db: Database = database,
): Promise<Records[T]> {
  const folded = fold(table, id, await historyOf(table, id, db));
  if (!folded) throw new MissingRecordError(`${table} ${id}`);
  checkRecord(table, folded.record);
  await db.table(table).put(folded.record);
  const outdated = await conflictsOf(table, id, db);
  await db.conflicts.bulkDelete(outdated.map((conflict) => conflict.id));
  await db.conflicts.bulkPut(folded.conflicts);
  return folded.record as Records[T];
}

const conflictsOf = (table: RecordTable, recordId: string, db: Database): Promise<Conflict[]> =>
  db.conflicts.where({ table, recordId }).toArray();

/** Absent is absent: no undefined reaches the disk. */
export const clean = (fields: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
