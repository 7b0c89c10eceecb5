import { Dexie } from 'dexie';
import type { AnyRecord, RecordTable } from '@/lib/annotation';
import { binnedKey } from './binned-at';
import type { Database } from './database';
import { now } from './identity';
import { goesToBin } from './import-counts';
import { brings, type MergedRecord, type MergedSnapshot } from './merge';

/**
 * Asks for what became of records to be written: their new entries, the records as they add up, their conflicts. Inside a
 * `write`, which must wait for the answer, if only after it has asked for more: an error in it is told nowhere else.
 */
export function keepRecords(
  table: RecordTable,
  records: readonly MergedRecord[],
  db: Database,
): PromiseLike<unknown> {
  const touched = records.filter(({ add }) => add.length > 0);
  const at = now();
  const bins = touched.filter(goesToBin).map(({ id }) => ({ key: binnedKey(table, id), value: at }));
  const gone = touched.flatMap(({ standing }) => standing.map(({ id }) => id));
  const conflicts = touched.flatMap(({ folded }) => folded?.conflicts ?? []);
  const folded = touched.flatMap((one) => one.folded?.record ?? []);
  const asked: PromiseLike<unknown>[] = [
    db.history.bulkPut(touched.flatMap(({ add }) => add)),
    db.table<AnyRecord>(table).bulkPut(folded),
  ];
  if (gone.length > 0) asked.push(db.conflicts.bulkDelete(gone));
  if (conflicts.length > 0) asked.push(db.conflicts.bulkPut(conflicts));
  if (bins.length > 0) asked.push(db.settings.bulkPut(bins));
  const written = Dexie.Promise.all(asked);
  written.catch(() => {});
  return written;
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
