import { CREATED, type HistoryEntry, type Records, type RecordTable } from '@/lib/annotation';
import { checkRecord } from './check-record';
import type { Database } from './database';
import { clean, type Fields } from './edit';
import { fold } from './fold';
import { newId, now } from './identity';
import { me } from './me';

/** Makes many records of a table inside a `write`, each as `create` does, in few requests; answers those that were not there. */
export async function createMany<T extends RecordTable>(
  table: T,
  wanted: ReadonlyMap<string, Fields<T>>,
  db: Database,
): Promise<Records[T][]> {
  const there = await db.table<Records[T], string>(table).bulkGet([...wanted.keys()]);
  const known = new Set(there.map((record) => record?.id));
  const [agent, at] = [await me(db), now()];
  const entries = [...wanted].flatMap(([recordId, fields]): HistoryEntry[] =>
    known.has(recordId)
      ? []
      : [{ id: newId(), table, recordId, field: CREATED, agent, at, after: clean(fields), parents: [] }],
  );
  const made = entries.flatMap((entry) => {
    const record = fold(table, entry.recordId, [entry])?.record;
    if (record) checkRecord(table, record);
    return record ? [record as Records[T]] : [];
  });
  await db.history.bulkAdd(entries);
  await db.table(table).bulkPut(made);
  return made;
}
