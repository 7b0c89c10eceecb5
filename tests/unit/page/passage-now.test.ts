// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { PageMark, Seen } from '@/lib/annotation';
import { passageNow } from '@/lib/page/passage-now';
import { type PlacedMark, seenIn } from '@/lib/page/placed-mark';

const ID = '0198c0de-0000-7000-8000-000000000002';
const around = { before: 'In May ', after: ' again' };
const maybe: Seen = { state: 'uncertain', is: 'the river rose', around };
const changed: Seen = { state: 'changed', is: 'the river rose' };

const mark: PageMark = {
  id: ID,
  target: { selectors: [], exact: 'it rose' },
  colour: 'amber',
  tags: [],
  claims: [],
  serves: [],
};

/** Asks a page that shows this for the ends of the passage, after the reader was shown that. */
async function ask(now: Omit<PlacedMark, 'mark'> | undefined, seen: Seen) {
  document.body.innerHTML = '<p>In May the river rose again</p>';
  const text = document.querySelector('p')?.firstChild;
  if (!text) throw new Error('no text');
  const range = new StaticRange({ startContainer: text, startOffset: 7, endContainer: text, endOffset: 21 });
  const toldAgain: string[] = [];
  const reading = {
    find: async () => now && { mark, range, ...now },
    async tellAgain(id: string) {
      toldAgain.push(id);
    },
  };
  return { ...(await passageNow(reading, document, { annotationId: ID, seen })), toldAgain };
}

describe('the ends that an answer takes', () => {
  test.each([
    ['of the place that was shown', maybe],
    ['of the words that were shown', changed],
  ])('are those %s', async (_what, seen) => {
    const { target, toldAgain } = await ask(seen, seen);
    expect([target?.exact, toldAgain]).toEqual(['the river rose', []]);
  });

  test.each<[string, Seen, Seen]>([
    ['another place', maybe, { ...maybe, around: { before: 'Elsewhere ', after: ' there' } }],
    ['other words', changed, { ...changed, is: 'the river sank' }],
    ['a place that is sure by now', { state: 'anchored' }, maybe],
  ])('are none when the page shows %s, which is told again', async (_what, now, seen) => {
    expect(await ask(now, seen)).toEqual({ isOther: true, toldAgain: [ID] });
  });

  test('are none when the passage is not there', async () => {
    expect(await ask(undefined, maybe)).toEqual({ toldAgain: [] });
  });

  test('are those of words too long to be told, as long as they are the same', async () => {
    const long = (end: string) => ({ state: 'changed' as const, is: 'word '.repeat(10_000) + end });
    const shown = seenIn({ mark, ...long('one') });
    expect((await ask(long('one'), shown)).target).toBeDefined();
    expect((await ask(long('two'), shown)).isOther).toBe(true);
  });
});
