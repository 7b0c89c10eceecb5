import * as v from 'valibot';
import { type Agent, Id, recordTables } from '@/lib/annotation';
import { type Database, database } from './database';
import { gather } from './export-gather';
import { allIds, type ExportIds, type ExportScope } from './export-scope';
import { historiesOf } from './histories';
import { write } from './write';

/** What an export holds, fixed at one moment; what is written later is not in it. */
export interface Prepared {
  scope: ExportScope;
  exported: string;
  exporter: Agent | undefined;
  ids: ExportIds;
  /** The ids of the history entries. */
  entries: Set<string>;
}

/**
 * Fixes what an export holds. From now on none of its entries is lengthened any more: what has left the device never
 * changes.
 */
export async function prepareExport(
  scope: ExportScope,
  at: string,
  db: Database = database,
): Promise<Prepared> {
  return write(async () => {
    await db.openEdits.clear();
    const ids = scope.type === 'everything' ? await allIds(db) : await gather(scope, db);
    const entries =
      scope.type === 'everything'
        ? new Set(await db.history.toCollection().primaryKeys())
        : await historyOfAll(ids, db);
    const me = v.safeParse(Id, (await db.settings.get('me'))?.value);
    const exporter = me.success ? await db.agents.get(me.output) : undefined;
    return { scope, exported: at, exporter, ids, entries };
  }, db);
}

/** The entries of all these records; adds whoever wrote them and who said the claims, and their history. */
async function historyOfAll(ids: ExportIds, db: Database): Promise<Set<string>> {
  const entries = new Set<string>();
  for (const claim of await db.claims.bulkGet([...ids.claims]))
    if (claim?.claimant) ids.agents.add(claim.claimant);
  // Agents last: the others' histories, and then their own, name more of them.
  for (const table of [...recordTables.filter((one) => one !== 'agents'), 'agents'] as const)
    for (const history of (await historiesOf(table, [...ids[table]], db)).values())
      for (const entry of history) {
        entries.add(entry.id);
        ids.agents.add(entry.agent);
      }
  return entries;
}
