import { describe, expect, it } from 'vitest';
import { archiveUrl, savePage } from '@/lib/article/archive-url';

const wayback = 'web.archive.org';
const today = 'archive.today';
const original = 'https://example.com/a?b=1';

describe('archiveUrl', () => {
  it.each([
    [`https://web.archive.org/web/20240506070809/${original}`, wayback, '2024-05-06T07:08:09.000Z', original],
    [
      `https://web.archive.org/web/20240506070809id_/${original}`,
      wayback,
      '2024-05-06T07:08:09.000Z',
      original,
    ],
    [
      'https://web.archive.org/web/20240506070809/http:/example.com/a',
      wayback,
      '2024-05-06T07:08:09.000Z',
      'http://example.com/a',
    ],
    [
      'https://web.archive.org/web/20240506070809/example.com/a',
      wayback,
      '2024-05-06T07:08:09.000Z',
      'http://example.com/a',
    ],
    [`https://archive.today/20240506070809/${original}`, today, '2024-05-06T07:08:09.000Z', original],
    [`https://archive.ph/2024.05.06-070809/${original}`, today, '2024-05-06T07:08:09.000Z', original],
    [`https://archive.is/2024.05.06/${original}`, today, '2024-05-06', original],
    [`http://archive.md/2024/${original}`, today, '2024', original],
  ])('splits %s', (url, archive, captured, of) => {
    expect(archiveUrl(url)).toEqual({ archive, url, captured, original: of });
  });

  it.each(['https://archive.ph/aBc12', 'https://archive.today/Xy9Zw/'])(
    'keeps the short %s as it is',
    (url) => {
      expect(archiveUrl(url)).toEqual({ archive: today, url });
    },
  );

  it.each([
    original,
    'https://web.archive.org/',
    'https://web.archive.org/web/2024*/example.com',
    `https://web.archive.org/web/20241399000000/${original}`,
    'https://archive.ph/',
    'https://archive.ph/search/?q=a',
    `https://evil.example/web/20240506070809/${original}`,
    'javascript:alert(1)',
    'not an address',
  ])('says no copy is at %s', (url) => {
    expect(archiveUrl(url)).toBeUndefined();
  });
});

describe('savePage', () => {
  it('is where the archive makes a copy of the page', () => {
    expect(savePage(wayback, original)).toBe(`https://web.archive.org/save/${original}`);
    expect(savePage(today, original)).toBe(
      'https://archive.today/?run=1&url=https%3A%2F%2Fexample.com%2Fa%3Fb%3D1',
    );
  });
});
