import { type ClaimReview, recordTables } from '@/lib/annotation';
import { becomeMe } from './become-me';
import { type Database, database, type ImportRecord } from './database';
import { drop } from './held-staging';
import { whatIsHere } from './here';
import { now } from './identity';
import {
  countOnce,
  countRecord,
  type ImportFigures,
  noCounts,
  noFigures,
  type TableCounts,
} from './import-counts';
import { brings, type MergedRecord, mergedRecords, mergedSnapshots } from './merge';
import { keepRecords, keepSnapshots, retellKnown } from './merge-keep';
import { keepSightings, mergedSightings } from './merge-sighting';
import { outside } from './outside';
import { MANY_TOGETHER, startPacking } from './packing';
import { sameValue } from './same-value';
import { exporterOf, keysOfStaged, namesOfStaged } from './staged-facts';
import { eachStaged } from './staged-records';
import { type Cursor, eachPortion, forgetStaged, mustBeStaged } from './staging';
import { write } from './write';

export type { ImportCounts, ImportFigures } from './import-counts';

/** What a file brings, before anything is changed. `exporter` is who made it, `authors` are the others who wrote in it. */
export interface ImportPreview {
  importId: string;
  tables: TableCounts;
  /** The records of all tables. */
  figures: ImportFigures;
  exporter?: { id: string; name: string };
  authors: string[];
}
export interface ImportOptions {
  signal?: AbortSignal | undefined;
  /** How many records were looked at. */
  onProgress?: ((records: number) => void) | undefined;
  /** The name of the file, for the list of imports. */
  file?: string | undefined;
  /** The file is the reader's own: whoever made it is who writes on this device from now on. */
  asMe?: boolean | undefined;
  /** From how many new records that are read together on their histories lie in packs. */
  packed?: number | undefined;
}

/** What a staged file would do; nothing is changed. Throws BadFileError, or the signal's reason. */
export async function previewImport(
  importId: string,
  { signal, onProgress }: ImportOptions = {},
  db: Database = database,
): Promise<ImportPreview> {
  await mustBeStaged(importId, db);
  const tables = noCounts();
  const figures = noFigures();
  const agents = new Set<string>();
  let seen = 0;
  const here = await whatIsHere(db);
  await eachStaged(importId, db, async (staged) => {
    signal?.throwIfAborted();
    const records = await mergedRecords(staged, here);
    for (const merged of records) {
      countRecord(tables[merged.table], merged);
      countOnce(figures, merged);
      for (const { agent } of merged.add) agents.add(agent);
    }
    seen += records.length;
    onProgress?.(seen);
  });
  await eachPortion(readSnapshots(importId, db), ({ snapshots }) => {
    for (const one of snapshots)
      tables.snapshots[!one.before ? 'new' : brings(one) ? 'changed' : 'unchanged']++;
  });
  await eachPortion(readSightings(importId, db), ({ sightings }) => {
    for (const { before, merged } of sightings)
      tables.sightings[!before ? 'new' : sameValue(before, merged) ? 'unchanged' : 'changed']++;
  });
  const exporter = await exporterOf(importId, db);
  const authors = await namesOfStaged(
    [...agents].filter((id) => id !== exporter?.id),
    importId,
    db,
  );
  return { importId, tables, figures, authors, ...(exporter ? { exporter } : {}) };
}

/**
 * Takes a staged file in, in one transaction: it is all there when this resolves, or nothing was changed.
 * Throws BadFileError when something here changed meanwhile so that it no longer fits, or the signal's reason.
 */
export async function commitImport(
  importId: string,
  { signal, onProgress, file = '', asMe, packed = MANY_TOGETHER }: ImportOptions = {},
  db: Database = database,
): Promise<ImportRecord> {
  await mustBeStaged(importId, db);
  await outside.rememberKeys(await keysOfStaged(importId, db));
  const exporter = await exporterOf(importId, db);
  const tables = noCounts();
  const workIds = new Set<string>();
  const given: ClaimReview[] = [];
  const imported = await write(async () => {
    let seen = 0;
    const here = await whatIsHere(db);
    const packing = await startPacking(packed, db);
    let writing: PromiseLike<unknown> | undefined;
    await eachStaged(importId, db, async (staged) => {
      signal?.throwIfAborted();
      const records = await mergedRecords(staged, here);
      const retold = await retellKnown(staged.table, records, db);
      const before = writing;
      // While the database has this to do the next are merged.
      writing = keepRecords(staged.table, records, { packing, retold }, db);
      if (asMe) given.push(...reviewsIn(records));
      for (const merged of records) {
        countRecord(tables[merged.table], merged);
        for (const id of worksOf(merged)) workIds.add(id);
      }
      await before;
      seen += records.length;
      onProgress?.(seen);
    });
    await writing;
    await eachPortion(readSnapshots(importId, db), async ({ snapshots }) => {
      signal?.throwIfAborted();
      tables.snapshots.new += await keepSnapshots(snapshots, db);
    });
    await eachPortion(readSightings(importId, db), async ({ sightings }) => {
      signal?.throwIfAborted();
      tables.sightings.new += await keepSightings(sightings, db);
    });
    if (asMe && exporter) await becomeMe(exporter.id, given, db);
    const counts = Object.fromEntries(
      Object.entries(tables).map(([table, count]) => [table, count.new + count.changed]),
    );
    const record = { id: importId, at: now(), file, counts, ...(exporter ? { exporter: exporter.id } : {}) };
    await db.imports.add(record);
    await forgetStaged(importId, db);
    return record;
  }, db);
  drop(importId);
  outside.written({ tables: [...recordTables], workIds: [...workIds] });
  return imported;
}

const readSnapshots = (importId: string, db: Database) => (after: Cursor) =>
  mergedSnapshots(importId, after, db);
const readSightings = (importId: string, db: Database) => (after: Cursor) =>
  mergedSightings(importId, after, db);

const reviewsIn = (records: readonly MergedRecord[]): ClaimReview[] =>
  records.flatMap(({ folded }) => (folded && 'reviewer' in folded.record ? folded.record : []));

function worksOf({ table, id, folded }: MergedRecord): string[] {
  if (table === 'works') return [id];
  const record = folded?.record;
  return record && 'workId' in record && record.workId ? [record.workId] : [];
}

/** What was imported on this device, the latest first. */
export const pastImports = (db: Database = database): Promise<ImportRecord[]> =>
  db.imports.orderBy('at').reverse().toArray();
