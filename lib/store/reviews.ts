import type { ClaimReview } from '@/lib/annotation';
import { worksOfClaim } from './claims';
import { type Database, database } from './database';
import { type Changes, create, type Editing, edit, MissingRecordError } from './edit';
import { forgetGivenIn, noteGivenIn } from './given-in';
import { isKnown } from './histories';
import { now, reviewIdOf } from './identity';
import { me } from './me';
import { keptClaim } from './merge-claims';
import { outside } from './outside';
import { persons } from './person';
import { ReviewError } from './review-error';
import { defaultScaleWithin } from './scales';
import { moving } from './status';
import { write } from './write';

/** What a reviewer writes. */
export type ReviewChanges = Pick<
  Changes<'claimReviews'>,
  'reviewRating' | 'confidence' | 'reviewBody' | 'summary' | 'sources' | 'correction'
>;

/** My review of a claim that stands: a draft, one given in or a published one; else a new draft. One for each claim and reviewer. */
export async function draftReview(claimId: string, db: Database = database): Promise<ClaimReview> {
  return reviewWrite(
    claimId,
    async () => {
      const mine = (await myReviews(claimId, db)).filter(({ deleted }) => deleted === 0);
      const standing = (['draft', 'submitted', 'published'] as const).flatMap((wanted) =>
        mine.filter(({ status }) => status === wanted),
      );
      return standing[0] ?? newDraft(claimId, {}, db);
    },
    db,
  );
}

/** Saves what a reviewer writes, or what that is by then. Throws ReviewError unless it is a draft of one's own. */
export async function editReview(
  id: string,
  change: ReviewChanges | ((review: ClaimReview) => ReviewChanges),
  editing?: Editing,
  db: Database = database,
): Promise<ClaimReview> {
  return reviewWrite(
    await claimOf(id, db),
    async () => {
      const review = await reviewOf(id, db);
      if (review.status === 'submitted') throw new ReviewError(id, 'givenIn');
      if (review.status !== 'draft') throw new ReviewError(id, 'frozen');
      await expectMine(review, db);
      const changes = typeof change === 'function' ? change(review) : change;
      if (changes.reviewRating) await defaultScaleWithin(changes.reviewRating.scaleId, db);
      return edit('claimReviews', id, changes, editing, db);
    },
    db,
  );
}

/** Gives a draft in, or says again that it was given in before; others see it from then on. Throws ReviewError. */
export async function submitReview(
  id: string,
  db: Database = database,
  submitted: string = now(),
): Promise<ClaimReview> {
  return reviewWrite(
    await claimOf(id, db),
    async () => {
      const review = await reviewOf(id, db);
      if (review.status === 'submitted') return review;
      if (review.status !== 'draft') throw new ReviewError(id, 'frozen');
      await expectMine(review, db);
      if (!review.reviewRating) throw new ReviewError(id, 'noRating');
      await noteGivenIn([id], db);
      return edit('claimReviews', id, { status: 'submitted', submitted }, {}, db);
    },
    db,
  );
}

/** Makes a review that was given in a draft again. Throws ReviewError. */
export async function withdrawReview(id: string, db: Database = database): Promise<ClaimReview> {
  return reviewWrite(
    await claimOf(id, db),
    async () => {
      const review = await reviewOf(id, db);
      if (review.status === 'draft') return review;
      if (review.status !== 'submitted') throw new ReviewError(id, 'frozen');
      await expectMine(review, db);
      await forgetGivenIn(id, db);
      return edit('claimReviews', id, { status: 'draft', submitted: undefined }, {}, db);
    },
    db,
  );
}

/** Puts a review that is not public in the bin and resolves with the undo. Throws ReviewError. */
export async function deleteReview(id: string, db: Database = database): Promise<() => Promise<void>> {
  const claimId = await claimOf(id, db);
  await reviewWrite(
    claimId,
    async () => {
      const review = await reviewOf(id, db);
      if (review.status !== 'draft' && review.status !== 'submitted') throw new ReviewError(id, 'frozen');
      await expectMine(review, db);
      await edit('claimReviews', id, { deleted: 1 }, {}, db);
    },
    db,
  );
  return () =>
    reviewWrite(claimId, async () => void (await edit('claimReviews', id, { deleted: 0 }, {}, db)), db);
}

/** Begins a draft of mine, inside a `write`; the same on two devices of mine, so that they are one. */
export async function newDraft(
  claimId: string,
  more: Partial<
    Pick<ClaimReview, 'supersedes' | 'reviewRating' | 'confidence' | 'reviewBody' | 'summary'>
  > & {
    sources?: string[];
  },
  db: Database,
): Promise<ClaimReview> {
  const reviewer = await me(db);
  for (let n = 0; ; n++) {
    const id = reviewIdOf(claimId, reviewer, n);
    if (await isKnown('claimReviews', id, db)) continue;
    return create(
      'claimReviews',
      id,
      { claimId, reviewer, status: 'draft', sources: [], house: 0, ...more },
      db,
    );
  }
}

/** A change to the reviews of a claim in one write, the claim's status moved with it, told when it is on disk. */
export async function reviewWrite<T>(claimId: string, change: () => Promise<T>, db: Database): Promise<T> {
  const result = await write(() => moving([claimId], change, db), db);
  outside.written({ tables: ['claimReviews', 'claims'], workIds: await worksOfClaim(claimId, db) });
  return result;
}

export async function reviewOf(id: string, db: Database): Promise<ClaimReview> {
  const review = await db.claimReviews.get(id);
  if (!review) throw new MissingRecordError(`claimReviews ${id}`);
  return review;
}

/** The claim that a review judges now. */
export const claimOf = async (id: string, db: Database): Promise<string> =>
  keptClaim((await reviewOf(id, db)).claimId, db);

/** My reviews of a claim, also those by an agent of mine on another device. */
export async function myReviews(claimId: string, db: Database): Promise<ClaimReview[]> {
  const person = await persons(db);
  const mine = person(await me(db));
  const reviews = await db.claimReviews.where({ claimId }).toArray();
  return reviews.filter(({ reviewer }) => person(reviewer) === mine);
}

async function expectMine({ id, reviewer }: ClaimReview, db: Database): Promise<void> {
  const person = await persons(db);
  if (person(reviewer) !== person(await me(db))) throw new ReviewError(id, 'notMine');
}
