import { Dexie } from 'dexie';
import { database } from './database';
import { tallyGroup } from './queue-tallies';

/** The names of those who were assigned claims, or whose reviews may be seen, in the order of their letters. */
export async function checkers(blind: boolean): Promise<string[]> {
  const group = tallyGroup('reviewers', blind);
  const [reviewers, assignees] = await Promise.all([
    database.tallies.where('[group+value]').between([group, Dexie.minKey], [group, Dexie.maxKey]).toArray(),
    database.claims.orderBy('assignee').uniqueKeys(),
  ]);
  const ids = [...new Set([...reviewers.map(({ value }) => value), ...assignees])];
  const agents = await database.agents.bulkGet(ids.filter((id) => typeof id === 'string'));
  return agents
    .flatMap((agent) => (agent?.name && !agent.deleted ? [agent.name] : []))
    .sort((a, b) => a.localeCompare(b));
}
