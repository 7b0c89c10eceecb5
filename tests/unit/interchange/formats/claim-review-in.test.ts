import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { workIdOf } from '@/lib/store';
import { contents, device } from '../people';
import { emptied, recordsOf, taken, written } from './files';
import { notes } from './notes';

const { db, forget } = device();
beforeEach(() => emptied(db));
afterAll(forget);

const review = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://www.check.example/river?utm_source=feed',
  datePublished: '2026-02-01',
  author: { '@type': 'Organization', name: 'River Check' },
  claimReviewed: 'The river <b>rose</b>',
  reviewRating: { '@type': 'Rating', alternateName: 'زائف', ratingValue: 1, bestRating: 5, worstRating: 1 },
  itemReviewed: {
    '@type': 'Claim',
    author: { '@type': 'Organization', name: 'Alder Water' },
    datePublished: '2025-11',
    firstAppearance: { '@type': 'CreativeWork', url: 'https://news.example/1' },
    appearance: [
      { '@type': 'NewsArticle', url: 'https://news.example/1', headline: 'It rose' },
      'https://social.example/2',
      { url: 'javascript:alert(1)' },
    ],
  },
  citation: [{ '@type': 'CreativeWork', name: 'A report' }],
};

describe('a file of ClaimReview', () => {
  test.each<[shape: string, file: unknown]>([
    ['one', review],
    ['a list', [review, review]],
    ['a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite' }, review] }],
    ['a feed', { '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: [review] }] }],
  ])(
    'that is %s: each is a claim with the review as its source, and where it appears',
    async (_shape, file) => {
      await taken(JSON.stringify(file), db);
      const { claims, sources, works, agents, annotations, appearances } = await recordsOf(db);
      const [claim] = claims;
      expect(claims).toHaveLength(1);
      expect(claim).toMatchObject({
        claimReviewed: 'The river rose',
        claimant: agents.find(({ name }) => name === 'Alder Water')?.id,
        datePublished: '2025-11',
        firstAppearance: 'https://news.example/1',
        status: 'toCheck',
        origin: { format: 'claimReview', raw: { citation: review.citation } },
      });
      expect(agents.find(({ name }) => name === 'Alder Water')?.type).toBe('Organization');
      expect(sources).toMatchObject([
        {
          claimId: claim?.id,
          workId: workIdOf('check.example/river'),
          stance: 'notSaid',
          reviewRating: {
            alternateName: 'زائف',
            ratingValue: 1,
            bestRating: 5,
            worstRating: 1,
            author: 'River Check',
            claimReviewed: 'The river rose',
          },
        },
      ]);
      expect(works.find(({ id }) => id === workIdOf('check.example/river'))).toMatchObject({
        author: ['River Check'],
        datePublished: '2026-02-01',
      });
      const places = ['news.example/1', 'social.example/2'].map(workIdOf).sort();
      expect(annotations.map(({ workId }) => workId).sort()).toEqual(places);
      expect(annotations.every(({ target }) => target === undefined)).toBe(true);
      expect(appearances.map(({ claimId }) => claimId)).toEqual([claim?.id, claim?.id]);
    },
  );

  test('taken in again changes nothing', async () => {
    await taken(JSON.stringify(review), db);
    const once = await contents(db);
    await taken(JSON.stringify([review]), db);
    expect(await contents(db)).toEqual(once);
  });

  test('without a rating it is a source without one; without its address it is refused', async () => {
    await taken(JSON.stringify({ ...review, reviewRating: undefined }), db);
    expect((await recordsOf(db)).sources[0]?.reviewRating).toBeUndefined();
    await expect(taken(JSON.stringify({ ...review, url: undefined }), db)).rejects.toThrow(/url/);
  });

  test('what we write of our reviews is read: wording, label and address', async () => {
    const many = fc.sample(notes, { numRuns: 200, seed: 5 });
    const own = many.find(({ claims, claimReviews: [first] }) =>
      claims.some(({ id, claimReviewed }) => id === first?.claimId && /^\w+$/.test(claimReviewed)),
    );
    if (!own?.claimReviews[0]) throw new Error('no notes');
    const url = 'https://check.example/ours';
    const [first] = own.claimReviews;
    const scaleId = first.id;
    const published = {
      ...first,
      status: 'published' as const,
      url,
      reviewRating: { scaleId, alternateName: 'Mixed', ratingValue: 3, bestRating: 5, worstRating: 1 },
    };
    await taken(await written('claimReview', { ...own, claimReviews: [published] }), db);
    const { claims, sources, works } = await recordsOf(db);
    expect(claims.map(({ claimReviewed }) => claimReviewed)).toEqual([
      own.claims.find(({ id }) => id === first.claimId)?.claimReviewed,
    ]);
    expect(sources[0]?.reviewRating).toMatchObject({ alternateName: 'Mixed', ratingValue: 3 });
    expect(works.some((work) => work.url === url)).toBe(true);
  });
});
