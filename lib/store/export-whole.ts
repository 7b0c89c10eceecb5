import { Dexie } from 'dexie';
import { type AnyRecord, type HistoryEntry, type RecordTable, recordTables } from '@/lib/annotation';
import { type Database, database } from './database';
import type { Prepared } from './export-prepare';
import { fold } from './fold';

/** So many entries are read at once. */
const PORTION = 2_000;
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
  { entries: chosen }: Prepared,
  db: Database = database,
): AsyncGenerator<WholeRecords> {
  for await (const { table, found } of ahead(histories(db))) {
    const entries = found.filter(({ id }) => chosen.has(id));
    yield { table, records: recordsOf(table, entries), entries };
  }
}

async function* histories(db: Database): AsyncGenerator<{ table: RecordTable; found: HistoryEntry[] }> {
  for (const table of recordTables) {
    let found = await readAfter(table, '', db);
    for (let last = found.at(-1); last; last = found.at(-1)) {
      yield { table, found };
      found = await readAfter(table, last.recordId, db);
    }
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
