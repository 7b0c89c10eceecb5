import type { ClaimReview } from './claim-review';

/**
 * The reviews that `me` may see. Others' drafts never; while `blind`, others' submitted reviews of a claim only once `me`
 * has given in one of it. What was published is public. `person` says which agent somebody is who has several.
 */
export function visibleReviews(
  reviews: readonly ClaimReview[],
  me: string,
  blind: boolean,
  person: (agent: string) => string = (agent) => agent,
): ClaimReview[] {
  const isMine = ({ reviewer }: ClaimReview) => person(reviewer) === person(me);
  const given = new Set(
    reviews.flatMap((one) => (isMine(one) && !one.deleted && one.status !== 'draft' ? [one.claimId] : [])),
  );
  return reviews.filter((one) => {
    if (isMine(one)) return true;
    if (one.status === 'draft') return false;
    return one.status !== 'submitted' || !blind || given.has(one.claimId);
  });
}
