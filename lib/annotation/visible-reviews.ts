import type { ClaimReview } from './claim-review';

/** Who reads reviews. */
export interface Reader {
  me: string;
  /** Which agent somebody is who has several. */
  person: (agent: string) => string;
  /** Whether it was the reader who gave a review in, not a file that says so. */
  gave: (reviewId: string) => boolean;
}

/**
 * The reviews that a reader may see. Others' drafts never; while `blind`, others' submitted reviews of a claim only once the
 * reader has given in one of it. What was published is public.
 */
export function visibleReviews(
  reviews: readonly ClaimReview[],
  reader: Reader,
  blind: boolean,
): ClaimReview[] {
  const { me, person } = reader;
  const isMine = ({ reviewer }: ClaimReview) => person(reviewer) === person(me);
  const given = claimsGiven(reviews, reader);
  return reviews.filter((one) => {
    if (isMine(one)) return true;
    if (one.status === 'draft') return false;
    return one.status !== 'submitted' || !blind || given.has(one.claimId);
  });
}

/** The claims of which the reader has given in a review. */
export function claimsGiven(
  reviews: readonly ClaimReview[],
  { me, person, gave }: Reader,
): ReadonlySet<string> {
  const isGiven = ({ id, reviewer, status, deleted }: ClaimReview) =>
    status !== 'draft' && !deleted && person(reviewer) === person(me) && gave(id);
  return new Set(reviews.flatMap((one) => (isGiven(one) ? [one.claimId] : [])));
}
