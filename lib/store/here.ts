import { type Conflict, type HistoryEntry, type RecordTable, recordTables } from '@/lib/annotation';
import type { Database } from './database';
import { historiesOf } from './histories';
import { type RefuseTaken, refuseTaken } from './taken-ids';

/** What is known on this device of records of a file. */
export interface Here {
  /** Their histories by id; those of which nothing is known are missing. */
  histories(
    table: RecordTable,
    records: readonly { recordId: string }[],
  ): Promise<ReadonlyMap<string, HistoryEntry[]>>;
  /** What stands to be asked about one of them. */
  conflicts(table: RecordTable, id: string): Conflict[];
  refuseTaken: RefuseTaken;
}

const nothing: ReadonlyMap<string, HistoryEntry[]> = new Map();

/**
 * Looks once which tables have a history here at all, so that a table without one is never asked again; for as long as nothing
 * else but the import itself is written: inside its transaction, or where a later look decides.
 */
export async function whatIsHere(db: Database): Promise<Here> {
  const tables = new Set<RecordTable>();
  for (const table of recordTables) {
    const all = db.history.where('[table+recordId]').between([table, ''], [table, '\uffff']);
    const packed = db.packs.where('[table+last+first+id]').between([table, ''], [table, '\uffff']);
    if ((await all.limit(1).count()) + (await packed.limit(1).count()) > 0) tables.add(table);
  }
  const standing = new Map<string, Conflict[]>();
  for (const one of await db.conflicts.toArray()) {
    const key = `${one.table}/${one.recordId}`;
    standing.set(key, [...(standing.get(key) ?? []), one]);
  }
  return {
    histories: async (table, records) =>
      tables.has(table)
        ? historiesOf(
            table,
            records.map(({ recordId }) => recordId),
            db,
          )
        : nothing,
    conflicts: (table, id) => standing.get(`${table}/${id}`) ?? [],
    refuseTaken: refuseTaken(db),
  };
}
