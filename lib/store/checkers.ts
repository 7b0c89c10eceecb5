import { database } from './database';

/** The names of those who review or were assigned claims, in the order of their letters. */
export async function checkers(): Promise<string[]> {
  const [reviewers, assignees] = await Promise.all([
    database.claimReviews.orderBy('reviewer').uniqueKeys(),
    database.claims.orderBy('assignee').uniqueKeys(),
  ]);
  const ids = [...new Set([...reviewers, ...assignees])].filter((id) => typeof id === 'string');
  const agents = await database.agents.bulkGet(ids);
  return agents
    .flatMap((agent) => (agent?.name && !agent.deleted ? [agent.name] : []))
    .sort((a, b) => a.localeCompare(b));
}
