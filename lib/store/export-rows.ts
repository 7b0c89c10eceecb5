import type { HistoryEntry, Records, RecordTable, Sighting, Snapshot } from '@/lib/annotation';
import { type Database, database } from './database';
import { exportedById } from './export-lookup';
import type { Prepared } from './export-prepare';
import type { ExportScope } from './export-scope';
import { toldOf } from './export-status';
import { historiesOf } from './histories';
import { withhold } from './withhold';

/** The records of a table as they were when the export was prepared, in portions: what their entries of then add up to. */
export async function* exportedRecords<T extends RecordTable>(
  table: T,
  prepared: Prepared,
  db: Database = database,
): AsyncGenerator<Records[T][]> {
  for (const portion of portions([...prepared.ids[table]].sort(), 500))
    yield await exportedById(table, portion, prepared, db);
}

/** The snapshots of an export in portions. */
export async function* exportedSnapshots(
  { ids }: Prepared,
  db: Database = database,
): AsyncGenerator<Snapshot[]> {
  for (const portion of portions([...ids.snapshots].sort(), 20))
    yield (await db.snapshots.bulkGet(portion)).flatMap((snapshot) => snapshot ?? []);
}

/** The sightings of an export in portions. */
export async function* exportedSightings(
  { ids }: Prepared,
  db: Database = database,
): AsyncGenerator<Sighting[]> {
  for (const portion of portions([...ids.sightings].sort(), 1_000))
    yield (await db.sightings.bulkGet(portion)).flatMap((sighting) => (sighting ? ended(sighting) : []));
}
/** A clock that was put back may have ended a sighting before it began, with which no file could be read again. */
const ended = (one: Sighting): Sighting => (one.until < one.at ? { ...one, until: one.at } : one);

/** The history of an export in portions, in the order of its ids. */
export async function* exportedHistory(
  prepared: Prepared,
  db: Database = database,
): AsyncGenerator<HistoryEntry[]> {
  const { scope, entries, choice, statuses } = prepared;
  const isWhole = choice.notes && choice.history && statuses.facts.size === 0;
  for (const portion of portions([...entries].sort(), 1_000)) {
    const rows = await entriesOf(portion, scope, db);
    yield isWhole ? rows.filter(({ id }) => entries.has(id)) : await told(rows, prepared, db);
  }
}

async function entriesOf(ids: string[], scope: ExportScope, db: Database): Promise<HistoryEntry[]> {
  const [first, last] = [ids[0], ids.at(-1)];
  if (scope.type !== 'everything' || !first || !last)
    return (await db.history.bulkGet(ids)).flatMap((entry) => entry ?? []);
  return db.history.where('id').between(first, last, true, true).toArray();
}

/** What of these entries is told; whether it is depends on the others of their records. */
async function told(
  rows: HistoryEntry[],
  { entries, choice, statuses }: Prepared,
  db: Database,
): Promise<HistoryEntry[]> {
  const found = new Map<string, HistoryEntry>();
  for (const table of new Set(rows.map((one) => one.table))) {
    const ids = [...new Set(rows.flatMap((one) => (one.table === table ? [one.recordId] : [])))];
    for (const [recordId, history] of await historiesOf(table, ids, db)) {
      const then = history.filter(({ id }) => entries.has(id));
      for (const entry of withhold(table, toldOf(recordId, then, statuses), choice))
        found.set(entry.id, entry);
    }
  }
  return rows.flatMap(({ id }) => found.get(id) ?? []);
}

function* portions<Item>(items: Item[], size: number): Generator<Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
