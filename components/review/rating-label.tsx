import type { ReviewRating } from '@/lib/annotation';
import { ratingName } from './rating-name';
import { colourKey, useScaleColours } from './use-scales';

interface Props {
  rating: ReviewRating;
  /** Whose it is, for a list where several stand side by side. */
  by?: string | undefined;
  isHouse?: boolean;
}

/** A rating by its label, with the colour that its scale gives it; a number stands before it when the scale has numbers. */
export function RatingLabel({ rating, by, isHouse }: Props) {
  const colour = useScaleColours().get(colourKey(rating.scaleId, rating.alternateName));
  return (
    <span class="rating" data-house={isHouse || undefined} title={by}>
      <span class="rating-dot" style={colour ? { background: colour } : undefined} />
      <bdi>{ratingName(rating.alternateName, rating.scaleId)}</bdi>
    </span>
  );
}
