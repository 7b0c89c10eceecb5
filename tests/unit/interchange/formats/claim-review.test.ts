import 'fake-indexeddb/auto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClaimReview } from '@/lib/annotation';
import { checkedNow, claimReviewOf, missing, scriptElement } from '@/lib/interchange';
import { database } from '@/lib/store';
import { emptyDatabase } from '../../store/people';
import { written } from './files';
import { type Notes, notes } from './notes';

const text = { type: 'string', minLength: 1 };
const url = { type: 'string', pattern: '^https?://' };
const date = { type: 'string', pattern: '^\\d{4}(-\\d\\d(-\\d\\d(T.+)?)?)?$' };
const who = {
  type: 'object',
  properties: { '@type': { enum: ['Person', 'Organization'] }, name: text, url },
  required: ['@type', 'name'],
  additionalProperties: false,
};
const work = {
  type: 'object',
  properties: {
    '@type': { const: 'CreativeWork' },
    url,
    name: text,
    headline: text,
    author: { type: 'array', items: who },
    datePublished: date,
    archivedAt: { type: 'array', minItems: 1, items: url },
  },
  required: ['@type'],
  anyOf: [{ required: ['url'] }, { required: ['name'] }],
  additionalProperties: false,
};
/** What those ask for who list fact checks, in our own words (https://schema.org/ClaimReview). */
const validate = new Ajv2020({ strict: false }).compile({
  type: 'object',
  properties: {
    '@context': { const: 'https://schema.org' },
    '@type': { const: 'ClaimReview' },
    url,
    datePublished: date,
    author: who,
    claimReviewed: text,
    reviewRating: {
      type: 'object',
      properties: {
        '@type': { const: 'Rating' },
        alternateName: text,
        ratingValue: { type: 'number' },
        bestRating: { type: 'number' },
        worstRating: { type: 'number' },
      },
      required: ['@type', 'alternateName'],
      dependentRequired: { ratingValue: ['bestRating', 'worstRating'] },
      additionalProperties: false,
    },
    reviewBody: text,
    correction: text,
    itemReviewed: {
      type: 'object',
      properties: {
        '@type': { const: 'Claim' },
        text,
        author: who,
        datePublished: date,
        firstAppearance: work,
        appearance: { type: 'array', minItems: 1, items: work },
      },
      required: ['@type'],
      additionalProperties: false,
    },
    citation: { type: 'array', minItems: 1, items: work },
  },
  required: ['@context', '@type', 'url', 'author', 'claimReviewed', 'reviewRating', 'itemReviewed'],
  additionalProperties: false,
});

/** Notes whose first review is published as it should be. */
function published(own: Notes, more: Partial<ClaimReview> = {}): { own: Notes; review: ClaimReview } {
  const [first] = own.claimReviews;
  if (!first) throw new Error('no review');
  const review: ClaimReview = {
    ...first,
    status: 'published',
    house: 1,
    url: 'https://check.example/1',
    datePublished: '2026-02-01T00:00:00.000Z',
    sources: own.sources.filter(({ claimId }) => claimId === first.claimId).map(({ id }) => id),
    reviewRating: {
      scaleId: first.id,
      alternateName: 'False',
      ratingValue: 1,
      bestRating: 5,
      worstRating: 1,
    },
    ...more,
  };
  return { own: { ...own, claimReviews: [review] }, review };
}
const reviewed = notes.filter(({ claimReviews }) => claimReviews.length > 0);
const [sample] = fc.sample(reviewed, { numRuns: 1, seed: 5 });
if (!sample) throw new Error('no sample');

async function stored(own: Notes): Promise<void> {
  await emptyDatabase();
  for (const [table, rows] of Object.entries(own)) await database.table(table).bulkPut(rows);
}

describe('ClaimReview', () => {
  test('holds of each claim the published review that is the house’s, as schema.org has it', async () => {
    await fc.assert(
      fc.asyncProperty(reviewed, async (all) => {
        const whole = published(all).own;
        const own = { ...whole, claimReviews: [...whole.claimReviews, ...all.claimReviews.slice(1)] };
        const rows = JSON.parse(await written('claimReview', own)) as Record<string, unknown>[];
        const out = own.claimReviews.filter((one) => one.status === 'published' && one.house === 1);
        const due = new Set(out.map(({ claimId }) => claimId));
        expect(new Set(rows.map(({ url }) => url)).size).toBe(rows.length);
        expect(rows.length).toBeLessThanOrEqual(due.size);
        validate(rows.find((row) => row.url === 'https://check.example/1'));
        expect(validate.errors).toBeNull();
      }),
      { numRuns: 60, seed: 20260315, endOnFailure: true },
    );
  });

  test('tells what was published as it stood then', async () => {
    const rating = { scaleId: sample.claims[0]?.id ?? '', alternateName: 'Satire' };
    const { own, review } = published(sample, {
      frozen: {
        claimReviewed: 'As it was worded',
        claimant: 'A. Speaker',
        publisher: { name: 'The House', url: 'https://check.example/' },
        rating,
        sources: [{ id: sample.claims[0]?.id ?? '', stance: 'refutes', name: 'A book' }],
      },
    });
    await stored(own);
    const facts = await checkedNow(review.id);
    if (!facts) throw new Error('it is not there');
    expect(claimReviewOf(facts)).toMatchObject({
      claimReviewed: 'As it was worded',
      author: { '@type': 'Organization', name: 'The House' },
      reviewRating: { '@type': 'Rating', alternateName: 'Satire' },
      itemReviewed: { author: { name: 'A. Speaker' } },
      citation: [{ name: 'A book' }],
    });
    expect(JSON.stringify(claimReviewOf(facts))).not.toContain('ratingValue');
    expect(missing(facts).filter(({ needed }) => needed)).toEqual([]);
  });

  test('in a page nothing of it ends its script element', async () => {
    const { own, review } = published(sample, { summary: '</script><script>alert(1)</script><!--' });
    await stored(own);
    const facts = await checkedNow(review.id);
    const element = facts ? scriptElement(claimReviewOf(facts)) : '';
    expect(element.match(/<\/?script/g)).toHaveLength(2);
    expect(JSON.parse(element.replace(/<[^>]*>/g, ''))).toMatchObject({ reviewBody: review.summary });
  });

  test.each<[what: string, more: Partial<ClaimReview>, key: string]>([
    ['an address', { url: undefined }, 'missingUrl'],
    ['a rating', { reviewRating: undefined }, 'missingRating'],
    ['whoever publishes it', { reviewer: 'nobody' }, 'missingAuthor'],
  ] as [string, Partial<ClaimReview>, string][])(
    'says that %s is missing, and without it is refused',
    async (_what, more, key) => {
      const { own, review } = published(sample, more);
      await stored(own);
      const facts = await checkedNow(review.id);
      if (!facts) throw new Error('it is not there');
      expect(missing(facts)).toContainEqual({ wordKey: key, needed: true });
      expect(validate(JSON.parse(JSON.stringify(claimReviewOf(facts))))).toBe(false);
    },
  );

  test.each<[string, (row: Record<string, unknown>) => unknown]>([
    ['another context', (row) => Object.assign(row, { '@context': 'http://schema.org' })],
    ['no claim', (row) => void delete row.itemReviewed],
    ['an appearance outside the claim', (row) => Object.assign(row, { appearance: [] })],
    [
      'a number without its scale',
      (row) =>
        Object.assign(row, { reviewRating: { '@type': 'Rating', alternateName: 'x', ratingValue: 1 } }),
    ],
  ])('with %s it is refused', async (_what, change) => {
    const [row] = JSON.parse(await written('claimReview', published(sample).own));
    expect(validate(row)).toBe(true);
    change(row);
    expect(validate(row)).toBe(false);
  });
});
