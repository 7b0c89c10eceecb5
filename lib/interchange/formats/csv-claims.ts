import type { Agent, Claim, ClaimReview, Source, Work } from '@/lib/annotation';
import type { Bundle } from '@/lib/interchange/bundle';
import { BYTE_ORDER_MARK, writeCsv } from './csv/write-csv';
import type { Format } from './format';

/** Claims as a table, one a line, for spreadsheets. */
export const csvClaims: Format = {
  id: 'csvClaims',
  nameKey: 'formatCsvClaims',
  ending: '.claims.csv',
  mediaType: 'text/csv',
  cannotHold: [
    'lacksPlaces',
    'lacksSightings',
    'lacksNotes',
    'lacksEvidence',
    'lacksContacts',
    'lacksRationale',
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
  claim: Claim;
  claimant: Agent | undefined;
  works: Work[];
  sources: Source[];
  reviews: ClaimReview[];
}

const stances =
  (stance: Source['stance']) =>
  ({ sources }: Row) =>
    sources.filter((source) => source.stance === stance).length;
const house = ({ reviews }: Row) => reviews.find((review) => review.house === 1);
const columns = {
  id: ({ claim }: Row) => claim.id,
  claimReviewed: ({ claim }: Row) => claim.claimReviewed,
  quotation: ({ claim }: Row) => claim.quotation,
  claimant: ({ claimant }: Row) => claimant?.name,
  role: ({ claim }: Row) => claim.role,
  datePublished: ({ claim }: Row) => claim.datePublished,
  place: ({ claim }: Row) => claim.place,
  kind: ({ claim }: Row) => claim.kind,
  status: ({ claim }: Row) => claim.status,
  priority: ({ claim }: Row) => claim.priority,
  tags: ({ claim }: Row) => claim.tags.join(', '),
  articles: ({ works }: Row) => works.map(({ headline, url }) => headline ?? url ?? '').join('; '),
  urls: ({ works }: Row) => works.flatMap(({ url }) => url ?? []).join(' '),
  supports: stances('supports'),
  refutes: stances('refutes'),
  context: stances('context'),
  ratings: ({ reviews }: Row) =>
    reviews.flatMap(({ reviewRating }) => reviewRating?.alternateName ?? []).join('; '),
  rating: (row: Row) => house(row)?.reviewRating?.alternateName,
  reviewUrl: (row: Row) => house(row)?.url,
  created: ({ claim }: Row) => claim.created,
  modified: ({ claim }: Row) => claim.modified,
};

async function* rows(bundle: Bundle): AsyncGenerator<Row[]> {
  for await (const claims of bundle.all('claims')) {
    const ids = claims.map(({ id }) => id);
    const links = await bundle.linked('appearances', 'claimId', ids);
    const marks = await bundle.some(
      'annotations',
      links.map(({ annotationId }) => annotationId),
    );
    const works = await bundle.some(
      'works',
      [...marks.values()].map(({ workId }) => workId),
    );
    const sources = await bundle.linked('sources', 'claimId', ids);
    const reviews = await bundle.linked('claimReviews', 'claimId', ids);
    const agents = await bundle.some(
      'agents',
      claims.map(({ claimant }) => claimant),
    );
    yield claims.map((claim) => {
      const own = <R extends { claimId: string }>(all: R[]) =>
        all.filter(({ claimId }) => claimId === claim.id);
      const found = own(links).flatMap(
        ({ annotationId }) => works.get(marks.get(annotationId)?.workId ?? '') ?? [],
      );
      const claimant = agents.get(claim.claimant ?? '');
      return { claim, claimant, works: [...new Set(found)], sources: own(sources), reviews: own(reviews) };
    });
  }
}
