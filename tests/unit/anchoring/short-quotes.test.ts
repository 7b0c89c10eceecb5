// @vitest-environment jsdom
import { expect, it, describe as suite } from 'vitest';
import { anchor, describe } from '@/lib/anchoring';
import { fillers, parse, rangeOver } from './documents';

// So many are looked for together, in one reading of the page's words.
const MANY = 12;

const found = async (words: string, after: string) => {
  const before = parse(`${fillers(0, 3)}<p>Then ${words} were seen.</p>${fillers(3, 3)}`);
  const selectors = describe(rangeOver(before, words), before.body);
  const all = await anchor(
    Array.from({ length: MANY }, () => selectors),
    parse(after).body,
  );
  return new Set(all.map(({ state }) => state));
};

const moved = (text: string) => `<p>New at the top.</p>${fillers(0, 3)}<p>${text}</p>${fillers(3, 3)}`;

suite('quotes of a word or two, many of them', () => {
  it.each([
    ['two words', 'eleven cormorants', 'Then eleven cormorants were seen.', 'anchored'],
    ['one word', 'cormorants', 'Then cormorants were seen.', 'anchored'],
    [
      'beside a character of two units',
      'eleven cormorants',
      'Then 𝒜eleven cormorants were seen.',
      'anchored',
    ],
    ['within other words', 'eleven cormorants', 'Then eleven cormorantships were seen.', 'not anchored'],
    ['gone', 'eleven cormorants', 'Then nobody was seen.', 'not anchored'],
  ])('%s', async (_, words, text, wanted) => {
    const states = await found(words, moved(text));
    if (wanted === 'anchored') expect([...states]).toEqual(['anchored']);
    else expect(states).not.toContain('anchored');
  });
});
