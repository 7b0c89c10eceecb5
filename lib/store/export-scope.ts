import { type RecordTable, recordTables } from '@/lib/annotation';
import type { Database } from './database';

/**
 * What to export: everything with the bin (a backup); works with all that hangs on them; or chosen entries of the
 * library (ids of annotations, or of claims whose passages are gone). A hand-over leaves the bin behind.
 */
export type ExportScope =
  | { type: 'everything' }
  | { type: 'works'; ids: string[] }
  | { type: 'annotations'; ids: string[] };

/** The ids of what is exported, by table. */
export type ExportIds = Record<RecordTable | 'snapshots' | 'sightings', Set<string>>;

/** Nothing yet. */
export const noIds = (): ExportIds => ({
  agents: new Set(),
  works: new Set(),
  annotations: new Set(),
  claims: new Set(),
  appearances: new Set(),
  sources: new Set(),
  ratingScales: new Set(),
  claimReviews: new Set(),
  contacts: new Set(),
  snapshots: new Set(),
  sightings: new Set(),
});

/** The ids of all records, snapshots and sightings; without texts whose work is gone, with which no file could be read again. */
export async function allIds(db: Database): Promise<ExportIds> {
  const ids = noIds();
  for (const table of [...recordTables, 'snapshots', 'sightings'] as const)
    ids[table] = new Set(await db.table<unknown, string>(table).toCollection().primaryKeys());
  ids.snapshots = await snapshotsOf(ids.works, db);
  return ids;
}

/** The ids of the texts of these works. */
export const snapshotsOf = async (workIds: Iterable<string>, db: Database): Promise<Set<string>> =>
  new Set(
    await db.snapshots
      .where('workId')
      .anyOf([...workIds])
      .primaryKeys(),
  );
