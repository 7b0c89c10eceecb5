import { type Database, database } from './database';

/**
 * Says which agent somebody is, for agents that were found to be one. Two devices may have joined a pair each way: of a
 * ring the agent whose id sorts first is the one.
 */
export async function persons(db: Database = database): Promise<(agent: string) => string> {
  const joined = await db.agents.where('mergedInto').above('').toArray();
  const into = new Map(joined.map(({ id, mergedInto }) => [id, mergedInto ?? id]));
  return (agent) => {
    const way = [agent];
    for (let next = into.get(agent); next !== undefined; next = into.get(next)) {
      const ring = way.indexOf(next);
      if (ring >= 0) return way.slice(ring).sort()[0] ?? agent;
      way.push(next);
    }
    return way.at(-1) ?? agent;
  };
}
