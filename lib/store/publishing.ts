import * as v from 'valibot';
import { type ClaimReview, type FrozenReview, houseReview, WebUrl } from '@/lib/annotation';
import { type Database, database } from './database';
import { edit } from './edit';
import { frozenNow } from './frozen';
import { noteGivenIn } from './given-in';
import { now } from './identity';
import { idsOfClaim } from './merge-claims';
import { ReviewError } from './review-error';
import { claimOf, myReviews, newDraft, reviewOf, reviewWrite } from './reviews';

/** Where a review was published, and in whose name. */
export interface Publication {
  url: string;
  publisher?: FrozenReview['publisher'] | undefined;
}

/**
 * Makes a review the house's: of the others of its claim only one that is published stays it until it is replaced, be it by a
 * correction or by another that is public as well. Throws ReviewError.
 */
export async function chooseHouse(id: string, db: Database = database): Promise<ClaimReview> {
  const claimId = await claimOf(id, db);
  return reviewWrite(
    claimId,
    async () => {
      const review = await reviewOf(id, db);
      if (review.status === 'retracted' || review.status === 'superseded')
        throw new ReviewError(id, 'frozen');
      for (const other of await reviewsOf(claimId, db))
        if (other.id !== id && other.house === 1 && (other.status !== 'published' || isPublic(review)))
          await edit('claimReviews', other.id, { house: 0 }, {}, db);
      return edit('claimReviews', id, { house: 1 }, {}, db);
    },
    db,
  );
}

/**
 * Publishes the house's review: wording, rating and sources are kept as they are now, and it is not edited any more. One that
 * replaces a published review needs its note, and supersedes it. Of a published one only the address changes. Throws ReviewError.
 */
export async function publishReview(
  id: string,
  { url, publisher }: Publication,
  db: Database = database,
): Promise<ClaimReview> {
  if (!v.is(WebUrl, url)) throw new ReviewError(id, 'badAddress');
  const claimId = await claimOf(id, db);
  return reviewWrite(
    claimId,
    async () => {
      const review = await reviewOf(id, db);
      if (review.status === 'published') return edit('claimReviews', id, { url }, {}, db);
      if (review.status === 'retracted' || review.status === 'superseded')
        throw new ReviewError(id, 'frozen');
      if (review.house !== 1) throw new ReviewError(id, 'notHouse');
      const { reviewRating: rating } = review;
      if (!rating) throw new ReviewError(id, 'noRating');
      const all = await reviewsOf(claimId, db);
      // Of claims made one each may have a published review: a correction replaces the one it was begun for.
      const house = houseReview(all);
      const older = all.find((one) => one.id === review.supersedes && isPublic(one) && !one.deleted) ?? house;
      if (older && !review.correction?.trim()) throw new ReviewError(id, 'noNote');
      if (older) await edit('claimReviews', older.id, { status: 'superseded', house: 0 }, {}, db);
      const at = now();
      await noteGivenIn([id], db);
      const frozen = await frozenNow({ ...review, reviewRating: rating }, publisher, db);
      return edit(
        'claimReviews',
        id,
        {
          status: 'published',
          url,
          datePublished: at,
          submitted: review.submitted ?? at,
          frozen,
          // What stood beside the house's review is corrected beside it.
          house: older === house ? 1 : 0,
          ...(older ? { supersedes: older.id } : {}),
        },
        {},
        db,
      );
    },
    db,
  );
}

/** Takes a published review back, publicly, and says why; resolves with the undo. Throws ReviewError. */
export async function retractReview(
  id: string,
  why: string,
  db: Database = database,
): Promise<() => Promise<void>> {
  const claimId = await claimOf(id, db);
  const before = await reviewWrite(
    claimId,
    async () => {
      const review = await reviewOf(id, db);
      if (review.status !== 'published') throw new ReviewError(id, 'notPublished');
      if (!why.trim()) throw new ReviewError(id, 'noNote');
      // What it corrected itself stays public.
      const correction = [review.correction, why].filter(Boolean).join('\n\n');
      await edit('claimReviews', id, { status: 'retracted', house: 0, correction }, {}, db);
      return review;
    },
    db,
  );
  return () =>
    reviewWrite(
      claimId,
      async () => {
        const { status, house, correction } = before;
        // What was published in its place meanwhile stays the one that is.
        const isFree = house === 0 || !houseReview(await reviewsOf(claimId, db));
        if (isFree && (await reviewOf(id, db)).status === 'retracted')
          await edit('claimReviews', id, { status, house, correction }, {}, db);
      },
      db,
    );
}

/** A draft of mine, the house's, that will replace a published review; the one that was begun when there is one. Throws ReviewError. */
export async function correctReview(id: string, db: Database = database): Promise<ClaimReview> {
  const claimId = await claimOf(id, db);
  return reviewWrite(
    claimId,
    async () => {
      const { status, sources, reviewRating, confidence, reviewBody, summary } = await reviewOf(id, db);
      if (status !== 'published') throw new ReviewError(id, 'notPublished');
      const begun = (await myReviews(claimId, db)).find(
        (one) => one.supersedes === id && one.status === 'draft' && one.deleted === 0,
      );
      if (begun) return begun;
      const draft = await newDraft(
        claimId,
        {
          supersedes: id,
          sources,
          ...(reviewRating ? { reviewRating } : {}),
          ...(confidence ? { confidence } : {}),
          ...(reviewBody ? { reviewBody } : {}),
          ...(summary ? { summary } : {}),
        },
        db,
      );
      return edit('claimReviews', draft.id, { house: 1 }, {}, db);
    },
    db,
  );
}

/** The reviews of a claim, also those that hang on one that was found to be it. */
const reviewsOf = async (claimId: string, db: Database): Promise<ClaimReview[]> =>
  db.claimReviews
    .where('claimId')
    .anyOf(await idsOfClaim(claimId, db))
    .toArray();
const isPublic = ({ status }: ClaimReview): boolean => status === 'published';
