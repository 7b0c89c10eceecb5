import { houseReview } from '@/lib/annotation';
import type { Bundle } from '@/lib/interchange/bundle';
import { checked } from './claim-review/checked';
import { claimReviewOf } from './claim-review/json-ld';
import { readClaimReviews } from './claim-review/read';
import type { Format } from './format';
import { jsonList } from './json-list';

/**
 * Published reviews as schema.org's ClaimReview, a list of them (https://schema.org/ClaimReview). Those of others come as
 * claims, each with the review as its source.
 */
export const claimReview: Format = {
  id: 'claimReview',
  nameKey: 'formatClaimReview',
  ending: '.claimreview.jsonld',
  mediaType: 'application/ld+json',
  cannotHold: [
    'lacksUnchecked',
    'lacksUnpublished',
    'lacksRationale',
    'lacksScales',
    'lacksEvidence',
    'lacksContacts',
    'lacksHighlights',
    'lacksPlaces',
    'lacksSightings',
    'lacksHistory',
    'lacksTexts',
    'lacksBin',
  ],
  async *out(bundle) {
    yield* jsonList('', published(bundle), claimReviewOf);
    yield '\n';
  },
  in: readClaimReviews,
  program: 'ClaimReview',
  recognises: (start) =>
    /^[[{]/.test(start) &&
    /"@type"\s*:\s*(?:\[[^\]]{0,200})?"(?:https?:\/\/schema\.org\/|schema:)?ClaimReview"/.test(start),
};

/** Of each claim what speaks in the house's name now; what else is public was published of a claim before it was found to be this one. */
async function* published(bundle: Bundle) {
  for await (const reviews of bundle.all('claimReviews')) {
    const out = reviews.filter(({ status, url }) => status === 'published' && url !== undefined);
    const claims = new Set(out.map(({ claimId }) => claimId));
    const all = await bundle.linked('claimReviews', 'claimId', claims);
    const house = new Set(
      [...claims].map((id) => houseReview(all.filter(({ claimId }) => claimId === id))?.id),
    );
    yield checked(
      bundle,
      out.filter(({ id }) => house.has(id)),
    );
  }
}
