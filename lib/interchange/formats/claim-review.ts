import type { Bundle } from '@/lib/interchange/bundle';
import { checked } from './claim-review/checked';
import { claimReviewOf } from './claim-review/json-ld';
import type { Format } from './format';
import { jsonList } from './json-list';

/** Published reviews as schema.org's ClaimReview, a list of them (https://schema.org/ClaimReview). */
export const claimReview: Format = {
  id: 'claimReview',
  nameKey: 'formatClaimReview',
  ending: '.claimreview.jsonld',
  mediaType: 'application/ld+json',
  cannotHold: [
    'lacksUnpublished',
    'lacksRationale',
    'lacksHighlights',
    'lacksPlaces',
    'lacksHistory',
    'lacksTexts',
    'lacksBin',
  ],
  async *out(bundle) {
    yield* jsonList('', published(bundle), claimReviewOf);
    yield '\n';
  },
};

async function* published(bundle: Bundle) {
  for await (const reviews of bundle.all('claimReviews'))
    yield checked(
      bundle,
      reviews.filter(({ status, url }) => status === 'published' && url !== undefined),
    );
}
