import { type AnyRecord, CREATED, type HistoryEntry, type Records, type RecordTable } from '@/lib/annotation';
import { type Database, database } from './database';
import { fieldHeads, fold } from './fold';
import { headsOf, known } from './heads';
import { newId, now } from './identity';
import { me } from './me';
import { sameValue } from './same-value';

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

/** Edits fields inside a `write`: one history entry for each that really changes, then the record as it adds up. */
export async function edit<T extends RecordTable>(
  table: T,
  id: string,
  changes: Changes<T> & { deleted?: 0 | 1 },
  { editing }: Editing = {},
  db: Database = database,
): Promise<Records[T]> {
  const current = await db.table<AnyRecord>(table).get(id);
  if (!current) throw new MissingRecordError(`${table} ${id}`);
  const entries = await historyOf(table, id, db);
  const agent = await me(db);
  const values = new Map<string, unknown>(Object.entries(current));
  for (const [field, after] of Object.entries(changes)) {
    const before = values.get(field);
    const open = await db.conflicts.get(`${table}/${id}/${field}`);
    if (!open && sameValue(before, after)) continue;
    // A deletion knows of everything that was written, so that what it did not know of can keep the record.
    const heads = field === 'deleted' ? headsOf(entries, known(entries)) : fieldHeads(entries, field);
    if (await lengthen(heads, after, editing, db)) continue;
    const entry: HistoryEntry = {
      id: newId(),
      table,
      recordId: id,
      field,
      agent,
      at: now(),
      parents: heads.map((head) => head.id),
    };
    if (before !== undefined) entry.before = before;
    if (after !== undefined) entry.after = after;
    await db.history.add(entry);
    if (editing) await db.openEdits.put({ key: `${editing}/${entry.id}`, historyId: entry.id });
  }
  return refold(table, id, db);
}

/** Writes what the history of a record adds up to, and its conflicts; inside a transaction. */
export async function refold<T extends RecordTable>(
  table: T,
  id: string,
  db: Database = database,
): Promise<Records[T]> {
  const folded = fold(table, id, await historyOf(table, id, db));
  if (!folded) throw new MissingRecordError(`${table} ${id}`);
  await db.table(table).put(folded.record);
  await db.conflicts.where({ table, recordId: id }).delete();
  await db.conflicts.bulkPut(folded.conflicts);
  return folded.record as Records[T];
}

/** The history of one record, in the order of its ids. */
export const historyOf = (
  table: RecordTable,
  recordId: string,
  db: Database = database,
): Promise<HistoryEntry[]> => db.history.where({ table, recordId }).sortBy('id');

/** Goes on with the entry that this editing began, if nothing else was written since and it has not left the device. */
async function lengthen(
  heads: HistoryEntry[],
  after: unknown,
  editing: string | undefined,
  db: Database,
): Promise<boolean> {
  const [head] = heads;
  if (!editing || !head || heads.length > 1 || !(await db.openEdits.get(`${editing}/${head.id}`)))
    return false;
  const { after: _shorter, ...rest } = head;
  await db.history.put({ ...rest, at: now(), ...(after === undefined ? {} : { after }) });
  return true;
}

/** Absent is absent: no undefined reaches the disk. */
const clean = (fields: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
