import type { HistoryEntry, RecordTable } from '@/lib/annotation';
import { type Database, database } from './database';
import { entriesIn, packsAround } from './packs';

/** From how many records on one reading of a range is worth a look, and how much more than wanted it may bring. */
const MANY = 50;
const WASTE = 10;
/** So many packs are held at once: of each perhaps one record is wanted. */
const PACKS = 8;

/** The histories of records of one table, each in the order of its ids; those of which nothing is known are missing. */
export async function historiesOf(
  table: RecordTable,
  ids: readonly string[],
  db: Database,
): Promise<Map<string, HistoryEntry[]>> {
  if (ids.length === 0) return new Map();
  const wanted = new Set(ids);
  return db.transaction('r', [db.history, db.packs], async () => {
    const rows = await rowsOf(table, [...wanted], db);
    const around = await packsAround(table, [...wanted], db);
    const found = rows.filter(({ recordId }) => wanted.has(recordId));
    for (let start = 0; start < around.length; start += PACKS)
      for (const pack of await db.packs.bulkGet(around.slice(start, start + PACKS)))
        for (const entry of pack ? entriesIn(pack) : []) if (wanted.has(entry.recordId)) found.push(entry);
    return together(found);
  });
}

async function rowsOf(table: RecordTable, ids: readonly string[], db: Database): Promise<HistoryEntry[]> {
  const [first, last] = ends(ids);
  const range = db.history.where('[table+recordId]').between([table, first], [table, last], true, true);
  // One request that brings some too many is far quicker than one for each.
  if (ids.length > MANY && (await range.count()) <= ids.length * WASTE) return range.toArray();
  const each = ids.map((id) => db.history.where('[table+recordId]').equals([table, id]).toArray());
  return (await Promise.all(each)).flat();
}

/** The history of one record, in the order of its ids. */
export const historyOf = async (
  table: RecordTable,
  recordId: string,
  db: Database = database,
): Promise<HistoryEntry[]> => (await historiesOf(table, [recordId], db)).get(recordId) ?? [];

/** Whether anything is known of a record, if only that it was deleted. */
export const isKnown = async (table: RecordTable, recordId: string, db: Database): Promise<boolean> =>
  (await db.history.where('[table+recordId]').equals([table, recordId]).count()) > 0 ||
  (await historyOf(table, recordId, db)).length > 0;

/** How many entries there are in all. */
export async function countEntries(db: Database): Promise<number> {
  const packed = await db.packs.orderBy('count').keys();
  return packed.reduce<number>((sum, count) => sum + Number(count), await db.history.count());
}

/** Entries by the record that they are of, each in the order of their ids. */
export function together(entries: readonly HistoryEntry[]): Map<string, HistoryEntry[]> {
  const histories = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    const history = histories.get(entry.recordId);
    if (history) history.push(entry);
    else histories.set(entry.recordId, [entry]);
  }
  for (const history of histories.values())
    if (history.length > 1) history.sort((a, b) => (a.id < b.id ? -1 : 1));
  return histories;
}

function ends(ids: readonly string[]): [string, string] {
  let [first = '', last = ''] = [ids[0], ids[0]];
  for (const id of ids) {
    if (id < first) first = id;
    if (id > last) last = id;
  }
  return [first, last];
}
