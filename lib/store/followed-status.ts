import {
  type Claim,
  type ClaimReview,
  type ClaimStatus,
  claimStatuses,
  type HistoryEntry,
  type Source,
} from '@/lib/annotation';
import type { Database } from './database';
import { editMany } from './edit-many';
import { fieldHeads } from './fold';
import { known } from './heads';
import { historiesOf } from './histories';
import { linkedTo } from './linked-claims';
import { statusOf } from './status';

/** What of a claim its status follows from, by the claims' ids. */
export interface Evidence {
  sources: ReadonlyMap<string, readonly Source[]>;
  reviews: ReadonlyMap<string, readonly ClaimReview[]>;
}
/** Of the reviews of a claim those that may be seen. */
export type Seen = (reviews: readonly ClaimReview[]) => readonly ClaimReview[];

/** The status that follows from what may be seen of a claim. */
export function factsSeen(claim: Claim, { sources, reviews }: Evidence, seen: Seen): ClaimStatus {
  return statusOf({
    sources: (sources.get(claim.id) ?? []).filter(there).length,
    assignee: claim.assignee !== undefined,
    reviews: seen((reviews.get(claim.id) ?? []).filter(there)),
  });
}

/** Whether what became of a claim may say otherwise than its status; of many most were never touched. */
export const mayFollow = ({ status, created, modified, merged }: Claim): boolean =>
  status !== 'dropped' && (created !== modified || !!merged?.length);

/**
 * Claims with the statuses that follow from all that is here, where nobody chose another. Each entry of a status was written by
 * who knew of some facts; files bring those of others, and what is noted late of a claim that was found to be this one. So it
 * is the same whoever noted what and in whatever order files came. Reads only.
 */
export async function followingFacts(
  claims: readonly Claim[],
  evidence: Evidence,
  db: Database,
): Promise<Claim[]> {
  const others = new Map<string, ClaimStatus>();
  for (const claim of claims) {
    const facts = mayFollow(claim) ? factsSeen(claim, evidence, (all) => all) : claim.status;
    // What is further than the facts here may follow from reviews that stayed with who wrote them; sources stay with nobody.
    const back = facts === 'noted' && claim.status === 'toCheck';
    if (back || rank(facts) > rank(claim.status)) others.set(claim.id, facts);
  }
  if (others.size === 0) return [...claims];
  const histories = await historiesOf('claims', [...others.keys()], db);
  return claims.map((claim) => {
    const status = others.get(claim.id);
    return status && follows(claim, status, histories.get(claim.id) ?? []) ? { ...claim, status } : claim;
  });
}

/** Whether a claim's latest statuses were all read off facts; what it was made with is no choice, but nobody's reading either. */
function follows(claim: Claim, status: ClaimStatus, history: readonly HistoryEntry[]): boolean {
  const heads = fieldHeads(history, 'status', known(history));
  if (heads.some(({ field, read }) => field === 'status' && !read)) return false;
  const readings = heads.filter(({ field }) => field === 'status');
  if (rank(status) < rank(claim.status)) return readings.length > 0 && readings.length === heads.length;
  return readings.length > 0 || !!claim.merged?.length;
}

/** Notes what claims are shown to be, before somebody chooses another status: also of one that is what is stored. Inside a `write`. */
export async function noteFollowed(claimIds: readonly string[], db: Database): Promise<void> {
  for (let start = 0; start < claimIds.length; start += PORTION)
    await noteFollowedOf(claimIds.slice(start, start + PORTION), db);
}

/** So many claims are looked at together. */
const PORTION = 500;

async function noteFollowedOf(claimIds: readonly string[], db: Database): Promise<void> {
  const stored = (await db.claims.bulkGet([...claimIds])).flatMap((one) =>
    one && mayFollow(one) ? one : [],
  );
  if (stored.length === 0) return;
  const shown = await followingFacts(stored, await linkedTo(stored, db), db);
  const statuses = new Map(
    shown.flatMap(({ id, status }, i) => (status === stored[i]?.status ? [] : [[id, status] as const])),
  );
  const change = ({ id, status }: Claim) => ({ status: statuses.get(id) ?? status });
  await editMany('claims', [...statuses.keys()], change, { read: true }, db);
}

const there = (row: { deleted: 0 | 1 }): boolean => row.deleted === 0;
const rank = (status: ClaimStatus): number => claimStatuses.indexOf(status);
