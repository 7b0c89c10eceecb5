import type { HistoryEntry, RecordTable } from '@/lib/annotation';
import type { Database } from './database';
import { newId } from './identity';
import { packed } from './packs';

/** From how many new records that come in together on their histories lie in packs. */
export const MANY_TOGETHER = 200;
/** In how many packs one record is looked for at most. */
const DEEPEST = 8;

/** What of a record is kept with others of its table. */
interface Incoming {
  id: string;
  add: readonly HistoryEntry[];
  known: readonly HistoryEntry[];
}
/** Between which records' ids a pack lies. */
interface Range {
  first: string;
  last: string;
}
export interface Packing {
  /** The packs of those records of which nothing was known; none where rows serve better. */
  packsOf(table: RecordTable, records: readonly Incoming[]): ReturnType<typeof packed>;
}

/**
 * Decides what of an import lies in packs. Where ids are in no order packs would come to lie over each other, and to read one
 * record would be to read them all; and what is written of agents is looked at row by row as it is written.
 */
export async function startPacking(least: number, db: Database): Promise<Packing> {
  const ranges = new Map<string, Range[]>();
  const rangesOf = (table: string) => {
    const known = ranges.get(table) ?? [];
    ranges.set(table, known);
    return known;
  };
  for (const [table, last, first] of await db.packs.toCollection().primaryKeys())
    rangesOf(table).push({ first, last });
  return {
    packsOf(table, records) {
      const fresh = records.filter(({ known }) => known.length === 0);
      if (table === 'agents' || fresh.length < least) return [];
      const histories = fresh
        .map(({ id, add }) => ({ recordId: id, entries: add }))
        .sort((a, b) => (a.recordId < b.recordId ? -1 : 1));
      const packs = packed(table, histories, newId);
      const there = rangesOf(table);
      if (packs.some(({ pack }) => depthAt(pack, there) >= DEEPEST)) return [];
      for (const { pack } of packs) there.push({ first: pack.first, last: pack.last });
      return packs;
    },
  };
}

/** How many ranges at most lie over each other within one. */
function depthAt({ first, last }: Range, ranges: readonly Range[]): number {
  const near = ranges.filter((one) => one.last >= first && one.first <= last);
  if (near.length < DEEPEST) return near.length;
  const starts = near.map((one) => one.first).sort();
  const ends = near.map((one) => one.last).sort();
  let [deepest, ended] = [0, 0];
  for (const [started, start] of starts.entries()) {
    while ((ends[ended] ?? start) < start) ended++;
    deepest = Math.max(deepest, started + 1 - ended);
  }
  return deepest;
}
