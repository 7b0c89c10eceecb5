import { type AnyRecord, recordTables } from '@/lib/annotation';
import { binnedKey } from './binned-at';
import type { Database } from './database';
import { now } from './identity';
import { goesToBin } from './import-counts';
import { brings, type MergedRecord, type MergedSnapshot } from './merge';

/** Writes what became of records: their new entries, the records as they add up, their conflicts. Inside a `write`. */
export async function keepRecords(records: readonly MergedRecord[], db: Database): Promise<void> {
  const touched = records.filter(({ add }) => add.length > 0);
  const at = now();
  const bins = touched.filter(goesToBin).map(({ table, id }) => ({ key: binnedKey(table, id), value: at }));
  // All at once: each request that waits for another leaves the database without work meanwhile.
  await Promise.all([
    db.history.bulkPut(touched.flatMap(({ add }) => add)),
    ...recordTables.map((table) => {
      const folded = touched.flatMap((one) => (one.table === table && one.folded ? [one.folded.record] : []));
      return folded.length > 0 && db.table<AnyRecord>(table).bulkPut(folded);
    }),
    keepConflicts(touched, db),
    bins.length > 0 && db.settings.bulkPut(bins),
  ]);
}

async function keepConflicts(records: readonly MergedRecord[], db: Database): Promise<void> {
  const gone = records.flatMap(({ standing }) => standing.map(({ id }) => id));
  const conflicts = records.flatMap(({ folded }) => folded?.conflicts ?? []);
  if (gone.length > 0) await db.conflicts.bulkDelete(gone);
  if (conflicts.length > 0) await db.conflicts.bulkPut(conflicts);
}

/**
 * Writes the snapshots that an import adds or completes, and says how many; not those of works that were purged here.
 * Inside a `write`, after the records.
 */
export async function keepSnapshots(snapshots: readonly MergedSnapshot[], db: Database): Promise<number> {
  const works = await db.works.bulkGet(snapshots.map(({ merged }) => merged.workId));
  const changed = snapshots.filter((one, i) => works[i] !== undefined && brings(one));
  await db.snapshots.bulkPut(changed.map(({ merged }) => merged));
  return changed.length;
}
