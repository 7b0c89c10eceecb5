import {
  type Claim,
  type ClaimReview,
  type ClaimStatus,
  CREATED,
  claimStatuses,
  type HistoryEntry,
  type Source,
  visibleReviews,
} from '@/lib/annotation';
import { type Database, database } from './database';
import { historiesOf } from './histories';
import { linkedTo } from './linked-claims';
import { statusOf } from './status';
import { type WhoIsWho, whoIsWho } from './who-is-who';

/** What of a claim its status follows from, by the claims' ids. */
interface Evidence {
  sources: ReadonlyMap<string, readonly Source[]>;
  reviews: ReadonlyMap<string, readonly ClaimReview[]>;
}

/**
 * The statuses that claims have for whoever reviews blind: `reviewed` would tell of a review that may not be seen yet, so there
 * it is what it would be without. Claims that are seen as they are are missing. Reads only.
 */
export async function blindStatuses(
  claims: readonly Claim[],
  { sources, reviews }: Evidence,
  who: WhoIsWho,
  db: Database,
): Promise<Map<string, ClaimStatus>> {
  const without = new Map<string, ClaimStatus>();
  for (const claim of claims) {
    if (claim.status !== 'reviewed') continue;
    const all = (reviews.get(claim.id) ?? []).filter(there);
    const seen = visibleReviews(all, who.me, true, who.person);
    if (all.every((one) => one.status === 'draft' || seen.includes(one))) continue;
    const standing = (sources.get(claim.id) ?? []).filter(there).length;
    const status = statusOf({ sources: standing, assignee: claim.assignee !== undefined, reviews: seen });
    if (rank(status) < rank('reviewed')) without.set(claim.id, status);
  }
  if (without.size === 0) return without;
  const histories = await historiesOf('claims', [...without.keys()], db);
  for (const [id, status] of without) {
    const said = chosen(histories.get(id) ?? [], who);
    if (said === 'dropped' || (said && rank(said) > rank(status))) without.set(id, said);
  }
  return without;
}

/** Claims with the statuses that may be seen: in place of those that tell of a hidden review, those without. Reads only. */
export async function asSeen(
  claims: readonly Claim[],
  blind: boolean,
  db: Database = database,
): Promise<Claim[]> {
  const telling = blind ? claims.filter(({ status }) => status === 'reviewed') : [];
  if (telling.length === 0) return [...claims];
  const statuses = await blindStatuses(telling, await linkedTo(telling, db), await whoIsWho(db), db);
  return claims.map((claim) => ({ ...claim, status: statuses.get(claim.id) ?? claim.status }));
}

/** What was last said of the status by hand; that a colleague says `reviewed` tells of a review as well. */
function chosen(history: readonly HistoryEntry[], { me, person }: WhoIsWho): ClaimStatus | undefined {
  let said: ClaimStatus | undefined;
  for (const { field, after, read, agent } of [...history].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const value = field === CREATED ? statusIn(after) : field === 'status' && !read ? after : undefined;
    const status = claimStatuses.find((one) => one === value);
    if (status && (status !== 'reviewed' || person(agent) === person(me))) said = status;
  }
  return said;
}

const statusIn = (made: unknown): unknown =>
  typeof made === 'object' && made !== null && 'status' in made ? made.status : undefined;
const there = (row: { deleted: 0 | 1 }): boolean => row.deleted === 0;
const rank = (status: ClaimStatus): number => claimStatuses.indexOf(status);
