import {
  type Claim,
  type ClaimReview,
  type ClaimStatus,
  claimsGiven,
  type HistoryEntry,
  visibleReviews,
} from '@/lib/annotation';
import type { Database } from './database';
import type { ExportChoice } from './export-choice';
import { fold } from './fold';
import { factsSeen, type Seen } from './followed-status';
import { historiesOf } from './histories';
import { type Linked, linkedTo } from './linked-claims';
import { me } from './me';
import { nextEntry, parentsOf } from './next-entries';
import { blindStatuses } from './seen-status';
import { followsReview, statusTold } from './status-told';
import { type WhoIsWho, whoIsWho } from './who-is-who';

/** How many claims are read at once. */
const PORTION = 1_000;

/** The claims of which reviews stay behind unseen: their status is told as it follows from the rest. */
export interface StatusesTold {
  who: WhoIsWho;
  /** By the claims' ids what follows from the rest. */
  facts: ReadonlyMap<string, ClaimStatus>;
}

/**
 * Which claims' statuses do not leave as they are. Where what is told of a history falls short of what may be seen, what may be
 * seen is noted beside it, as read off the facts: it goes behind everything else, so no status changes by it here or where the
 * whole history is known. Inside a `write`.
 */
export async function statusesTold(
  claimIds: Iterable<string>,
  choice: ExportChoice,
  db: Database,
): Promise<StatusesTold> {
  const who = await whoIsWho(db);
  const facts = new Map<string, ClaimStatus>();
  if (choice.reviews === 'all') return { who, facts };
  const isOnlyMine = choice.reviews === 'mine';
  const isMine = ({ reviewer }: ClaimReview) => who.person(reviewer) === who.person(who.me);
  const isPublic = ({ status }: ClaimReview) => status !== 'draft' && status !== 'submitted';
  const seen: Seen = (reviews) =>
    isOnlyMine ? reviews.filter((one) => isMine(one) || isPublic(one)) : visibleReviews(reviews, who, true);
  const ids = [...claimIds];
  for (let start = 0; start < ids.length; start += PORTION) {
    const found = await db.claims.bulkGet(ids.slice(start, start + PORTION));
    const claims = found.flatMap((claim) => claim ?? []);
    const linked = await linkedTo(
      claims.filter(({ mergedInto }) => !mergedInto),
      db,
    );
    const hiding = claims.filter(({ id }) => isOnlyMine || !hasGiven(id, linked, who));
    for (const claim of hiding) facts.set(claim.id, factsSeen(claim, linked, seen));
    const statuses = await blindStatuses(hiding, linked, who, db, seen);
    await noteSeen(
      hiding.filter(({ status }) => followsReview(status)),
      statuses,
      { who, facts },
      db,
    );
  }
  return { who, facts };
}

/** What of these entries, the history of one record, is told of its status. */
export const toldOf = (
  recordId: string,
  entries: readonly HistoryEntry[],
  { who, facts }: StatusesTold,
): readonly HistoryEntry[] => {
  const status = facts.get(recordId);
  return status ? statusTold(entries, status, who) : entries;
};

async function noteSeen(
  claims: readonly Claim[],
  statuses: ReadonlyMap<string, ClaimStatus>,
  told: StatusesTold,
  db: Database,
): Promise<void> {
  const histories = await historiesOf(
    'claims',
    claims.map(({ id }) => id),
    db,
  );
  for (const claim of claims) {
    const status = statuses.get(claim.id) ?? claim.status;
    const entries = toldOf(claim.id, histories.get(claim.id) ?? [], told);
    const { record: shown, conflicts = [] } = fold('claims', claim.id, entries) ?? {};
    // What is asked of it is for somebody to say.
    if (conflicts.some(({ field }) => field === 'status')) continue;
    if (!shown || !('status' in shown) || shown.status === status || followsReview(shown.status)) continue;
    // A claim in the bin stays there, and what is hidden is not replaced by what does not know of it.
    const parents = parentsOf(entries, 'status', shown.deleted);
    const by = { agent: await me(db), at: shown.modified, read: true };
    await db.history.add(nextEntry('claims', shown, ['status', status], parents, by));
  }
}

const hasGiven = (id: string, { reviews }: Linked, who: WhoIsWho): boolean =>
  claimsGiven(
    (reviews.get(id) ?? []).map((review) => ({ ...review, claimId: id })),
    who,
  ).has(id);
