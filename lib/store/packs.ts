import { Dexie } from 'dexie';
import type { HistoryEntry, RecordTable } from '@/lib/annotation';
import type { Database } from './database';

/** About how long the text of a pack is, in UTF-16 units; only one record's history is longer. */
const LENGTH = 100_000;

/**
 * The whole histories of some records as they came in together, since the database charges by the row: `entries` is their JSON,
 * `count` how many there are, `first` and `last` are between which ids their records lie. What is written of such a record
 * later is a row of its own, and no entry lies in both. An entry stays in its pack for good, or a backup that is being made
 * would miss it: told anew it is written there, and only what is purged is taken out.
 */
export interface Pack {
  table: RecordTable;
  first: string;
  last: string;
  id: string;
  count: number;
  entries: string;
}
/** By which packs of a table are found that end behind a record, the next one first. */
export type PackKey = [table: string, last: string, first: string, id: string];

/** Packs of these histories, which are in the order of their records' ids. */
export function packed(
  table: RecordTable,
  histories: readonly { recordId: string; entries: readonly HistoryEntry[] }[],
  newId: () => string,
): Pack[] {
  const packs: Pack[] = [];
  let texts: string[] = [];
  let [count, length, first] = [0, 0, ''];
  for (const [i, { recordId, entries }] of histories.entries()) {
    if (texts.length === 0) first = recordId;
    const text = JSON.stringify(entries).slice(1, -1);
    texts.push(text);
    count += entries.length;
    length += text.length;
    if (length < LENGTH && i < histories.length - 1) continue;
    packs.push({ table, first, last: recordId, id: newId(), count, entries: `[${texts.join(',')}]` });
    texts = [];
    [count, length] = [0, 0];
  }
  return packs;
}

export const entriesIn = ({ entries }: Pack): HistoryEntry[] => JSON.parse(entries);

/** The keys of the packs of a table that end at a record or behind it, in that order; inside a transaction or not. */
export const packKeys = (table: RecordTable, from: string, db: Database): Promise<PackKey[]> =>
  db.packs.where('[table+last+first+id]').between([table, from], [table, Dexie.maxKey]).primaryKeys();

/** The keys of the packs in which one of these records may lie. */
export async function packsAround(
  table: RecordTable,
  ids: readonly string[],
  db: Database,
): Promise<PackKey[]> {
  const sorted = [...ids].sort();
  const [from, to] = [sorted[0], sorted.at(-1)];
  if (from === undefined || to === undefined) return [];
  const keys = await packKeys(table, from, db);
  return keys.filter(([, last, first]) => first <= to && (sorted[firstAt(sorted, first)] ?? to) <= last);
}

/** Where the first of sorted texts is that is not before this one. */
function firstAt(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Writes entries in the place of those that lie in packs under their ids, and says which did; inside a `write`. */
export async function retell(
  table: RecordTable,
  entries: readonly HistoryEntry[],
  db: Database,
): Promise<Set<string>> {
  const anew = new Map(entries.map((entry) => [entry.id, entry]));
  const retold = new Set<string>();
  const ids = entries.map(({ recordId }) => recordId);
  for (const key of await packsAround(table, ids, db)) {
    const pack = await db.packs.get(key);
    if (!pack) continue;
    const before = retold.size;
    const all = entriesIn(pack).map((one) => {
      const entry = anew.get(one.id);
      if (entry?.recordId !== one.recordId) return one;
      retold.add(one.id);
      return entry;
    });
    if (retold.size > before) await db.packs.put({ ...pack, entries: JSON.stringify(all) });
  }
  return retold;
}

/** Takes records' histories out of their packs; inside a `write`. */
export async function takeOut(table: RecordTable, ids: readonly string[], db: Database): Promise<void> {
  const gone = new Set(ids);
  for (const key of await packsAround(table, ids, db)) {
    const pack = await db.packs.get(key);
    const all = pack ? entriesIn(pack) : [];
    const stay = all.filter(({ recordId }) => !gone.has(recordId));
    if (!pack || stay.length === all.length) continue;
    if (stay.length === 0) await db.packs.delete(key);
    else await db.packs.put({ ...pack, count: stay.length, entries: JSON.stringify(stay) });
  }
}
