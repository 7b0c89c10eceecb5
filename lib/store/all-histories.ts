import { Dexie } from 'dexie';
import { type HistoryEntry, type RecordTable, recordTables } from '@/lib/annotation';
import type { Database } from './database';
import { together } from './histories';
import { entriesIn, type PackKey, packKeys } from './packs';

/** So many entries of their own, and so many packs, are read at once. */
const PORTION = 2_000;
const PACKS = 4;

/** Which entries and packs are read: those that were there when something was prepared. */
export interface Held {
  entries: ReadonlySet<string>;
  packs: ReadonlySet<string>;
}
/** The histories of the next records of a table, in the order of their ids, each with all that is held of it. */
export interface WholeHistories {
  table: RecordTable;
  histories: Map<string, HistoryEntry[]>;
}

/** All histories, table by table; each portion is read when it is asked for, and what is written meanwhile is left out. */
export async function* allHistories(
  held: Held,
  db: Database,
  portion = PORTION,
): AsyncGenerator<WholeHistories> {
  for (const table of recordTables) {
    const keys = (await packKeys(table, '', db)).filter(([, , , id]) => held.packs.has(id));
    const open = new Map<PackKey, HistoryEntry[]>();
    let after: string | undefined = '';
    while (after !== undefined) {
      const { rows, upTo } = await nextRows(table, [after, endOf(keys, after)], portion, db);
      const packed = await nextPacked(keys, after, upTo, open, db);
      const histories = together([...packed, ...rows.filter(({ id }) => held.entries.has(id))]);
      const inOrder = [...histories].sort(([a], [b]) => (a < b ? -1 : 1));
      if (inOrder.length > 0) yield { table, histories: new Map(inOrder) };
      after = upTo;
    }
  }
}

/** Where the next packs end; undefined when these are the last. */
function endOf(keys: readonly PackKey[], after: string): string | undefined {
  const next = keys.findIndex(([, last]) => last > after);
  return next < 0 || next + PACKS >= keys.length ? undefined : keys[next + PACKS - 1]?.[1];
}

/** The entries of their own of the next records, each with all of them, and up to which record that goes; undefined at the end. */
async function nextRows(
  table: RecordTable,
  [after, end]: [after: string, end: string | undefined],
  portion: number,
  db: Database,
): Promise<{ rows: HistoryEntry[]; upTo: string | undefined }> {
  const index = db.history.where('[table+recordId]');
  const next = index.between([table, after], [table, end ?? Dexie.maxKey], false, true);
  const rows = await next.limit(portion).toArray();
  const last = rows.at(-1)?.recordId;
  if (last === undefined || rows.length < portion) return { rows, upTo: end };
  // The last one may have more of them than came.
  const whole = rows.filter(({ recordId }) => recordId !== last);
  const before = whole.at(-1)?.recordId;
  if (before !== undefined) return { rows: whole, upTo: before };
  const all = await db.history.where('[table+recordId]').equals([table, last]).toArray();
  return { rows: all, upTo: last };
}

/** What packs hold of the records behind one and up to another; those that go on behind it stay open. */
async function nextPacked(
  keys: readonly PackKey[],
  after: string,
  upTo: string | undefined,
  open: Map<PackKey, HistoryEntry[]>,
  db: Database,
): Promise<HistoryEntry[]> {
  const isWithin = (id: string) => id > after && (upTo === undefined || id <= upTo);
  const here = keys.filter(([, last, first]) => last > after && (upTo === undefined || first <= upTo));
  const unread = here.filter((key) => !open.has(key));
  for (const [i, pack] of (await db.packs.bulkGet(unread)).entries()) {
    const key = unread[i];
    if (key && pack) open.set(key, entriesIn(pack));
  }
  const found = here.flatMap((key) => (open.get(key) ?? []).filter(({ recordId }) => isWithin(recordId)));
  for (const key of open.keys()) if (upTo === undefined || key[1] <= upTo) open.delete(key);
  return found;
}
