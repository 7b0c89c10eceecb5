import type { HistoryEntry, RecordTable } from '@/lib/annotation';
import type { Database } from './database';

/** From how many records on one reading of a range is worth a look, and how much more than wanted it may bring. */
const MANY = 50;
const WASTE = 10;

/** The histories of records of one table; those of which nothing is known are missing. */
export async function historiesOf(
  table: RecordTable,
  ids: readonly string[],
  db: Database,
): Promise<Map<string, HistoryEntry[]>> {
  const found = await db.transaction('r', db.history, async () => {
    const [first, last] = ends(ids);
    const range = db.history.where('[table+recordId]').between([table, first], [table, last], true, true);
    // One request that brings some too many is far quicker than one for each.
    if (ids.length > MANY && (await range.count()) <= ids.length * WASTE) return range.toArray();
    const each = ids.map((id) => db.history.where('[table+recordId]').equals([table, id]).toArray());
    return (await Promise.all(each)).flat();
  });
  const histories = new Map<string, HistoryEntry[]>();
  const wanted = new Set(ids);
  for (const entry of found) {
    if (!wanted.has(entry.recordId)) continue;
    const history = histories.get(entry.recordId);
    if (history) history.push(entry);
    else histories.set(entry.recordId, [entry]);
  }
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
