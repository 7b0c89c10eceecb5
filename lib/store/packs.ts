import { Dexie, type Transaction } from 'dexie';
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
/** Which entries may lie in a pack, in far fewer bytes: of each id the last 48 bits, which few others share. Never too few. */
export interface PackedIds {
  table: RecordTable;
  first: string;
  last: string;
  id: string;
  numbers: Float64Array;
}
/** By which packs of a table are found that end behind a record, the next one first. */
export type PackKey = [table: string, last: string, first: string, id: string];

/** The last 48 bits of an id. */
export const numberOf = (id: string): number => Number.parseInt(id.slice(-12), 16);

/** Packs of these histories, which are in the order of their records' ids, each with what says which entries lie in it. */
export function packed(
  table: RecordTable,
  histories: readonly { recordId: string; entries: readonly HistoryEntry[] }[],
  newId: () => string,
): { pack: Pack; ids: PackedIds }[] {
  const packs: { pack: Pack; ids: PackedIds }[] = [];
  let texts: string[] = [];
  let numbers: number[] = [];
  let [length, first] = [0, ''];
  for (const [i, { recordId, entries }] of histories.entries()) {
    if (texts.length === 0) first = recordId;
    const text = JSON.stringify(entries).slice(1, -1);
    texts.push(text);
    for (const { id } of entries) numbers.push(numberOf(id));
    length += text.length;
    if (length < LENGTH && i < histories.length - 1) continue;
    const key = { table, first, last: recordId, id: newId() };
    packs.push({
      pack: { ...key, count: numbers.length, entries: `[${texts.join(',')}]` },
      ids: { ...key, numbers: Float64Array.from(numbers) },
    });
    [texts, numbers] = [[], []];
    length = 0;
  }
  return packs;
}

/** Asks for packs to be written; inside a `write`, which must wait for it. */
export const addPacks = (packs: ReturnType<typeof packed>, db: Database): PromiseLike<unknown>[] => [
  db.packs.bulkAdd(packs.map(({ pack }) => pack)),
  db.packedIds.bulkAdd(packs.map(({ ids }) => ids)),
];

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
    if (stay.length === 0) {
      await db.packs.delete(key);
      await db.packedIds.delete(key);
    } else await db.packs.put({ ...pack, count: stay.length, entries: JSON.stringify(stay) });
  }
}

/** Notes which entries lie in packs that were there before this was noted. */
export async function notePackedIds(upgrade: Transaction): Promise<void> {
  const packs = upgrade.table<Pack, PackKey>('packs');
  for (const key of await packs.toCollection().primaryKeys()) {
    const pack = await packs.get(key);
    if (!pack) continue;
    const numbers = Float64Array.from(entriesIn(pack), ({ id }) => numberOf(id));
    const { table, first, last, id } = pack;
    await upgrade.table<PackedIds>('packedIds').add({ table, first, last, id, numbers });
  }
}
