import { type HistoryEntry, type RecordTable, recordTables } from '@/lib/annotation';
import type { Database, StagedRow } from './database';
import { stagedIds, stagedRows } from './staging';

/** Some staged records of one table with their whole histories, in the order of their ids. */
export interface StagedRecords {
  table: RecordTable;
  histories: IncomingHistory[];
  /** By id; a record without history is here too. */
  records: Map<string, { id: string }>;
}
/** The history of one record in a file. */
export interface IncomingHistory {
  table: RecordTable;
  recordId: string;
  entries: HistoryEntry[];
}

/**
 * Goes through the staged records of these tables, the next being asked for before the body has some: what it writes does not
 * hold them up. The body may be inside a transaction, since that is one request and no function that runs beside it.
 */
export async function eachStaged(
  importId: string,
  db: Database,
  body: (staged: StagedRecords) => unknown,
  tables: readonly RecordTable[] = recordTables,
): Promise<void> {
  for (const table of tables) {
    const ids = await stagedIds(importId, table, db);
    const places = [...new Set(ids.map((id) => id.slice(0, id.indexOf('/') + 1)))];
    const ask = (at: number) => {
      const place = places[at] ?? '';
      const asked = stagedRows(importId, table, [place, `${place}\uffff`], db);
      // When the body fails nobody waits for it any more.
      asked.then(undefined, () => {});
      return asked;
    };
    let coming = places.length > 0 ? ask(0) : undefined;
    for (let at = 0; coming; at++) {
      const packages = await coming;
      coming = at + 1 < places.length ? ask(at + 1) : undefined;
      await body({ table, ...together(table, packages) });
    }
  }
}

/** What `openStaging` keeps of some records: as a text in the database, as it is in memory. */
interface Rows {
  records: { id: string }[];
  entries: HistoryEntry[];
}

function together(table: RecordTable, packages: StagedRow[]): Omit<StagedRecords, 'table'> {
  const records = new Map<string, { id: string }>();
  const histories = new Map<string, IncomingHistory>();
  for (const { row } of packages) {
    const rows: Rows = typeof row === 'string' ? JSON.parse(row) : row;
    for (const record of rows.records) records.set(record.id, record);
    for (const entry of rows.entries) {
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
