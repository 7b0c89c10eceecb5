import { type ClaimReview, visibleReviews } from '@/lib/annotation';
import type { Database } from './database';
import type { ExportChoice } from './export-choice';
import type { ExportIds } from './export-scope';
import { whoIsWho } from './who-is-who';

/** The claims that were found to be one of these, over any number of steps: they say so where they were known as two. */
export async function withMerged(ids: ExportIds, db: Database): Promise<void> {
  for (let last = [...ids.claims]; last.length > 0; ) {
    const merged = await db.claims.where('mergedInto').anyOf(last).primaryKeys();
    last = merged.filter((id) => !ids.claims.has(id));
    for (const id of last) ids.claims.add(id);
  }
}

/** What was judged of the claims, as far as it is chosen, by which scale, and who was asked. */
export async function withReviews(
  ids: ExportIds,
  choice: ExportChoice,
  isThere: (row: { deleted: 0 | 1 }) => boolean,
  db: Database,
): Promise<void> {
  const claimIds = [...ids.claims];
  const reviews = await db.claimReviews.where('claimId').anyOf(claimIds).toArray();
  const contacts = await db.contacts.where('claimId').anyOf(claimIds).toArray();
  const chosen = (await chosenReviews(reviews, choice, db)).filter(isThere);
  for (const { id } of chosen) ids.claimReviews.add(id);
  for (const { id } of contacts.filter(isThere)) ids.contacts.add(id);
  const scales = chosen.flatMap(({ reviewRating }) => reviewRating?.scaleId ?? []);
  for (const scale of await db.ratingScales.bulkGet([...new Set(scales)]))
    if (scale && isThere(scale)) ids.ratingScales.add(scale.id);
}

/** Others' drafts are never among them, and what one does not see while one reviews blind only when all are asked for. */
async function chosenReviews(
  reviews: ClaimReview[],
  choice: ExportChoice,
  db: Database,
): Promise<ClaimReview[]> {
  const who = await whoIsWho(db);
  const isMine = ({ reviewer }: ClaimReview) => who.person(reviewer) === who.person(who.me);
  return visibleReviews(reviews, who, choice.reviews === 'visible').filter(
    (one) => (choice.drafts || one.status !== 'draft') && (choice.reviews !== 'mine' || isMine(one)),
  );
}

/** Adds whoever said, checks, judged or answered; who wrote is in the history. */
export async function withPeople(ids: ExportIds, db: Database): Promise<void> {
  const add = (...agents: (string | undefined)[]) => {
    for (const id of agents) if (id) ids.agents.add(id);
  };
  for (const claim of await db.claims.bulkGet([...ids.claims])) add(claim?.claimant, claim?.assignee);
  for (const review of await db.claimReviews.bulkGet([...ids.claimReviews])) add(review?.reviewer);
  for (const contact of await db.contacts.bulkGet([...ids.contacts])) add(contact?.agent);
}
