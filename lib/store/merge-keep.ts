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
  const gone = touched.flatMap(({ standing }) => standing.map(({ id }) => id));
  const conflicts = touched.flatMap(({ folded }) => folded?.conflicts ?? []);
  if (gone.length > 0) await db.conflicts.bulkDelete(gone);
  if (conflicts.length > 0) await db.conflicts.bulkPut(conflicts);
  if (bins.length > 0) await db.settings.bulkPut(bins);
  await db.history.bulkPut(touched.flatMap(({ add }) => add));
  for (const table of recordTables) {
    const folded = touched.flatMap((one) => (one.table === table && one.folded ? [one.folded.record] : []));
    // Each request of nothing would be waited for all the same.
    if (folded.length > 0) await db.table<AnyRecord>(table).bulkPut(folded);
  }
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
