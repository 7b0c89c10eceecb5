import { useId } from 'preact/hooks';
import { Parts } from '@/components/parts';
import type { PageReview } from '@/lib/annotation';
import { hostOf } from '@/lib/article/site';
import { word } from '@/lib/messaging/words';

interface Props {
  reviews: PageReview[];
  value: PageReview | undefined;
  onChange: (review: PageReview | undefined) => void;
}

/** The review whose rating is taken unless another is chosen: the only one, when it stands on the page itself. */
export function takenAtFirst(reviews: PageReview[]): PageReview | undefined {
  const [first, ...others] = reviews;
  return others.length === 0 && !first?.reviewRating.url ? first : undefined;
}

/** The reviews of claims that a page publishes, to choose the one whose rating goes with the source, or none. Needs `claim-picker.css`. */
export function PageReviews({ reviews, value, onChange }: Props) {
  const name = useId();
  const isOne = reviews.length === 1;
  return (
    <fieldset class="page-reviews">
      <legend class="soft">{word(isOne ? 'pickerReview' : 'pickerReviews')}</legend>
      {[...reviews, undefined].map((review) => (
        <label key={review ? JSON.stringify(review) : 'none'} class="page-review">
          <input type="radio" name={name} checked={review === value} onChange={() => onChange(review)} />
          {review ? (
            <Told review={review} />
          ) : (
            <span>{word(isOne ? 'pickerReviewWithout' : 'pickerReviewNone')}</span>
          )}
        </label>
      ))}
    </fieldset>
  );
}

function Told({ review: { reviewRating } }: { review: PageReview }) {
  const { claimReviewed, alternateName, author, url } = reviewRating;
  return (
    <span class="claim-words">
      <bdi class="claim-wording">{claimReviewed ?? word('pickerReviewNoWording')}</bdi>
      <span class="soft">
        {word('pickerReviewRating')} <bdi class="page-rating">{alternateName}</bdi>
        {(author || url) && ' · '}
        <Parts parts={[author, url && hostOf(url)]} />
      </span>
    </span>
  );
}
