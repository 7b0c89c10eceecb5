import * as v from 'valibot';
import { envelope, Id, Line, Prose, SaidDate, Time, WebUrl } from './record';
import { Stance } from './source';

/** Where a review stands: written, given in, published, taken back, or replaced by a published correction. */
export const reviewStatuses = ['draft', 'submitted', 'published', 'retracted', 'superseded'] as const;
export const ReviewStatus = v.picklist(reviewStatuses);
export type ReviewStatus = v.InferOutput<typeof ReviewStatus>;

const RatingNumber = v.exactOptional(v.pipe(v.number(), v.finite()));

/** A rating as the scale had it (https://schema.org/Rating); copied, so that a changed scale never rewrites a review. */
export const ReviewRating = v.object({
  scaleId: Id,
  alternateName: Line,
  ratingValue: RatingNumber,
  bestRating: RatingNumber,
  worstRating: RatingNumber,
});
export type ReviewRating = v.InferOutput<typeof ReviewRating>;

/** A source as a published review rests on it. */
export const FrozenSource = v.object({
  id: Id,
  stance: Stance,
  name: Line,
  url: v.exactOptional(WebUrl),
  quotation: v.exactOptional(Prose),
});
export type FrozenSource = v.InferOutput<typeof FrozenSource>;

/** What was published, as it stood then. */
export const FrozenReview = v.object({
  claimReviewed: Prose,
  claimant: v.exactOptional(Line),
  datePublished: v.exactOptional(SaidDate),
  publisher: v.exactOptional(v.object({ name: Line, url: v.exactOptional(WebUrl) })),
  rating: ReviewRating,
  sources: v.pipe(v.array(FrozenSource), v.maxLength(10_000)),
  summary: v.exactOptional(Prose),
  reviewBody: v.exactOptional(Prose),
});
export type FrozenReview = v.InferOutput<typeof FrozenReview>;

/**
 * One reviewer's judgement of one claim (https://schema.org/ClaimReview). `reviewBody` is the rationale in Markdown,
 * `summary` is for readers, `sources` are the claim's sources it rests on, `house` says that it is the one to be published,
 * `supersedes` names the review it corrects, `correction` says what was corrected, or why the review was retracted.
 */
export const ClaimReview = v.object({
  ...envelope,
  claimId: Id,
  reviewer: Id,
  status: ReviewStatus,
  reviewRating: v.exactOptional(ReviewRating),
  confidence: v.exactOptional(v.picklist(['low', 'medium', 'high'])),
  reviewBody: v.exactOptional(Prose),
  summary: v.exactOptional(Prose),
  sources: v.pipe(v.array(Id), v.maxLength(10_000)),
  house: v.picklist([0, 1]),
  supersedes: v.exactOptional(Id),
  correction: v.exactOptional(Prose),
  url: v.exactOptional(WebUrl),
  datePublished: v.exactOptional(Time),
  submitted: v.exactOptional(Time),
  frozen: v.exactOptional(FrozenReview),
});
export type ClaimReview = v.InferOutput<typeof ClaimReview>;
