import { Dexie } from 'dexie';
import type { AnyRecord, HistoryEntry, RecordTable } from '@/lib/annotation';
import { BadFileError } from './bad-file';
import { binnedKey } from './binned-at';
import type { Database } from './database';
import { now } from './identity';
import { goesToBin } from './import-counts';
import { brings, type MergedRecord, type MergedSnapshot } from './merge';
import type { Packing } from './packing';
import { addPacks, retell } from './packs';

/**
 * Asks for what became of records to be written: their new entries, the records as they add up, their conflicts. Inside a
 * `write`, which must wait for the answer, if only after it has asked for more: an error in it is told nowhere else. `retold` are
 * the ids of entries that `retellKnown` has written.
 */
export function keepRecords(
  table: RecordTable,
  records: readonly MergedRecord[],
  { packing, retold }: { packing: Packing; retold: ReadonlySet<string> },
  db: Database,
): PromiseLike<unknown> {
  const touched = records.filter(({ add }) => add.length > 0);
  const at = now();
  const bins = touched.filter(goesToBin).map(({ id }) => ({ key: binnedKey(table, id), value: at }));
  const gone = touched.flatMap(({ standing }) => standing.map(({ id }) => id));
  const conflicts = touched.flatMap(({ folded }) => folded?.conflicts ?? []);
  const folded = touched.flatMap((one) => one.folded?.record ?? []);
  const packs = packing.packsOf(table, touched);
  const rows = packs.length > 0 ? touched.filter(({ known }) => known.length > 0) : touched;
  const asked: PromiseLike<unknown>[] = [
    addNew(
      rows.flatMap(({ add }) => add.filter(({ id }) => !retold.has(id))),
      db,
    ),
    db.table<AnyRecord>(table).bulkPut(folded),
  ];
  if (packs.length > 0) asked.push(...addPacks(packs, db));
  if (gone.length > 0) asked.push(db.conflicts.bulkDelete(gone));
  if (conflicts.length > 0) asked.push(db.conflicts.bulkPut(conflicts));
  if (bins.length > 0) asked.push(db.settings.bulkPut(bins));
  const written = Dexie.Promise.all(asked);
  written.catch(() => {});
  return written;
}

/** An entry that is another record's here is never written over. */
const addNew = (entries: readonly HistoryEntry[], db: Database): PromiseLike<unknown> =>
  db.history.bulkAdd(entries).catch(Dexie.BulkError, ({ failuresByPos }) => {
    const [place, error] = Object.entries(failuresByPos)[0] ?? [];
    if (!(error instanceof Error && error.name === 'ConstraintError')) throw error;
    throw new BadFileError('knownDifferently', { table: 'history', id: entries[Number(place)]?.id });
  });

/** Writes entries that are known here and of which more is told now where they lie, and says which; inside a `write`. */
export async function retellKnown(
  table: RecordTable,
  records: readonly MergedRecord[],
  db: Database,
): Promise<Set<string>> {
  const anew = records.flatMap(({ known, add }) => {
    const here = new Set(known.map(({ id }) => id));
    return add.filter(({ id }) => here.has(id));
  });
  if (anew.length === 0) return new Set();
  const packed = await retell(table, anew, db);
  await db.history.bulkPut(anew.filter(({ id }) => !packed.has(id)));
  return new Set(anew.map(({ id }) => id));
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
