import { type HistoryEntry, recordTables } from '@/lib/annotation';
import { type Database, database, type StagedRow } from './database';
import { hold } from './held-staging';
import type { IncomingRow } from './staging';
import { mustBeOurs, write } from './write';

/** So many records lie together with all their history, and are read together again. */
const TOGETHER = 1_000;
/** A file that is not longer waits in memory, as it is; in UTF-16 units. */
const HELD = 8_000_000;
/** A package goes into the database when its rows are so long together, in UTF-16 units; all do when so much waits. */
const PACKAGE = 400_000;
const WAITING = 8_000_000;
/** Each time has to wait for the disk. */
const AT_ONCE = 4_000_000;

/** Rows of some records of one table, of which others may lie in other packages; `rows` only while the whole file is held. */
interface Package {
  texts: Kinds<string>;
  rows: Kinds<unknown>;
  length: number;
}
interface Kinds<Row> {
  records: Row[];
  entries: Row[];
}
/** Takes rows of a file in any order, not yet visible to anything but its import; `end` when there are no more. */
export interface Staging {
  add(rows: readonly IncomingRow[]): Promise<void>;
  end(): Promise<void>;
}

/**
 * Rows of neighbouring records and their history lie together in packages. Those of a long file go into the database, as the
 * texts that they were: one row of it for each of theirs would cost as much as the import itself. What the browser puts into
 * files of its own because it is large is not written again and again as the database grows.
 */
export function openStaging(importId: string, db: Database = database, most = HELD): Staging {
  const known = new Map<string, Map<string, number>>();
  const open = new Map<string, Package>();
  let isHeld = true;
  let waiting = 0;
  let full: StagedRow[] = [];
  let fullLength = 0;
  let written = 0;

  /** In which place a record lies with its history: a table is filled in the order in which its records are first named. */
  function placeOf(table: string, id: string): string {
    const places = known.get(table) ?? new Map<string, number>();
    known.set(table, places);
    const place = places.get(id) ?? Math.floor(places.size / TOGETHER);
    places.set(id, place);
    return `${table} ${placeName(place)}`;
  }
  function pack(place: string, kind: keyof Kinds<unknown>, row: unknown, text: string): void {
    const one = open.get(place) ?? { texts: noRows<string>(), rows: noRows<unknown>(), length: 0 };
    open.set(place, one);
    one.texts[kind].push(text);
    if (isHeld) one.rows[kind].push(row);
    one.length += text.length;
    waiting += text.length;
    if (!isHeld && one.length >= PACKAGE) close(place, one);
  }
  function close(place: string, { texts, length }: Package): void {
    open.delete(place);
    waiting -= length;
    fullLength += length;
    const row = `{"records":[${texts.records.join(',')}],"entries":[${texts.entries.join(',')}]}`;
    full.push({ ...keyOf(place), row });
  }
  function keyOf(place: string): Omit<StagedRow, 'row'> {
    const [table = '', name = ''] = place.split(' ');
    return { importId, table, id: `${name}/${placeName(written++)}` };
  }
  function holdNoMore(): void {
    isHeld = false;
    for (const one of open.values()) one.rows = noRows();
  }
  async function flush(): Promise<void> {
    const rows = full;
    full = [];
    fullLength = 0;
    if (rows.length > 0) await write(() => db.staging.bulkAdd(rows), db, [db.staging]);
  }

  return {
    async add(rows) {
      for (const { table, id, row, text = JSON.stringify(row) } of rows) {
        if (isEntry(table, row)) pack(placeOf(row.table, row.recordId), 'entries', row, text);
        else if (isRecord(table)) pack(placeOf(table, id), 'records', row, text);
        else {
          full.push({ importId, table, id, row });
          fullLength += text.length;
        }
        if (isHeld && waiting + fullLength > most) holdNoMore();
      }
      if (isHeld) return;
      if (waiting > WAITING) for (const [place, one] of open) close(place, one);
      if (fullLength > AT_ONCE) await flush();
    },
    async end() {
      if (isHeld) {
        await mustBeOurs(db);
        hold(importId, [...full, ...[...open].map(([place, { rows }]) => ({ ...keyOf(place), row: rows }))]);
        return;
      }
      for (const [place, one] of open) close(place, one);
      await flush();
    },
  };
}

const noRows = <Row>(): Kinds<Row> => ({ records: [], entries: [] });
/** As keys sort as texts do. */
const placeName = (place: number): string => String(place).padStart(9, '0');
const isEntry = (table: string, _row: unknown): _row is HistoryEntry => table === 'history';
const isRecord = (table: string): boolean => recordTables.some((one) => one === table);
