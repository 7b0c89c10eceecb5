import { DraftField } from '@/components/draft/draft-field';
import { useAttempt } from '@/components/failure/use-attempt';
import { Icon } from '@/components/icon';
import { ratingName } from '@/components/review/rating-name';
import type { RatingScale, ScaleRating } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';

interface Props {
  scale: RatingScale;
  rating: ScaleRating;
  /** It was made just now. */
  autoFocus: boolean;
  /** A change to whatever the rating is by then. */
  onChange: (change: (rating: ScaleRating) => ScaleRating, editing?: string) => Promise<unknown>;
  onMove: (by: 1 | -1) => void;
  isFirst: boolean;
  isLast: boolean;
  onRemove: () => void;
}
const GREY = '#808080';
/** A number as people type it, or nothing. */
const isNumber = (text: string): boolean => text.trim() === '' || Number.isFinite(Number(text));

/** One rating of a scale: its colour, its name, its number, and its place in the order. */
export function RatingFields({
  scale,
  rating,
  autoFocus,
  onChange,
  onMove,
  isFirst,
  isLast,
  onRemove,
}: Props) {
  const { attempt, failure } = useAttempt();
  const name = ratingName(rating.alternateName, scale.id);
  const field = `ratingScales/${scale.id}/${rating.id}`;
  const acts = [
    { icon: 'up', label: word('optionsRatingUp', name), act: () => onMove(-1), off: isFirst },
    { icon: 'down', label: word('optionsRatingDown', name), act: () => onMove(1), off: isLast },
    { icon: 'remove', label: word('optionsRatingDelete', name), act: onRemove, off: isFirst && isLast },
  ] as const;
  return (
    <li class="scale-rating">
      <input
        type="color"
        class="rating-colour"
        aria-label={word('optionsRatingColour', name)}
        value={/^#[\da-f]{6}$/i.test(rating.colour ?? '') ? rating.colour : GREY}
        onChange={({ currentTarget: { value: colour } }) =>
          attempt(() => onChange((now) => ({ ...now, colour })))
        }
      />
      <DraftField
        name={`${field}/name`}
        label={word('optionsRatingName')}
        labelHidden
        autoFocus={autoFocus}
        stored={name}
        save={async (text, editing) => {
          if (text.trim()) await onChange((now) => ({ ...now, alternateName: text }), editing);
        }}
      />
      {scale.numbered === 1 && (
        <DraftField
          name={`${field}/value`}
          label={word('optionsRatingNumber', name)}
          labelHidden
          stored={rating.ratingValue === undefined ? '' : String(rating.ratingValue)}
          isValid={isNumber}
          invalidHint={word('optionsRatingNumberInvalid')}
          save={(text, editing) =>
            onChange(
              ({ ratingValue: _, ...now }) => (text.trim() ? { ...now, ratingValue: Number(text) } : now),
              editing,
            )
          }
        />
      )}
      {acts.map(({ icon, label, act, off }) => (
        <button
          key={icon}
          type="button"
          class="button quiet"
          aria-label={label}
          title={label}
          disabled={off}
          onClick={act}
        >
          <Icon name={icon} />
        </button>
      ))}
      {failure}
    </li>
  );
}
