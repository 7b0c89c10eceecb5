import { describe, expect, it } from 'vitest';
import { type PageNames, pageKeys } from '@/lib/article/page-keys';

const STORY = 'https://example.com/news/story';

const faults: [fault: string, page: PageNames, key: string, aliasKeys?: string[], foreignKeys?: string[]][] =
  [
    ['empty', { url: STORY, canonical: ' ' }, 'example.com/news/story'],
    [
      'the same for all of a section',
      { url: STORY, canonical: 'https://example.com/news/' },
      'example.com/news/story',
    ],
    [
      'a broken www',
      { url: STORY, canonical: 'https://www./news/story' },
      'example.com/news/story',
      [],
      ['www/news/story'],
    ],
    ['the home page', { url: STORY, canonical: 'https://www.example.com/' }, 'example.com/news/story'],
    [
      'another site',
      { url: STORY, canonical: 'https://other.example/a' },
      'example.com/news/story',
      [],
      ['other.example/a'],
    ],
    ['AMP', { url: STORY, canonical: 'https://example.com/amp/news/story' }, 'example.com/news/story'],
    ['paginated', { url: `${STORY}?page=2`, canonical: STORY }, 'example.com/news/story?page=2'],
    ['javascript:', { url: STORY, canonical: 'javascript:void(0)' }, 'example.com/news/story'],
    ['relative', { url: STORY, canonical: 'other-story' }, 'example.com/news/story'],
  ];

const cases: typeof faults = [
  [
    'absolute',
    { url: `${STORY}?x=1`, canonical: STORY },
    'example.com/news/story',
    ['example.com/news/story?x=1'],
  ],
  [
    'root-relative',
    { url: 'https://example.com/p?k=1', canonical: '/news/story' },
    'example.com/news/story',
    ['example.com/p?k=1'],
  ],
  [
    'of a subdomain',
    { url: STORY, canonical: 'https://edition.example.com/s' },
    'edition.example.com/s',
    ['example.com/news/story'],
  ],
  [
    'missing, and og:url stands in',
    { url: 'https://example.com/?p=12', ogUrl: STORY },
    'example.com/news/story',
    ['example.com?p=12'],
  ],
  [
    'not og:url',
    { url: STORY, canonical: '/a', ogUrl: '/b' },
    'example.com/a',
    ['example.com/b', 'example.com/news/story'],
  ],
  [
    'of another customer of a host',
    { url: 'https://evil.github.io/a', canonical: 'https://victim.github.io/a' },
    'evil.github.io/a',
    [],
    ['victim.github.io/a'],
  ],
  [
    'of another site without a scheme',
    { url: STORY, canonical: '//other.example/a' },
    'example.com/news/story',
    [],
    ['other.example/a'],
  ],
  [
    'of another site behind a backslash',
    { url: STORY, canonical: '/\\other.example/a' },
    'example.com/news/story',
    [],
    ['other.example/a'],
  ],
  [
    'of the site an archived copy is of',
    { url: `https://web.archive.org/web/2024/${STORY}?x=1`, canonical: STORY },
    'example.com/news/story',
    ['example.com/news/story?x=1'],
  ],
  [
    'of another port of a host without a domain',
    { url: 'http://localhost:3000/a', canonical: 'http://localhost:4000/b' },
    'localhost:3000/a',
    [],
    ['localhost:4000/b'],
  ],
  [
    'of another numeric host',
    { url: 'http://10.0.0.1/a', canonical: 'http://10.0.0.2/b' },
    '10.0.0.1/a',
    [],
    ['10.0.0.2/b'],
  ],
  [
    'the home page of a language',
    { url: 'https://example.com/en/a', canonical: 'https://example.com/fr/' },
    'example.com/en/a',
  ],
  [
    'without the record asked for',
    { url: 'https://example.com/show?id=7', canonical: 'https://example.com/show' },
    'example.com/show?id=7',
  ],
  [
    'without the hashbang route',
    { url: 'https://example.com/app#!/a', canonical: 'https://example.com/app' },
    'example.com/app#!/a',
  ],
];

describe('pageKeys', () => {
  it('has a row for each known fault', () => {
    expect(faults.length).toBe(9);
  });
  it.each([...faults, ...cases])(
    'a canonical link that is %s',
    (_, page, key, aliasKeys = [], foreignKeys = []) => {
      expect(pageKeys(page)).toEqual({ key, aliasKeys, foreignKeys });
    },
  );
  it.each(['10.1234/AbC.5', 'doi:10.1234/abc.5', 'https://doi.org/10.1234/ABC.5'])(
    'takes the DOI %s as an alias',
    (doi) => {
      expect(pageKeys({ url: STORY, doi })?.aliasKeys).toEqual(['doi:10.1234/abc.5']);
    },
  );
  it('has none for a page that is not on the web', () => {
    expect(pageKeys({ url: 'about:blank', canonical: STORY })).toBeUndefined();
  });
});
