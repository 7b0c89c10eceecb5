import { visibleReviews } from '@/lib/annotation';
import { type Database, database } from './database';
import { whoIsWho } from './who-is-who';

/** Which of these reviews who reads here may not see: others' drafts, and while `blind` what others gave in of a claim before oneself has. */
export async function unseenReviews(
  ids: readonly string[],
  blind: boolean,
  db: Database = database,
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const asked = (await db.claimReviews.bulkGet([...ids])).flatMap((review) => review ?? []);
  const claimIds = [...new Set(asked.map(({ claimId }) => claimId))];
  // Whether one has given in is seen from all reviews of the claim.
  const all = await db.claimReviews.where('claimId').anyOf(claimIds).toArray();
  const seen = new Set(visibleReviews(all, await whoIsWho(db), blind).map(({ id }) => id));
  return new Set(asked.flatMap(({ id }) => (seen.has(id) ? [] : [id])));
}
