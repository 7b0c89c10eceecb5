import type { AnyRecord, Conflict, HistoryEntry, Records, RecordTable } from '@/lib/annotation';
import { checkRecord } from './check-record';
import type { Database } from './database';
import { type Changes, type EditOptions, MissingRecordError } from './edit';
import { fold } from './fold';
import { historiesOf } from './histories';
import { now } from './identity';
import { me } from './me';
import { type By, nextEntry, parentsOf, realChanges } from './next-entries';
import type { Watched } from './watched';

/** How many records are read, and then written, at once. */
const PORTION = 500;

/** What an edit made of a record. */
export interface Edited<T extends RecordTable> {
  before: Records[T];
  after: Records[T];
}
type ChangesOf<T extends RecordTable> = Changes<T> & { deleted?: 0 | 1 };

/**
 * Edits many records of a table inside a `write`, each as `edit` does, in few requests; answers in their order. Throws
 * MissingRecordError, or the signal's reason.
 */
export async function editMany<T extends RecordTable>(
  table: T,
  ids: readonly string[],
  changesOf: (record: Records[T]) => ChangesOf<T>,
  { read, at = now(), signal, onProgress }: Pick<EditOptions, 'read' | 'at'> & Watched,
  db: Database,
): Promise<Edited<T>[]> {
  const by: By = { agent: await me(db), at, read };
  const edited: Edited<T>[] = [];
  for (let start = 0; start < ids.length; start += PORTION) {
    signal?.throwIfAborted();
    edited.push(...(await editPortion(table, ids.slice(start, start + PORTION), changesOf, by, db)));
    onProgress?.(edited.length);
  }
  signal?.throwIfAborted();
  return edited;
}

async function editPortion<T extends RecordTable>(
  table: T,
  ids: string[],
  changesOf: (record: Records[T]) => ChangesOf<T>,
  by: By,
  db: Database,
): Promise<Edited<T>[]> {
  const rows = await db.table<Records[T], string>(table).bulkGet(ids);
  const histories = await historiesOf(table, ids, db);
  const conflicts = await standingConflicts(table, ids, db);
  const added: HistoryEntry[] = [];
  const open: Conflict[] = [];
  const over: string[] = [];
  const changed: AnyRecord[] = [];
  const edited = rows.map((before, i): Edited<T> => {
    if (!before) throw new MissingRecordError(`${table} ${ids[i]}`);
    const standing = conflicts.get(before.id) ?? [];
    const real = realChanges(table, before, changesOf(before), standing);
    if (real.length === 0) return { before, after: before };
    const entries = [...(histories.get(before.id) ?? [])];
    for (const change of real) {
      const entry = nextEntry(table, before, change, parentsOf(entries, change[0], before.deleted), by);
      entries.push(entry);
      added.push(entry);
    }
    const folded = fold(table, before.id, entries);
    if (!folded) throw new MissingRecordError(`${table} ${before.id}`);
    checkRecord(table, folded.record);
    changed.push(folded.record);
    over.push(...standing.map(({ id }) => id));
    open.push(...folded.conflicts);
    return { before, after: folded.record as Records[T] };
  });
  await db.history.bulkAdd(added);
  await db.table<AnyRecord>(table).bulkPut(changed);
  await db.conflicts.bulkDelete(over);
  await db.conflicts.bulkPut(open);
  return edited;
}

async function standingConflicts(
  table: RecordTable,
  ids: readonly string[],
  db: Database,
): Promise<Map<string, Conflict[]>> {
  const found = new Map<string, Conflict[]>();
  if ((await db.conflicts.count()) === 0) return found;
  const keys = ids.map((id) => [table, id]);
  for (const one of await db.conflicts.where('[table+recordId]').anyOf(keys).toArray())
    found.set(one.recordId, [...(found.get(one.recordId) ?? []), one]);
  return found;
}
