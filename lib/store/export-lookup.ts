import type { Records, RecordTable } from '@/lib/annotation';
import { type Database, database } from './database';
import type { Prepared } from './export-prepare';
import { toldOf } from './export-status';
import { fold } from './fold';
import { historiesOf } from './histories';
import { withhold } from './withhold';

/** Tables whose records name a record that one may start from. */
export interface Links {
  appearances: 'claimId' | 'annotationId';
  sources: 'claimId' | 'annotationId' | 'workId';
  annotations: 'workId';
  claimReviews: 'claimId';
}

/** Chosen records of an export as they were when it was prepared; those that it does not hold are missing. */
export async function exportedById<T extends RecordTable>(
  table: T,
  wanted: Iterable<string | undefined>,
  { ids, entries, choice, statuses }: Prepared,
  db: Database = database,
): Promise<Records[T][]> {
  const held = [...new Set(wanted)].filter((id): id is string => id !== undefined && ids[table].has(id));
  const histories = await historiesOf(table, held, db);
  return held.flatMap((id) => {
    const then = (histories.get(id) ?? []).filter((entry) => entries.has(entry.id));
    const record = fold(table, id, withhold(table, toldOf(id, then, statuses), choice))?.record;
    return record ? [record as Records[T]] : [];
  });
}

/** The records of an export that name any of these in a field, in the order of their ids. */
export async function exportedByLink<T extends keyof Links>(
  table: T,
  field: Links[T],
  wanted: Iterable<string>,
  prepared: Prepared,
  db: Database = database,
): Promise<Records[T][]> {
  const found = await db
    .table<unknown, string>(table)
    .where(field)
    .anyOf([...wanted])
    .primaryKeys();
  return exportedById(table, found.sort(), prepared, db);
}
