import * as v from 'valibot';
import { envelope, Id, Line, Prose, Time } from './record';

/** What a source does for a claim; `notSaid` is undecided, `nothingFound` means somebody looked and found nothing. */
export const stances = ['supports', 'refutes', 'context', 'notSaid', 'nothingFound'] as const;
export const Stance = v.picklist(stances);
export type Stance = v.InferOutput<typeof Stance>;

const RatingNumber = v.exactOptional(v.pipe(v.number(), v.finite()));
/** A rating that somebody else published (https://schema.org/Rating). */
export const ForeignRating = v.object({
  alternateName: Line,
  ratingValue: RatingNumber,
  bestRating: RatingNumber,
  worstRating: RatingNumber,
  author: v.exactOptional(Line),
});
export type ForeignRating = v.InferOutput<typeof ForeignRating>;

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
