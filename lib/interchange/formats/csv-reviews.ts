import type { Agent, Claim, ClaimReview } from '@/lib/annotation';
import type { Bundle } from '@/lib/interchange/bundle';
import { BYTE_ORDER_MARK, writeCsv } from './csv/write-csv';
import type { Format } from './format';

/** Reviews as a table, one a line, for spreadsheets; drafts stay behind. */
export const csvReviews: Format = {
  id: 'csvReviews',
  nameKey: 'formatCsvReviews',
  ending: '.reviews.csv',
  mediaType: 'text/csv',
  cannotHold: [
    'lacksPlaces',
    'lacksSightings',
    'lacksHighlights',
    'lacksUnchecked',
    'lacksEvidence',
    'lacksContacts',
    'lacksDrafts',
    'lacksScales',
    'lacksHistory',
    'lacksTexts',
    'lacksBin',
  ],
  async *out(bundle) {
    yield BYTE_ORDER_MARK;
    yield* writeCsv(columns, rows(bundle));
  },
};

interface Row {
  review: ClaimReview;
  claim: Claim | undefined;
  reviewer: Agent | undefined;
}

const columns = {
  id: ({ review }: Row) => review.id,
  claimId: ({ review }: Row) => review.claimId,
  claimReviewed: ({ claim, review }: Row) => review.frozen?.claimReviewed ?? claim?.claimReviewed,
  reviewer: ({ reviewer }: Row) => reviewer?.name,
  status: ({ review }: Row) => review.status,
  house: ({ review }: Row) => review.house,
  rating: ({ review }: Row) => review.reviewRating?.alternateName,
  ratingValue: ({ review }: Row) => review.reviewRating?.ratingValue,
  bestRating: ({ review }: Row) => review.reviewRating?.bestRating,
  worstRating: ({ review }: Row) => review.reviewRating?.worstRating,
  confidence: ({ review }: Row) => review.confidence,
  summary: ({ review }: Row) => review.summary,
  reviewBody: ({ review }: Row) => review.reviewBody,
  correction: ({ review }: Row) => review.correction,
  url: ({ review }: Row) => review.url,
  datePublished: ({ review }: Row) => review.datePublished,
  created: ({ review }: Row) => review.created,
};

async function* rows(bundle: Bundle): AsyncGenerator<Row[]> {
  for await (const reviews of bundle.all('claimReviews')) {
    const claims = await bundle.some(
      'claims',
      reviews.map(({ claimId }) => claimId),
    );
    const agents = await bundle.some(
      'agents',
      reviews.map(({ reviewer }) => reviewer),
    );
    yield reviews.map((review) => ({
      review,
      claim: claims.get(review.claimId),
      reviewer: agents.get(review.reviewer),
    }));
  }
}
