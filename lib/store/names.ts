import { database } from './database';

/** What to call records that another record points to: agents by name, works by headline or address, claims by wording. */
export async function namesOf(ids: string[]): Promise<Map<string, string>> {
  const [agents, works, claims] = await Promise.all([
    database.agents.bulkGet(ids),
    database.works.bulkGet(ids),
    database.claims.bulkGet(ids),
  ]);
  const names = new Map<string, string>();
  ids.forEach((id, i) => {
    const work = works[i];
    const name = agents[i]?.name || work?.headline || work?.url || claims[i]?.claimReviewed;
    if (name) names.set(id, name);
  });
  return names;
}
