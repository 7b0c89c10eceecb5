import * as v from 'valibot';
import { envelope, Id, Line, Prose, SaidDate, Time, WebUrl } from './record';

/** What a source does for a claim; `notSaid` is undecided, `nothingFound` means somebody looked and found nothing. */
export const stances = ['supports', 'refutes', 'context', 'notSaid', 'nothingFound'] as const;
export const Stance = v.picklist(stances);
export type Stance = v.InferOutput<typeof Stance>;

const RatingNumber = v.exactOptional(v.pipe(v.number(), v.finite()));
/**
 * A rating that somebody else published (https://schema.org/Rating). `claimReviewed` is the wording that they rated, `url`
 * where the review stands when that is not the source's own address.
 */
export const ForeignRating = v.object({
  alternateName: Line,
  ratingValue: RatingNumber,
  bestRating: RatingNumber,
  worstRating: RatingNumber,
  author: v.exactOptional(Line),
  claimReviewed: v.exactOptional(Line),
  url: v.exactOptional(WebUrl),
});
export type ForeignRating = v.InferOutput<typeof ForeignRating>;

/** A review of a claim that a page publishes, as its markup tells it (https://schema.org/ClaimReview). */
export const PageReview = v.object({
  reviewRating: ForeignRating,
  datePublished: v.exactOptional(SaidDate),
});
export type PageReview = v.InferOutput<typeof PageReview>;

/**
 * Evidence for one claim. `workId` is the document (noted once, however many claims it serves), `annotationId` the
 * quoted passage in it, `searched` where somebody looked, `locator` a page, minute or paragraph, `reviewRating` what it says
 * itself when it is a published ClaimReview.
 */
export const Source = v.object({
  ...envelope,
  claimId: Id,
  workId: v.exactOptional(Id),
  annotationId: v.exactOptional(Id),
  stance: Stance,
  level: v.exactOptional(v.picklist(['primary', 'secondary'])),
  quotation: v.exactOptional(Prose),
  searched: v.exactOptional(Line),
  locator: v.exactOptional(Line),
  translation: v.exactOptional(Prose),
  accessed: v.exactOptional(Time),
  note: v.exactOptional(Prose),
  reviewRating: v.exactOptional(ForeignRating),
});
export type Source = v.InferOutput<typeof Source>;
