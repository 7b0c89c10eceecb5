import {
  type HistoryEntry,
  type Records,
  type RecordTable,
  recordTables,
  type Sighting,
  type Snapshot,
} from '@/lib/annotation';
import { allHistories, type WholeHistories } from './all-histories';
import { type Database, database } from './database';
import { isBackup } from './export-choice';
import { exportedById } from './export-lookup';
import type { Prepared } from './export-prepare';
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

/** The history of an export in portions, record by record. */
export async function* exportedHistory(
  prepared: Prepared,
  db: Database = database,
): AsyncGenerator<HistoryEntry[]> {
  const { scope, choice, entries, statuses } = prepared;
  const isWhole = choice.notes && choice.history && statuses.facts.size === 0;
  const all = isBackup(scope, choice) ? allHistories(prepared, db) : chosenHistories(prepared, db);
  for await (const { table, histories } of all) {
    const told = [...histories].flatMap(([recordId, history]) => {
      const then = history.filter(({ id }) => entries.has(id));
      return isWhole ? then : withhold(table, toldOf(recordId, then, statuses), choice);
    });
    yield told.filter(({ id }) => entries.has(id));
  }
}

async function* chosenHistories({ ids }: Prepared, db: Database): AsyncGenerator<WholeHistories> {
  for (const table of recordTables)
    for (const portion of portions([...ids[table]].sort(), 500))
      yield { table, histories: await historiesOf(table, portion, db) };
}

function* portions<Item>(items: Item[], size: number): Generator<Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
