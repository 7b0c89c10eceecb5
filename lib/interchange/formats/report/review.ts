import { type ClaimReview, houseReview, type ReviewRating } from '@/lib/annotation';
import type { Words } from '@/lib/interchange/formats/format';
import type { ClaimNotes } from '@/lib/interchange/formats/per-work';
import { ratingWordKey } from '@/lib/interchange/formats/rating-words';
import { type Markup, markup } from './markup';
import { rationale } from './rationale';
import { saidDate } from './said-date';
import { webLink } from './web-link';

type Reviewed = ClaimNotes['reviews'][number];

/** The reviews that a report tells: the house's first, with what else is public; without one all that stand, or what became of them. */
export function reviewsTold({ reviews }: ClaimNotes): Reviewed[] {
  const all = reviews.map(({ review }) => review);
  const house = houseReview(all) ?? all.find((one) => one.house === 1 && one.status === 'submitted');
  const told = reviews.filter(({ review }) => {
    if (review === house || review.status === 'published') return true;
    return house ? false : review.status !== 'superseded';
  });
  const isHouse = ({ review }: Reviewed) => Number(review === house);
  return (told.length > 0 ? told : reviews).toSorted((a, b) => isHouse(b) - isHouse(a));
}

/** A rating's name in the report's language when it is one that everybody has. */
export function ratingTold({ alternateName, scaleId }: ReviewRating, { word }: Words): string {
  const key = ratingWordKey(alternateName, scaleId);
  return key ? word(key) : alternateName;
}

/** The rating as it was published. */
export const ratingIn = ({ frozen, reviewRating }: ClaimReview): ReviewRating | undefined =>
  frozen?.rating ?? reviewRating;

/** One review: its rating, whose it is, what it says and why. */
export function reviewOf({ review, reviewer }: Reviewed, isEarlier: boolean, words: Words): Markup {
  const { word, language } = words;
  const { summary, reviewBody, correction, url, frozen, status, confidence } = review;
  const rating = ratingIn(review);
  const by = frozen?.publisher?.name ?? reviewer?.name;
  const date = saidDate(review.datePublished ?? review.submitted, language);
  const about = [
    by,
    date,
    confidence && status !== 'published' && word(`reviewConfidenceIs_${confidence}`),
    status === 'superseded' && word('reviewStatus_superseded'),
    isEarlier && word('reviewPublishedBefore'),
  ].filter((one) => !!one);
  const what = word(status === 'retracted' ? 'reviewWhyRetracted' : 'reviewCorrection');
  return markup`<div class="review">
<p class="judged">${rating && markup`<span class="rating" dir="auto">${ratingTold(rating, words)}</span> `}${status === 'retracted' ? markup`<strong class="taken">${word('reviewStatus_retracted')}</strong> ` : undefined}<span class="soft">${about.map((one, at) => markup`${at > 0 ? ' · ' : ''}<bdi>${String(one)}</bdi>`)}</span></p>
${correction ? markup`<p class="correction"><span class="soft">${what}:</span> <bdi>${correction}</bdi></p>\n` : undefined}${summary ? markup`<p class="summary" dir="auto">${summary}</p>\n` : undefined}${reviewBody ? rationale(reviewBody) : undefined}${url ? markup`<p class="soft">${word('reportPublished')} ${webLink(url, url)}</p>\n` : undefined}</div>
`;
}
