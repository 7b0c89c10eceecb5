// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { readPageReviews } from '@/lib/article/page-reviews';

const URL_HERE = 'https://check.example/2026/river';
const review = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: URL_HERE,
  datePublished: '2026-02-01T09:00:00+01:00',
  author: { '@type': 'Organization', name: 'River Check' },
  claimReviewed: 'The plant removes nine tenths of the nitrogen',
  reviewRating: {
    '@type': 'Rating',
    alternateName: 'Mostly true',
    ratingValue: '4',
    bestRating: 5,
    worstRating: 1,
  },
};
const offered = {
  reviewRating: {
    alternateName: 'Mostly true',
    ratingValue: 4,
    bestRating: 5,
    worstRating: 1,
    author: 'River Check',
    claimReviewed: 'The plant removes nine tenths of the nitrogen',
  },
  datePublished: '2026-02-01',
};
const script = (value: unknown) =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;
const read = (html: string) => readPageReviews(new DOMParser().parseFromString(html, 'text/html'), URL_HERE);
const ratingOf = (more: object) => read(script({ ...review, ...more }))[0]?.reviewRating;

describe('the reviews that a page publishes', () => {
  test.each<[where: string, html: string]>([
    ['by itself', script(review)],
    ['in a list', script([{ '@type': 'WebSite' }, review])],
    ['in @graph', script({ '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, review] })],
    ['as an article’s review', script({ '@type': 'NewsArticle', headline: 'x', review: [review] })],
    ['as what a page is about', script({ '@type': 'WebPage', mainEntity: review })],
    ['in a list of items', script({ '@type': 'ItemList', itemListElement: [{ item: review }] })],
    ['with several types', script({ ...review, '@type': ['Review', 'ClaimReview'] })],
    ['with its type as an address', script({ ...review, '@type': 'https://schema.org/ClaimReview' })],
    ['twice', script(review) + script([review, review])],
    ['beside a script that is broken', script('{"@type": "ClaimReview",') + script(review)],
    ['with line ends in a string', script(JSON.stringify(review).replace('The plant', 'The\nplant'))],
    [
      'with its parts told by their @id',
      script({
        '@graph': [
          { ...review, author: { '@id': '#us' }, reviewRating: { '@id': '#rating' } },
          { '@id': '#us', ...review.author },
          { '@id': '#rating', ...review.reviewRating },
        ],
      }),
    ],
  ])('are found %s', (_where, html) => {
    expect(read(html)).toEqual([offered]);
  });

  test('are all offered, those at this address first, the others with their own', () => {
    const other = { ...review, url: '/2025/sea', claimReviewed: 'The sea rose' };
    const bare = { ...review, url: undefined, claimReviewed: 'No address' };
    expect(
      read(script([other, bare, review])).map(({ reviewRating }) => [
        reviewRating.claimReviewed,
        reviewRating.url,
      ]),
    ).toEqual([
      [review.claimReviewed, undefined],
      ['The sea rose', 'https://check.example/2025/sea'],
      ['No address', undefined],
    ]);
  });

  test.each<[what: string, more: object, rating: object | undefined]>([
    ['a label alone', { alternateName: 'False' }, { alternateName: 'False' }],
    ['a label as its value', { ratingValue: 'Falso' }, { alternateName: 'Falso' }],
    ['a label as its name', { name: 'False', ratingValue: 1 }, { alternateName: 'False', ratingValue: 1 }],
    [
      'numbers alone',
      { ratingValue: 2, bestRating: '5' },
      { alternateName: '2 / 5', ratingValue: 2, bestRating: 5 },
    ],
    [
      'numbers that contradict',
      { alternateName: 'x', ratingValue: 9, bestRating: 5 },
      { alternateName: 'x' },
    ],
    [
      'a scale turned round',
      { alternateName: 'x', ratingValue: 3, bestRating: 1, worstRating: 5 },
      { alternateName: 'x' },
    ],
    ['no number', { alternateName: 'x', ratingValue: '1e999' }, { alternateName: 'x' }],
    ['Arabic', { alternateName: 'زائف جزئيًا' }, { alternateName: 'زائف جزئيًا' }],
    [
      'words with their language',
      { alternateName: { '@value': 'Falso', '@language': 'es' } },
      { alternateName: 'Falso' },
    ],
    ['nothing', {}, undefined],
    ['an empty label', { alternateName: ' ' }, undefined],
    ['a label that is a text', { alternateName: 'long '.repeat(60) }, undefined],
  ])('with %s as the rating', (_what, more, rating) => {
    const { author, claimReviewed } = offered.reviewRating;
    expect(ratingOf({ reviewRating: { '@type': 'Rating', ...more } })).toEqual(
      rating && { ...rating, author, claimReviewed },
    );
  });

  test('a rating may be no more than its word', () => {
    expect(ratingOf({ reviewRating: 'False' })?.alternateName).toBe('False');
  });

  test.each<[what: string, more: object, found: object]>([
    [
      'markup is text',
      { claimReviewed: '<b>It</b> &lt;i&gt;rose<script>x</script>' },
      { claimReviewed: 'It rosex' },
    ],
    ['controls are blanks', { claimReviewed: 'a\u0000\u001bb' }, { claimReviewed: 'a b' }],
    ['an address that is a script is none', { url: 'javascript:alert(1)' }, {}],
    ['an address that is data is none', { url: 'data:text/html,x' }, {}],
    [
      'the claim may hold the wording',
      { claimReviewed: undefined, itemReviewed: { '@type': 'Claim', text: 'It rose' } },
      { claimReviewed: 'It rose' },
    ],
    [
      'a wording without an end is left out',
      { claimReviewed: 'x'.repeat(9_999) },
      { claimReviewed: undefined },
    ],
    [
      'who publishes it stands for who wrote it',
      { author: undefined, publisher: 'The House' },
      { author: 'The House' },
    ],
    ['an author that is no name is left out', { author: { name: { toString: 1 } } }, { author: undefined }],
  ])('%s', (_what, more, found) => {
    expect(ratingOf(more)).toEqual(JSON.parse(JSON.stringify({ ...offered.reviewRating, ...found })));
  });

  test.each<[what: string, html: string]>([
    ['none', '<p>ClaimReview</p>'],
    ['another type', script({ ...review, '@type': 'Review' })],
    ['what it cites', script({ '@type': 'Article', citation: [review] })],
    ['what is too large', script({ ...review, reviewBody: 'x'.repeat(500_000) })],
    ['a value that is null', script('null')],
    ['a review with no rating', script({ ...review, reviewRating: undefined })],
    ['a rating that is a list of nothing', script({ ...review, reviewRating: [[], null, 5] })],
  ])('of %s there are none', (_what, html) => {
    expect(read(html)).toEqual([]);
  });

  test('a page that is made of them, nested without end, is read no further than bounds go', () => {
    const many = Array.from({ length: 3_000 }, (_, at) => ({ ...review, claimReviewed: `Claim ${at}` }));
    expect(read(script(many.slice(0, 400)))).toHaveLength(30);
    let deep: object = review;
    for (let at = 0; at < 3_000; at++) deep = { review: deep };
    expect(read(script(deep))).toEqual([offered]);
    expect(read(script(`${'['.repeat(100_000)}${']'.repeat(100_000)}`))).toEqual([]);
  });
});
