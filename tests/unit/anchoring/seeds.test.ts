import { expect, test } from 'vitest';
import { startScan } from '@/lib/anchoring/scan';
import type { Hits } from '@/lib/anchoring/seeds';
import { tokensOf } from '@/lib/anchoring/tokens';

const listed = ({ page, pattern, cut }: Hits) => ({ page: page.all(), pattern: pattern.all(), cut });

const scanned = (patterns: readonly string[], page: string) => {
  const quotes = patterns.map((exact) => ({ exact, prefix: '', suffix: '' }));
  const { advance, found } = startScan(quotes, tokensOf(page), page.length);
  while (advance());
  return patterns.map((_, pattern) => listed(found(pattern).hits));
};

const COMMON = 'all the same words and ';
const SOME = [
  'one of the two is one of the two',
  'the two is one of all the same words',
  'nothing of it',
  'two',
  '',
];
const PAGE = `one of the two is one of the two, ${COMMON.repeat(70)} the two is one of the two.`;

test('what is found does not depend on whether there are more words on the page or in the passages', () => {
  const among = scanned([...SOME, ...Array.from({ length: 600 }, () => COMMON)], PAGE);
  expect(among.slice(0, SOME.length)).toEqual(scanned(SOME, PAGE));
  expect(among[0]?.page).not.toEqual(among[0]?.pattern);
  expect(among[1]?.cut).toBe(true);
});
