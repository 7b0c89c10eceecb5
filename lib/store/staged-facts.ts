import type { Agent, Work } from '@/lib/annotation';
import type { Database } from './database';
import { eachStaged } from './staged-records';
import { stagedPortion } from './staging';
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
  await eachStaged(
    importId,
    db,
    ({ records }) => {
      for (const { id, name } of records.values() as Iterable<Agent>)
        if (name && wanted.has(id)) names.push(name);
    },
    ['agents'],
  );
  return names;
}

/** The url keys of all works in a staged file. */
export async function keysOfStaged(importId: string, db: Database): Promise<string[]> {
  const keys = new Set<string>();
  await eachStaged(
    importId,
    db,
    ({ records }) => {
      for (const work of records.values() as Iterable<Work>) for (const key of keysOf(work)) keys.add(key);
    },
    ['works'],
  );
  return [...keys];
}
