import './review.css';
import { useId } from 'preact/hooks';
import { type RatingScale, type ReviewRating, ratingOf } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { ratingName } from './rating-name';

interface Props {
  scale: RatingScale;
  value: ReviewRating | undefined;
  onChange: (rating: ReviewRating) => void;
  /** Whether the steps are also chosen by their numbers, which are then told to screen readers. */
  byNumber: boolean;
}

/** A scale as a row of labelled steps, one of which is the rating. */
export function ScaleSteps({ scale, value, onChange, byNumber }: Props) {
  const name = useId();
  return (
    <fieldset class="scale">
      <legend class="draft-label">{word('reviewRating')}</legend>
      <div class="scale-steps">
        {scale.ratings.map((rating, index) => {
          const key = index + 1;
          return (
            <label key={rating.id} class="scale-step">
              <input
                type="radio"
                class="visually-hidden"
                name={name}
                checked={value?.scaleId === scale.id && value.alternateName === rating.alternateName}
                aria-keyshortcuts={byNumber && key < 10 ? String(key) : undefined}
                onChange={() => {
                  const chosen = ratingOf(scale, rating.id);
                  if (chosen) onChange(chosen);
                }}
              />
              <span
                class="scale-colour"
                style={rating.colour ? { background: rating.colour } : undefined}
                aria-hidden="true"
              />
              <bdi>{ratingName(rating.alternateName, scale.id)}</bdi>
              {byNumber && key < 10 && (
                <span class="scale-key" aria-hidden="true">
                  {key.toLocaleString(word('interfaceLanguage'))}
                </span>
              )}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
