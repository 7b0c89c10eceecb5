import type { WordKey } from '@/lib/messaging/words';
import type { Checked } from './checked';

/** What a ClaimReview lacks: what readers of it ask for, and what is only advised. */
export interface Missing {
  wordKey: WordKey;
  needed: boolean;
}

/** How long a claim may be to be shown whole where fact checks are listed, in UTF-16 units. */
const SHORT = 75;

/** What a review lacks to be read by those who list fact checks (https://schema.org/ClaimReview); none when it is complete. */
export function missing({ review, claim, claimant, reviewer, articles }: Checked): Missing[] {
  const { frozen } = review;
  const rating = frozen?.rating ?? review.reviewRating;
  const wording = (frozen?.claimReviewed ?? claim.claimReviewed).trim();
  const label = rating?.alternateName.trim().toLowerCase();
  const lacks: [wordKey: WordKey, isLacking: boolean, needed: boolean][] = [
    ['missingUrl', !review.url, true],
    ['missingWording', wording === '', true],
    ['missingRating', !label, true],
    ['missingAuthor', !(frozen?.publisher?.name ?? reviewer?.name), true],
    ['missingClaimant', !(frozen ? frozen.claimant : claimant?.name), false],
    ['missingSaidDate', !(frozen ? frozen.datePublished : claim.datePublished), false],
    ['missingAppearance', !claim.firstAppearance && !articles.some(({ url }) => url), false],
    ['missingShortWording', wording.length >= SHORT, false],
    ['missingPlainWording', !!label && wording.toLowerCase().startsWith(`${label}:`), false],
  ];
  return lacks.flatMap(([wordKey, isLacking, needed]) => (isLacking ? { wordKey, needed } : []));
}
