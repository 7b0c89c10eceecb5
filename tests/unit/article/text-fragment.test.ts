import { describe, expect, it } from 'vitest';
import type { Selector } from '@/lib/annotation/selector';
import { passageLink } from '@/lib/article/text-fragment';

const PAGE = 'https://example.com/a';
const quote = (exact: string, prefix?: string, suffix?: string): Selector[] => [
  {
    type: 'TextQuoteSelector',
    exact,
    ...(prefix !== undefined && { prefix }),
    ...(suffix !== undefined && { suffix }),
  },
];
const numbered = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

describe('passageLink', () => {
  it.each<[string, string, Selector[], string]>([
    ['names a short quote whole', PAGE, quote('the bridge'), '#:~:text=the%20bridge'],
    [
      'escapes dash, comma and ampersand',
      PAGE,
      quote('well-known, A & B'),
      '#:~:text=well%2Dknown%2C%20A%20%26%20B',
    ],
    ['keeps the page’s own fragment', `${PAGE}#part`, quote('bridge'), '#part:~:text=bridge'],
    ['replaces another passage', `${PAGE}#:~:text=road`, quote('bridge'), '#:~:text=bridge'],
    [
      'adds whole words of the context',
      PAGE,
      quote('bridge', 'ver of the old ', ' is closed tod'),
      '#:~:text=of%20the%20old-,bridge,-is%20closed',
    ],
    ['does not reach over a line end', PAGE, quote('bridge', 'Title\n', '\nNext'), '#:~:text=bridge'],
    [
      'makes whole a word that was cut',
      PAGE,
      quote('believ', 'is un', 'able news '),
      '#:~:text=unbelievable,-news',
    ],
    [
      'names a long quote by its ends',
      PAGE,
      quote(numbered(60)),
      '#:~:text=word0%20word1%20word2%20word3%20word4,word55%20word56%20word57%20word58%20word59',
    ],
    [
      'names a quote of several paragraphs by its ends',
      PAGE,
      quote('a b c d e f\ng h i j k l'),
      '#:~:text=a%20b%20c%20d%20e,h%20i%20j%20k%20l',
    ],
    [
      'names long text without blanks by characters',
      PAGE,
      quote(`${'桥'.repeat(150)}${'河'.repeat(150)}`),
      `#:~:text=${encodeURIComponent('桥'.repeat(20))},${encodeURIComponent('河'.repeat(20))}`,
    ],
    [
      'prefers the stored fragment',
      PAGE,
      [...quote('x'), { type: 'FragmentSelector', value: ':~:text=the%20bridge' }],
      '#:~:text=the%20bridge',
    ],
    ['does not use a fragment that is none', PAGE, [{ type: 'FragmentSelector', value: 't=1 "><' }], ''],
    ['survives half a character', PAGE, quote('a\ud800'), '#:~:text=a%EF%BF%BD'],
    ['is the page without a quote', PAGE, [], ''],
  ])('%s', (_, url, selectors, rest) => {
    expect(passageLink(url, selectors)).toBe(PAGE + rest);
  });
});
