import type { Agent, Work } from '@/lib/annotation';
import type { Database } from './database';
import { eachPortion, stagedPortion } from './staging';
import { keysOf } from './works';

/** Who made a staged file; undefined when it does not say. */
export async function exporterOf(
  importId: string,
  db: Database,
): Promise<{ id: string; name: string } | undefined> {
  const next = await stagedPortion<{ id: string; name: string }>(importId, 'exporter', '', db, 1);
  return next?.rows[0];
}

/** The names of agents in a staged file; those without a name are left out. */
export async function namesOfStaged(ids: string[], importId: string, db: Database): Promise<string[]> {
  const wanted = new Set(ids);
  const names: string[] = [];
  await eachPortion(
    (after) => stagedPortion<Agent>(importId, 'agents', after, db),
    ({ rows }) => names.push(...rows.flatMap(({ id, name }) => (name && wanted.has(id) ? [name] : []))),
  );
  return names;
}

/** The url keys of all works in a staged file. */
export async function keysOfStaged(importId: string, db: Database): Promise<string[]> {
  const keys = new Set<string>();
  await eachPortion(
    (after) => stagedPortion<Work>(importId, 'works', after, db),
    ({ rows }) => {
      for (const key of rows.flatMap(keysOf)) keys.add(key);
    },
  );
  return [...keys];
}
