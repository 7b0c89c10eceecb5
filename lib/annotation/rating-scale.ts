import * as v from 'valibot';
import type { ReviewRating } from './claim-review';
import { envelope, Id, Line } from './record';

/** One rating of a scale; `colour` is a CSS colour that only ever stands beside the name. */
export const ScaleRating = v.object({
  id: Id,
  alternateName: Line,
  ratingValue: v.exactOptional(v.pipe(v.number(), v.finite())),
  colour: v.exactOptional(Line),
});
export type ScaleRating = v.InferOutput<typeof ScaleRating>;

/** A house's scale, its ratings in their order; those of a scale with numbers may have none (Unproven, Satire). */
export const RatingScale = v.object({
  ...envelope,
  name: Line,
  ratings: v.pipe(v.array(ScaleRating), v.maxLength(200)),
  numbered: v.picklist([0, 1]),
  archived: v.picklist([0, 1]),
});
export type RatingScale = v.InferOutput<typeof RatingScale>;

/** A rating of a scale as a review keeps it; undefined when the scale has no such rating. */
export function ratingOf(
  scale: Pick<RatingScale, 'id' | 'ratings' | 'numbered'>,
  ratingId: string,
): ReviewRating | undefined {
  const rating = scale.ratings.find(({ id }) => id === ratingId);
  if (!rating) return undefined;
  const { alternateName, ratingValue } = rating;
  const plain = { scaleId: scale.id, alternateName };
  if (!scale.numbered || ratingValue === undefined) return plain;
  const numbers = scale.ratings.flatMap((one) => one.ratingValue ?? []);
  return {
    ...plain,
    ratingValue,
    bestRating: Math.max(...numbers),
    worstRating: Math.min(...numbers),
  };
}
