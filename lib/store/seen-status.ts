import {
  type Claim,
  type ClaimStatus,
  CREATED,
  claimStatuses,
  type HistoryEntry,
  visibleReviews,
} from '@/lib/annotation';
import { type Database, database } from './database';
import { type Evidence, factsSeen, followingFacts, mayFollow, type Seen } from './followed-status';
import { historiesOf } from './histories';
import { linkedTo } from './linked-claims';
import { followsReview } from './status-told';
import { type WhoIsWho, whoIsWho } from './who-is-who';

/**
 * The statuses that claims have for whoever reviews blind: `reviewed` and `inReview` would tell of a review that may not be seen
 * yet, so there it is what it would be without. Claims that are seen as they are are missing. Reads only.
 */
export async function blindStatuses(
  claims: readonly Claim[],
  evidence: Evidence,
  who: WhoIsWho,
  db: Database,
  seen: Seen = (reviews) => visibleReviews(reviews, who, true),
): Promise<Map<string, ClaimStatus>> {
  const telling = claims.filter(({ status }) => followsReview(status));
  const lower = new Map<Claim, ClaimStatus>();
  for (const claim of telling) {
    const status = factsSeen(claim, evidence, seen);
    if (rank(status) < rank(claim.status)) lower.set(claim, status);
  }
  const statuses = new Map<string, ClaimStatus>();
  if (lower.size === 0) return statuses;
  // Most of many claims were never touched: what they say they said from the beginning. Of a touched one `fold` makes the
  // time another than that of its making, whatever clocks said.
  const isNew = ({ id, created, modified }: Claim) =>
    created === modified && !evidence.reviews.get(id)?.length;
  const touched = [...lower.keys()].filter((claim) => !isNew(claim));
  const histories = await historiesOf(
    'claims',
    touched.map(({ id }) => id),
    db,
  );
  for (const [claim, status] of lower) {
    const history = histories.get(claim.id) ?? [
      { id: '', field: CREATED, after: claim, agent: claim.creator, read: undefined },
    ];
    const said = chosen(history, who);
    const stands = said === 'dropped' || (said && rank(said) > rank(status));
    statuses.set(claim.id, stands ? said : status);
  }
  return statuses;
}

/**
 * Claims with the statuses that may be seen: those that follow from what is here, and while `blind`, in place of those that tell
 * of a hidden review, those without. Reads only.
 */
export async function asSeen(
  claims: readonly Claim[],
  blind: boolean,
  db: Database = database,
): Promise<Claim[]> {
  const asked = claims.filter((claim) => mayDiffer(claim, blind));
  if (asked.length === 0) return [...claims];
  const linked = await linkedTo(asked, db);
  const following = await followingFacts(asked, linked, db);
  const hidden = blind ? await blindStatuses(following, linked, await whoIsWho(db), db) : undefined;
  const statuses = new Map(following.map(({ id, status }) => [id, hidden?.get(id) ?? status]));
  return claims.map((claim) => ({ ...claim, status: statuses.get(claim.id) ?? claim.status }));
}

/** Whether a claim's status may be seen to be another than what is stored. */
export const mayDiffer = (claim: Claim, blind: boolean): boolean =>
  (blind && followsReview(claim.status)) || mayFollow(claim);

type Said = Pick<HistoryEntry, 'id' | 'field' | 'after' | 'agent'> & { read?: 1 | undefined };

/** What was last said of the status by hand; that a colleague says `reviewed` tells of a review as well. */
function chosen(history: readonly Said[], { me, person }: WhoIsWho): ClaimStatus | undefined {
  let last: ClaimStatus | undefined;
  for (const { field, after, read, agent } of [...history].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const value = field === CREATED ? statusIn(after) : field === 'status' && !read ? after : undefined;
    const status = claimStatuses.find((one) => one === value);
    if (status && (status !== 'reviewed' || person(agent) === person(me))) last = status;
  }
  return last;
}

const statusIn = (made: unknown): unknown =>
  typeof made === 'object' && made !== null && 'status' in made ? made.status : undefined;
const rank = (status: ClaimStatus): number => claimStatuses.indexOf(status);
