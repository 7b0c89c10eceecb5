import * as v from 'valibot';
import { type AnyRecord, type RecordTable, recordSchemas } from '@/lib/annotation';
import { BadFileError } from './bad-file';
import { checkEntries } from './check-history';
import { checkSightings } from './check-sightings';
import { checkSnapshots } from './check-snapshots';
import { type Database, database } from './database';
import { firstDifference } from './difference';
import { fold } from './fold';
import { whatIsHere } from './here';
import { isKnown } from './histories';
import { isDeletion, mergeHistory } from './merge-history';
import { type Reference, referencesOf } from './references';
import { eachStaged, type IncomingHistory } from './staged-records';

/** How a check goes on: it can be broken off, and says how many records it has seen. */
export interface CheckOptions {
  signal?: AbortSignal | undefined;
  onProgress?: ((records: number) => void) | undefined;
  /** Each record in the file was found to be what its table holds; else only what its history adds up to is looked at. */
  areChecked?: boolean | undefined;
}

/**
 * Looks at a staged file as a whole: each record is what its history adds up to, histories are sound and known here
 * with the same content if at all, and what is named is in the file or here. Throws BadFileError or the signal's reason.
 */
export async function checkStaged(
  importId: string,
  { signal, onProgress, areChecked = false }: CheckOptions = {},
  db: Database = database,
): Promise<void> {
  const told = new Map<string, Set<string>>();
  const isTold = ({ to, id }: Reference) => told.get(to)?.has(id) ?? false;
  const named = new Map<string, Reference>();
  const name = (references: Reference[]) => {
    for (const one of references) if (!isTold(one)) named.set(`${one.to}/${one.id}`, one);
  };
  let seen = 0;
  const here = await whatIsHere(db);
  await eachStaged(importId, db, async ({ table, histories, records }) => {
    signal?.throwIfAborted();
    const local = await here.histories(table, histories);
    const ids = told.get(table) ?? new Set();
    told.set(table, ids);
    for (const { recordId } of histories) ids.add(recordId);
    for (const history of histories) {
      name(checkRecord(history, records.get(history.recordId), areChecked));
      const known = local.get(history.recordId);
      if (known) mergeHistory(table, history.recordId, known, history.entries);
    }
    for (const id of records.keys())
      if (!ids.has(id)) throw new BadFileError('missingHistory', { table, id });
    seen += histories.length;
    onProgress?.(seen);
  });
  name(await checkSnapshots(importId, signal, db));
  name(await checkSightings(importId, signal, db));
  await checkReferences(
    [...named.values()].filter((one) => !isTold(one)),
    db,
  );
}

/** Checks one record and says what it names. */
function checkRecord(
  { table, recordId: id, entries }: IncomingHistory,
  row: unknown,
  isChecked: boolean,
): Reference[] {
  const agents = checkEntries(table, id, entries);
  const folded = fold(table, id, entries);
  if (!folded) {
    if (row !== undefined || !entries.every(isDeletion))
      throw new BadFileError('missingHistory', { table, id });
    return agents;
  }
  const field = firstDifference(row, folded.record);
  if (!isChecked || field !== undefined) checkFolded(table, id, folded.record);
  if (row === undefined) throw new BadFileError('missingRecord', { table, id });
  if (field !== undefined) throw new BadFileError('differsFromHistory', { table, id, field });
  return [...agents, ...referencesOf(table, folded.record)];
}

function checkFolded(table: RecordTable, id: string, record: AnyRecord): void {
  const schema: v.GenericSchema<unknown, AnyRecord> = recordSchemas[table];
  const checked = v.safeParse(schema, record);
  if (!checked.success)
    throw new BadFileError('wrongValue', { table, id, field: v.getDotPath(checked.issues[0]) ?? undefined });
}

/** What is not in the file must be here, if only as something that was deleted. */
async function checkReferences(missing: Reference[], db: Database): Promise<void> {
  for (const { to, id, place } of missing) {
    if (!(await isKnown(to, id, db))) throw new BadFileError('missingRecord', place);
  }
}
