import { type ClaimReview, type ClaimStatus, claimStatuses } from '@/lib/annotation';
import { type Database, database } from './database';
import { edit, historyOf } from './edit';
import { fieldHeads } from './fold';
import { known } from './heads';

/** What a claim's status follows from; sources and reviews that are in the bin are not among them. */
export interface StatusFacts {
  sources: number;
  assignee: boolean;
  reviews: readonly Pick<ClaimReview, 'status' | 'house'>[];
}

/** The status that the facts speak for; nobody's choice, so never `dropped`. */
export function statusOf({ sources, assignee, reviews }: StatusFacts): ClaimStatus {
  const has = (...wanted: ClaimReview['status'][]) => reviews.some(({ status }) => wanted.includes(status));
  if (reviews.some(({ status, house }) => status === 'published' && house === 1)) return 'published';
  if (has('submitted', 'published')) return 'reviewed';
  if (has('draft')) return 'inReview';
  return sources > 0 || assignee || has('retracted', 'superseded') ? 'toCheck' : 'noted';
}

/** The facts of a claim as they are stored. */
export async function factsOf(claimId: string, db: Database = database): Promise<StatusFacts> {
  const [claim, sources, reviews] = await Promise.all([
    db.claims.get(claimId),
    db.sources.where({ claimId }).toArray(),
    db.claimReviews.where({ claimId }).toArray(),
  ]);
  return {
    sources: sources.filter(({ deleted }) => deleted === 0).length,
    assignee: claim?.assignee !== undefined,
    reviews: reviews.filter(({ deleted }) => deleted === 0),
  };
}

/**
 * Runs a change inside a `write` and moves the status of claims whose facts it moved. What somebody chose stands until the
 * facts go further; a dropped claim only comes back when somebody reviews it.
 */
export async function moving<T>(
  claimIds: readonly string[],
  change: () => Promise<T>,
  db: Database = database,
): Promise<T> {
  const ids = [...new Set(claimIds)];
  const before = new Map<string, ClaimStatus>();
  for (const id of ids) before.set(id, statusOf(await factsOf(id, db)));
  const result = await change();
  for (const id of ids) {
    const after = statusOf(await factsOf(id, db));
    const was = before.get(id) ?? after;
    if (after !== was) await move(id, was, after, db);
  }
  return result;
}

async function move(id: string, was: ClaimStatus, after: ClaimStatus, db: Database): Promise<void> {
  const claim = await db.claims.get(id);
  if (!claim) return;
  const isForward = rank(after) > rank(was);
  if (claim.status === 'dropped' && rank(after) < rank('inReview')) return;
  if (!isForward && (await isChosen(id, db))) return;
  await edit('claims', id, { status: after }, { read: true }, db);
}

async function isChosen(id: string, db: Database): Promise<boolean> {
  const entries = await historyOf('claims', id, db);
  return fieldHeads(entries, 'status', known(entries)).some(({ field, read }) => field === 'status' && !read);
}

const rank = (status: ClaimStatus): number => claimStatuses.indexOf(status);
