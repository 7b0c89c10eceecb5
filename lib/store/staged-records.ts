import { type HistoryEntry, type RecordTable, recordTables } from '@/lib/annotation';
import { type Database, database } from './database';
import type { Cursor, IncomingHistory, IncomingRow } from './staging';
import { write } from './write';

/** So many records lie together with all their history, and are read together again. */
const TOGETHER = 500;
/** What the browser keeps in a file of its own when it is larger is written and read far more slowly; in rows. */
const PACKAGE = 60;

/** Rows of some records of one table, of which others may lie in other packages. */
interface Package {
  records: { id: string }[];
  entries: HistoryEntry[];
}

/**
 * Takes rows of a file, not yet visible to anything but its import; any order will do. Rows of neighbouring records and
 * their history go into the database in packages: one row of it for each of theirs would cost as much as the import itself.
 */
export function openStaging(
  importId: string,
  db: Database = database,
): { add(rows: readonly IncomingRow[]): Promise<void> } {
  const known = new Map<string, Map<string, number>>();
  let written = 0;

  /** In which place a record lies with its history: a table is filled in the order in which its records are first named. */
  function placeOf(table: string, id: string): string {
    const places = known.get(table) ?? new Map<string, number>();
    known.set(table, places);
    const place = places.get(id) ?? Math.floor(places.size / TOGETHER);
    places.set(id, place);
    return `${table} ${placeName(place)}`;
  }

  return {
    async add(rows) {
      const packages = new Map<string, Package[]>();
      const packageAt = (place: string): Package => {
        const all = packages.get(place) ?? [];
        packages.set(place, all);
        const open = all.at(-1);
        if (open && open.records.length + open.entries.length < PACKAGE) return open;
        const next: Package = { records: [], entries: [] };
        all.push(next);
        return next;
      };
      const staged: { importId: string; table: string; id: string; row: unknown }[] = [];
      for (const { table, id, row } of rows) {
        if (isEntry(table, row)) packageAt(placeOf(row.table, row.recordId)).entries.push(row);
        else if (isRecord(table, row)) packageAt(placeOf(table, id)).records.push(row);
        else staged.push({ importId, table, id, row });
      }
      for (const [place, all] of packages) {
        const [table = '', name = ''] = place.split(' ');
        for (const row of all) staged.push({ importId, table, id: `${name}/${placeName(written++)}`, row });
      }
      await write(() => db.staging.bulkAdd(staged), db, [db.staging]);
    },
  };
}

/** Some staged records of one table with their whole histories, in the order of their ids. */
export interface StagedRecords {
  histories: IncomingHistory[];
  /** By id; a record without history is here too. */
  records: Map<string, { id: string }>;
  table: RecordTable;
  after: Cursor;
}

/** The next staged records of these tables; undefined at the end. Plain promises, so that a transaction may ask. */
export async function stagedRecords(
  importId: string,
  after: Cursor,
  db: Database,
  tables: readonly RecordTable[] = recordTables,
): Promise<StagedRecords | undefined> {
  const [last, number] = after.split(' ');
  let place = number === undefined ? 0 : Number(number) + 1;
  const from = tables.findIndex((one) => `${one}` === last);
  for (const table of from < 0 ? tables : tables.slice(from)) {
    const name = placeName(place);
    const staged = await db.staging
      .where('[importId+table+id]')
      .between([importId, table, name], [importId, table, `${name}\uffff`])
      .toArray();
    const packages = staged.map(({ row }) => row as Package);
    if (packages.length > 0) return { ...together(table, packages), table, after: `${table} ${place}` };
    place = 0;
  }
  return undefined;
}

function together(table: RecordTable, packages: Package[]): Pick<StagedRecords, 'histories' | 'records'> {
  const records = new Map<string, { id: string }>();
  const histories = new Map<string, IncomingHistory>();
  for (const one of packages) {
    for (const row of one.records) records.set(row.id, row);
    for (const entry of one.entries) {
      const { recordId } = entry;
      const history = histories.get(recordId);
      if (history) history.entries.push(entry);
      else histories.set(recordId, { table, recordId, entries: [entry] });
    }
  }
  return {
    records,
    histories: [...histories.values()].sort((a, b) => (a.recordId < b.recordId ? -1 : 1)),
  };
}

/** As keys sort as texts do. */
const placeName = (place: number): string => String(place).padStart(9, '0');
const isEntry = (table: string, _row: unknown): _row is HistoryEntry => table === 'history';
const isRecord = (table: string, _row: unknown): _row is { id: string } =>
  recordTables.some((one) => one === table);
