import type { Claim, Source, Work } from '@/lib/annotation';
import type { Bundle } from '@/lib/interchange/bundle';
import { BYTE_ORDER_MARK, writeCsv } from './csv/write-csv';
import type { Format } from './format';

/** Sources as a table, one a line, for spreadsheets. */
export const csvSources: Format = {
  id: 'csvSources',
  nameKey: 'formatCsvSources',
  ending: '.sources.csv',
  mediaType: 'text/csv',
  cannotHold: [
    'lacksPlaces',
    'lacksSightings',
    'lacksHighlights',
    'lacksUnsourced',
    'lacksContacts',
    'lacksReviews',
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
  source: Source;
  claim: Claim | undefined;
  work: Work | undefined;
}

const columns = {
  id: ({ source }: Row) => source.id,
  claimId: ({ source }: Row) => source.claimId,
  claimReviewed: ({ claim }: Row) => claim?.claimReviewed,
  stance: ({ source }: Row) => source.stance,
  level: ({ source }: Row) => source.level,
  rating: ({ source }: Row) => source.reviewRating?.alternateName,
  ratingValue: ({ source }: Row) => source.reviewRating?.ratingValue,
  bestRating: ({ source }: Row) => source.reviewRating?.bestRating,
  worstRating: ({ source }: Row) => source.reviewRating?.worstRating,
  ratingAuthor: ({ source }: Row) => source.reviewRating?.author,
  ratingOf: ({ source }: Row) => source.reviewRating?.claimReviewed,
  ratingUrl: ({ source }: Row) => source.reviewRating?.url,
  headline: ({ work }: Row) => work?.headline,
  author: ({ work }: Row) => work?.author?.join('; '),
  publisher: ({ work }: Row) => work?.publisher,
  datePublished: ({ work }: Row) => work?.datePublished,
  url: ({ work }: Row) => work?.url,
  archived: ({ work }: Row) => work?.archives.map(({ url }) => url).join(' '),
  quotation: ({ source }: Row) => source.quotation,
  translation: ({ source }: Row) => source.translation,
  locator: ({ source }: Row) => source.locator,
  searched: ({ source }: Row) => source.searched,
  accessed: ({ source }: Row) => source.accessed,
  note: ({ source }: Row) => source.note,
  created: ({ source }: Row) => source.created,
};

async function* rows(bundle: Bundle): AsyncGenerator<Row[]> {
  for await (const sources of bundle.all('sources')) {
    const claims = await bundle.some(
      'claims',
      sources.map(({ claimId }) => claimId),
    );
    const works = await bundle.some(
      'works',
      sources.map(({ workId }) => workId),
    );
    yield sources.map((source) => ({
      source,
      claim: claims.get(source.claimId),
      work: works.get(source.workId ?? ''),
    }));
  }
}
