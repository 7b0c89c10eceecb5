// @vitest-environment jsdom
import { afterEach, expect, it, describe as suite, vi } from 'vitest';
import { type Anchoring, anchor, describe } from '@/lib/anchoring';
import type { Selector } from '@/lib/annotation/selector';
import { fillers, parse, rangeOver, textOf } from './documents';

const WORDS = ['no plan for the bridge', 'three tugs to the outer quay', 'the storm of November'];
const before = `${fillers(0, 3)}
  <p>The old harbour office has no plan for the bridge, it says.</p>${fillers(3, 2)}
  <p>Yesterday the port sent three tugs to the outer quay in haste.</p>${fillers(5, 3)}
  <p>Nobody here has forgotten the storm of November at all.</p>`;
const after = before
  .replace(' for the ', ' for this ')
  .replace('the outer', 'an outer')
  .replace('of Nov', 'in Nov');

const described = (): Selector[][] => {
  const page = parse(before);
  return WORDS.map((words) => describe(rangeOver(page, words), page));
};

/** Every slice ends where it may, and this happens between two. */
function atEachRest(happens: (nth: number) => void) {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 1_000;
    return now;
  });
  let rests = 0;
  vi.stubGlobal('scheduler', { yield: async () => happens(rests++) });
  return () => rests;
}
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Finds the passages of the page as it was on the page as it is, and says what stood at each place when it was told. */
async function told(happens: (page: Document, nth: number) => void) {
  const targets = described();
  const page = parse(after);
  const rests = atEachRest((nth) => happens(page, nth));
  const results: { state: Anchoring['state']; text: string | undefined }[] = [];
  await anchor(targets, page, {
    onResult({ state, range }, target) {
      results[target] = { state, text: textOf(range) };
    },
  });
  return { results, rests: rests() };
}

const scramble = (node: Node | null | undefined) => {
  if (node) node.nodeValue = (node.nodeValue ?? '').replace(/\S/g, 'x');
};
const passages = (page: Document) =>
  [...page.querySelectorAll('p')].filter((p) => /office|Yesterday|Nobody here/.test(p.textContent ?? ''));

suite('a page that a script rewrites while passages are looked for', () => {
  it('has its edited passages found when it stands still, in several slices', async () => {
    const { results, rests } = await told(() => {});
    expect(rests).toBeGreaterThan(5);
    expect(results).toEqual([
      { state: 'changed', text: 'no plan for this bridge' },
      { state: 'changed', text: 'three tugs to an outer quay' },
      { state: 'changed', text: 'the storm in November' },
    ]);
  });

  it.each(Array.from({ length: 10 }, (_, nth) => nth))(
    'has no passage found on words that were put in its place at rest %i',
    async (at) => {
      const { results } = await told((page, nth) => {
        if (nth === at) for (const p of passages(page)) scramble(p.firstChild);
      });
      expect(results).toHaveLength(3);
      for (const { state, text } of results) expect(state === 'orphaned' ? '' : text).not.toMatch(/x{2}/);
    },
  );

  it('has them found where they were moved to', async () => {
    const { results } = await told((page, nth) => {
      if (nth === 3) page.body.prepend('Live: three boats are in. ');
    });
    expect(results.map(({ text }) => text)).toEqual([
      'no plan for this bridge',
      'three tugs to an outer quay',
      'the storm in November',
    ]);
  });

  it('has them found in the end though it never stands still', async () => {
    const { results } = await told((page, nth) => {
      page.body.prepend(`${nth} boats. `);
    });
    expect(results.map(({ text }) => text)).toEqual([
      'no plan for this bridge',
      'three tugs to an outer quay',
      'the storm in November',
    ]);
  });
});
