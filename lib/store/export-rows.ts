import type { HistoryEntry, Records, RecordTable, Sighting, Snapshot } from '@/lib/annotation';
import { type Database, database } from './database';
import { exportedById } from './export-lookup';
import type { Prepared } from './export-prepare';

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
  { scope, entries }: Prepared,
  db: Database = database,
): AsyncGenerator<HistoryEntry[]> {
  for (const portion of portions([...entries].sort(), 1_000)) {
    const [first, last] = [portion[0], portion.at(-1)];
    if (scope.type !== 'everything')
      yield (await db.history.bulkGet(portion)).flatMap((entry) => entry ?? []);
    else if (first && last) {
      const between = await db.history.where('id').between(first, last, true, true).toArray();
      yield between.filter((entry) => entries.has(entry.id));
    }
  }
}

function* portions<Item>(items: Item[], size: number): Generator<Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
