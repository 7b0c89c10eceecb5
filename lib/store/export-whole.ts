import type { AnyRecord, HistoryEntry, RecordTable } from '@/lib/annotation';
import { allHistories } from './all-histories';
import { type Database, database } from './database';
import type { Prepared } from './export-prepare';
import { fold } from './fold';

/** So many portions are read while one is written. */
const AHEAD = 3;

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
  prepared: Prepared,
  db: Database = database,
): AsyncGenerator<WholeRecords> {
  for await (const { table, histories } of ahead(allHistories(prepared, db))) {
    const records = [...histories].flatMap(([id, history]) => fold(table, id, history)?.record ?? []);
    yield { table, records, entries: [...histories.values()].flat() };
  }
}

/** What a source gives, which goes on working while that is used. */
async function* ahead<Item>(source: AsyncGenerator<Item>): AsyncGenerator<Item> {
  const next = () => {
    const coming = source.next();
    // Who stops listening hears of no failure.
    coming.catch(() => {});
    return coming;
  };
  const coming = Array.from({ length: AHEAD }, next);
  try {
    for (let one = await coming.shift(); one && !one.done; one = await coming.shift()) {
      coming.push(next());
      yield one.value;
    }
  } finally {
    await source.return(undefined);
  }
}
