import { describe, expect, test } from 'vitest';
import { draftOfTyped, readTyped } from '@/components/source/typed-source';

describe('what somebody types to name a source', () => {
  test.each([
    ['an address', 'https://a.example/x', { url: 'https://a.example/x' }],
    ['an address without its scheme', 'a.example/x', { url: 'https://a.example/x' }],
    ['a DOI', '10.1234/abc.5', { doi: '10.1234/abc.5', url: 'https://doi.org/10.1234/abc.5' }],
    [
      'a DOI with its prefix',
      'doi: 10.1234/abc.5',
      { doi: '10.1234/abc.5', url: 'https://doi.org/10.1234/abc.5' },
    ],
    ['a title', 'The Origin of Species', { title: 'The Origin of Species' }],
    ['a title with a dot', 'Letter of 3.5.1874', { title: 'Letter of 3.5.1874' }],
    ['an address in a sentence', 'see https://a.example/x there', { title: 'see https://a.example/x there' }],
    ['a script', 'javascript:alert(1)', { title: 'javascript:alert(1)' }],
    ['nothing', '  ', {}],
    [
      'an archived copy: the page, and the copy of it',
      'https://web.archive.org/web/20200102030405/https://a.example/x',
      {
        url: 'https://a.example/x',
        copy: {
          url: 'https://web.archive.org/web/20200102030405/https://a.example/x',
          captured: '2020-01-02T03:04:05.000Z',
        },
      },
    ],
    [
      'a short archived copy',
      'https://archive.ph/AbC12',
      { url: 'https://archive.ph/AbC12', copy: { url: 'https://archive.ph/AbC12' } },
    ],
  ])('%s', (_what, typed, read) => {
    expect(readTyped(typed)).toEqual(read);
  });

  test('a page and its archived copy are one document', () => {
    const page = draftOfTyped(readTyped('https://a.example/x'), 'WebPage');
    const copy = draftOfTyped(
      readTyped('https://web.archive.org/web/20200102030405/https://a.example/x'),
      'WebPage',
    );
    expect(copy?.urlKey).toBe(page?.urlKey);
    expect(copy?.archives).toHaveLength(1);
  });

  test('what a page in a tab says of itself is taken over, the kind is the reader’s', () => {
    const facts = {
      address: { url: 'https://a.example/x' },
      isArticle: true,
      headline: 'X of A',
      author: ['Ana'],
      provenance: {},
    };
    expect(draftOfTyped(readTyped('https://a.example/x'), 'WebPage', facts)).toMatchObject({
      type: 'Article',
      headline: 'X of A',
      author: ['Ana'],
    });
    expect(draftOfTyped(readTyped('https://a.example/x'), 'VideoObject', facts)?.type).toBe('VideoObject');
  });
});
