import * as v from 'valibot';
import { type Agent, Id, type RecordTable, recordTables } from '@/lib/annotation';
import { type Database, database } from './database';
import { backup, choiceFor, type ExportChoice, isBackup } from './export-choice';
import { withPeople } from './export-desk';
import { gather } from './export-gather';
import { allIds, type ExportIds, type ExportScope, noIds, snapshotsOf } from './export-scope';
import { type StatusesTold, statusesTold, toldOf } from './export-status';
import { countEntries, historiesOf } from './histories';
import { entriesIn } from './packs';
import { write } from './write';

/** What an export holds, fixed at one moment; what is written later is not in it. */
export interface Prepared {
  scope: ExportScope;
  choice: ExportChoice;
  exported: string;
  exporter: Agent | undefined;
  ids: ExportIds;
  /** The ids of the history entries; of a backup only of those that lie in no pack. */
  entries: Set<string>;
  /** The ids of the packs that a backup holds as a whole. */
  packs: Set<string>;
  /** How many entries there are. */
  count: number;
  statuses: StatusesTold;
}

/**
 * Fixes what an export holds. From now on none of its entries is lengthened any more: what has left the device never
 * changes.
 */
export async function prepareExport(
  scope: ExportScope,
  at: string,
  chosen: Partial<ExportChoice> = {},
  db: Database = database,
): Promise<Prepared> {
  const choice = choiceFor(scope, chosen);
  const all = isBackup(scope, choice);
  return write(async () => {
    await db.openEdits.clear();
    const ids = all ? await allIds(db) : await gather(scope, choice, db);
    const statuses = await statusesTold(ids.claims, choice, db);
    const entries = all ? await allEntries(db) : await historyOfAll(ids, statuses, db);
    const packs = all ? await allPacks(db) : new Set<string>();
    const by = await exporter(db);
    return { scope, choice, exported: at, exporter: by, ids, entries, packs, count: entries.size, statuses };
  }, db);
}

/**
 * Fixes what a backup holds, as `prepareExport` does; its records are named by their entries alone, by ids only snapshots and
 * sightings.
 */
export async function prepareBackup(
  scope: ExportScope,
  at: string,
  db: Database = database,
): Promise<Prepared> {
  return write(async () => {
    await db.openEdits.clear();
    const ids = noIds();
    ids.snapshots = await snapshotsOf(await db.works.toCollection().primaryKeys(), db);
    ids.sightings = new Set(await db.sightings.toCollection().primaryKeys());
    const entries = new Set(await db.history.toCollection().primaryKeys());
    const [packs, count] = [await allPacks(db), await countEntries(db)];
    const statuses = await statusesTold([], backup, db);
    const by = await exporter(db);
    return { scope, choice: backup, exported: at, exporter: by, ids, entries, packs, count, statuses };
  }, db);
}

/** The ids of all entries, wherever they lie. */
async function allEntries(db: Database): Promise<Set<string>> {
  const entries = new Set(await db.history.toCollection().primaryKeys());
  await db.packs.each((pack) => {
    for (const { id } of entriesIn(pack)) entries.add(id);
  });
  return entries;
}

const allPacks = async (db: Database): Promise<Set<string>> =>
  new Set((await db.packs.toCollection().primaryKeys()).map(([, , , id]) => id));

async function exporter(db: Database): Promise<Agent | undefined> {
  const me = v.safeParse(Id, (await db.settings.get('me'))?.value);
  return me.success ? db.agents.get(me.output) : undefined;
}

/** The entries of all these records; adds everybody they name, and their history. */
async function historyOfAll(ids: ExportIds, statuses: StatusesTold, db: Database): Promise<Set<string>> {
  const entries = new Set<string>();
  await withPeople(ids, db);
  const take = async (table: RecordTable, of: string[]) => {
    for (const [recordId, history] of await historiesOf(table, of, db))
      for (const entry of toldOf(recordId, history, statuses)) {
        entries.add(entry.id);
        ids.agents.add(entry.agent);
      }
  };
  for (const table of recordTables) if (table !== 'agents') await take(table, [...ids[table]]);
  // The histories of agents name more of them, and an agent may have been found to be another.
  const told = new Set<string>();
  for (let more = [...ids.agents]; more.length > 0; more = [...ids.agents].filter((id) => !told.has(id))) {
    for (const id of more) told.add(id);
    await take('agents', more);
    for (const agent of await db.agents.bulkGet(more))
      if (agent?.mergedInto) ids.agents.add(agent.mergedInto);
  }
  return entries;
}
