import { type Hits, SEED } from './seeds';
import type { Tokens } from './tokens';

/** For each word of a pattern its word on the page, -1 where it has none; ascending. */
export type Alignment = Int32Array;

/** The longest run of hits that ascends in page and pattern alike (patience). */
function longestAscent({ page, pattern }: Hits): Iterable<number> {
  let isAscent = true;
  for (let hit = 1; hit < page.length && isAscent; hit++)
    isAscent = (pattern[hit - 1] as number) < (pattern[hit] as number);
  if (isAscent) return page.keys();
  const tails: number[] = [];
  const previous = new Int32Array(page.length).fill(-1);
  for (let hit = 0; hit < page.length; hit++) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pattern[tails[middle] as number] as number) < (pattern[hit] as number)) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[hit] = tails[low - 1] as number;
    tails[low] = hit;
  }
  const chain: number[] = [];
  for (let hit = tails.at(-1) ?? -1; hit >= 0; hit = previous[hit] as number) chain.push(hit);
  return chain.reverse();
}

/** Larger gaps are left open: what was rewritten at such length is not the same passage. */
const CELLS = 40_000;
// Made once: a page of edited passages has thousands of gaps, most of them of one word.
const cells = new Uint16Array(2 * CELLS + 2);

/** Fills the gap between two aligned words with their longest common subsequence. */
function fillGap(
  alignment: Alignment,
  pattern: Tokens,
  page: Tokens,
  [fromPattern, toPattern]: readonly [number, number],
  [fromPage, toPage]: readonly [number, number],
) {
  const rows = toPattern - fromPattern;
  const columns = toPage - fromPage;
  if (rows <= 0 || columns <= 0 || rows * columns > CELLS) return;
  const width = columns + 1;
  const same = (i: number, j: number) => pattern.hashes[fromPattern + i] === page.hashes[fromPage + j];
  const best = cells.fill(0, 0, (rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      best[i * width + j] = same(i, j)
        ? (best[(i + 1) * width + j + 1] as number) + 1
        : Math.max(best[(i + 1) * width + j] as number, best[i * width + j + 1] as number);
    }
  }
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (same(i, j)) alignment[fromPattern + i++] = fromPage + j++;
    else if ((best[(i + 1) * width + j] as number) >= (best[i * width + j + 1] as number)) i++;
    else j++;
  }
}

/** Short words meet by chance; alone they are no evidence. */
const SHORT = 4;

function dropChance(alignment: Alignment, pattern: Tokens) {
  for (let i = 0; i < alignment.length; i++) {
    const at = alignment[i] as number;
    if (at < 0 || (pattern.ends[i] as number) - (pattern.starts[i] as number) >= SHORT) continue;
    if (alignment[i - 1] !== at - 1 && alignment[i + 1] !== at + 1) alignment[i] = -1;
  }
}

/** Aligns a pattern with the page around some of its hits. */
export function align(pattern: Tokens, page: Tokens, hits: Hits): Alignment {
  const count = pattern.hashes.length;
  const alignment = new Int32Array(count).fill(-1);
  let [lastPattern, lastPage] = [-1, -1];
  for (const hit of longestAscent(hits)) {
    for (let k = 0; k < SEED; k++) {
      const i = (hits.pattern[hit] as number) + k;
      const at = (hits.page[hit] as number) + k;
      if (i <= lastPattern || at <= lastPage) continue;
      if (lastPattern >= 0) fillGap(alignment, pattern, page, [lastPattern + 1, i], [lastPage + 1, at]);
      alignment[i] = at;
      [lastPattern, lastPage] = [i, at];
    }
  }
  if (lastPattern < 0) return alignment;
  const first = alignment.findIndex((at) => at >= 0);
  const firstPage = alignment[first] as number;
  const slack = 8;
  fillGap(alignment, pattern, page, [0, first], [Math.max(0, firstPage - first - slack), firstPage]);
  const behind = Math.min(page.hashes.length, lastPage + count - lastPattern + slack);
  fillGap(alignment, pattern, page, [lastPattern + 1, count], [lastPage + 1, behind]);
  dropChance(alignment, pattern);
  return alignment;
}
