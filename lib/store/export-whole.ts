import { Dexie } from 'dexie';
import { type AnyRecord, type HistoryEntry, type RecordTable, recordTables } from '@/lib/annotation';
import { type Database, database } from './database';
import type { Prepared } from './export-prepare';
import { fold } from './fold';

/** So many entries are read at once. */
const PORTION = 2_000;

/** Some records of a table, and all that was written of them. */
export interface WholeRecords {
  table: RecordTable;
  records: AnyRecord[];
  entries: HistoryEntry[];
}

/**
 * All records as they were when a backup was prepared, with their histories, table by table in the order of their ids. Each entry is
 * read once, for its record and for itself, and the next are read while these are written: reading is what takes longest.
 */
export async function* exportedWhole(
  { entries: chosen }: Prepared,
  db: Database = database,
): AsyncGenerator<WholeRecords> {
  for (const table of recordTables) {
    let next: Promise<HistoryEntry[]> | undefined = readAfter(table, '', db);
    while (next) {
      const found: HistoryEntry[] = await next;
      const last = found.at(-1)?.recordId;
      next = last === undefined ? undefined : readAfter(table, last, db);
      // Who stops listening hears of no failure.
      next?.catch(() => {});
      const entries = found.filter(({ id }) => chosen.has(id));
      yield { table, records: recordsOf(table, entries), entries };
    }
  }
}

/** The entries of the next records behind this one, each with all of its own. */
async function readAfter(table: RecordTable, recordId: string, db: Database): Promise<HistoryEntry[]> {
  const index = db.history.where('[table+recordId]');
  const found = await index.between([table, recordId], [table, Dexie.maxKey], false).limit(PORTION).toArray();
  const last = found.at(-1)?.recordId;
  if (last === undefined || found.length < PORTION) return found;
  // The last one may have more of them than came.
  const whole = found.filter((entry) => entry.recordId !== last);
  return whole.length > 0 ? whole : db.history.where('[table+recordId]').equals([table, last]).toArray();
}

function recordsOf(table: RecordTable, entries: readonly HistoryEntry[]): AnyRecord[] {
  const histories = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    const history = histories.get(entry.recordId);
    if (history) history.push(entry);
    else histories.set(entry.recordId, [entry]);
  }
  return [...histories].flatMap(([id, history]) => fold(table, id, history)?.record ?? []);
}
