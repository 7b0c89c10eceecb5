import type { ClaimReview, ReviewRating } from '@/lib/annotation';

/** The ratings that stand against each other, in the order they were given; undefined when the reviewers agree. */
export function disagreementOf(reviews: readonly ClaimReview[]): ReviewRating[] | undefined {
  const standing = reviews.filter(({ status }) => status === 'submitted' || status === 'published');
  const ratings = new Map(
    standing.flatMap(({ reviewRating }) =>
      reviewRating ? [[reviewRating.alternateName, reviewRating]] : [],
    ),
  );
  return ratings.size > 1 ? [...ratings.values()] : undefined;
}
