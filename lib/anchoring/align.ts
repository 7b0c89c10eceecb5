import { NumberList } from './number-list';
import { type Hits, SEED } from './seeds';
import type { Tokens } from './tokens';

/** For each word of a pattern its word on the page, -1 where it has none; ascending. */
export type Alignment = number[];

/** The longest run of hits that ascends in page and pattern alike (patience); undefined when all of them do. */
function longestAscent({ page, pattern }: Hits): number[] | undefined {
  let isAscent = true;
  for (let hit = 1; hit < page.length && isAscent; hit++) isAscent = pattern.at(hit - 1) < pattern.at(hit);
  if (isAscent) return undefined;
  const tails: number[] = [];
  const previous = new Int32Array(page.length).fill(-1);
  for (let hit = 0; hit < page.length; hit++) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pattern.at(tails[middle] as number) < pattern.at(hit)) low = middle + 1;
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
const MARKS = 1 << 10;
// Marks are numbers of looks: nothing need be cleared between two.
const marks = new Int32Array(MARKS);
let look = 0;

// Written over by each gap.
const words = new NumberList();

/** Lists the words of the pattern that may stand somewhere in a stretch of the page: the others have no part in what is common. */
function listWords(
  pattern: Tokens,
  page: Tokens,
  fromPattern: number,
  toPattern: number,
  fromPage: number,
  toPage: number,
): void {
  look++;
  for (let at = fromPage; at < toPage; at++) marks[(page.hashes[at] as number) & (MARKS - 1)] = look;
  words.length = 0;
  for (let i = fromPattern; i < toPattern; i++)
    if (marks[(pattern.hashes[i] as number) & (MARKS - 1)] === look) words.push(i);
}

/** Fills the gap between two aligned words with their longest common subsequence. */
function fillGap(
  alignment: Alignment,
  pattern: Tokens,
  page: Tokens,
  fromPattern: number,
  toPattern: number,
  fromPage: number,
  toPage: number,
) {
  const columns = toPage - fromPage;
  if (toPattern <= fromPattern || columns <= 0 || (toPattern - fromPattern) * columns > CELLS) return;
  listWords(pattern, page, fromPattern, toPattern, fromPage, toPage);
  const rows = words.length;
  if (rows === 0) return;
  const { hashes } = page;
  const width = columns + 1;
  const best = cells.fill(0, rows * width, (rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--) {
    const wanted = pattern.hashes[words.at(i)];
    let behind = 0;
    best[i * width + columns] = 0;
    for (let j = columns - 1; j >= 0; j--) {
      const below = (i + 1) * width + j;
      if (hashes[fromPage + j] === wanted) behind = (best[below + 1] as number) + 1;
      else if ((best[below] as number) > behind) behind = best[below] as number;
      best[i * width + j] = behind;
    }
  }
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    const word = words.at(i);
    if (pattern.hashes[word] === hashes[fromPage + j]) {
      alignment[word] = fromPage + j++;
      i++;
    } else if ((best[(i + 1) * width + j] as number) >= (best[i * width + j + 1] as number)) i++;
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
  const { count } = pattern;
  const alignment = new Array<number>(count).fill(-1);
  const ascent = longestAscent(hits);
  let lastPattern = -1;
  let lastPage = -1;
  const length = ascent?.length ?? hits.page.length;
  for (let n = 0; n < length; n++) {
    const hit = ascent ? (ascent[n] as number) : n;
    const seed = hits.pattern.at(hit);
    const shift = hits.page.at(hit) - seed;
    const from = Math.max(seed, lastPattern + 1, lastPage + 1 - shift);
    if (from >= seed + SEED) continue;
    if (lastPattern >= 0 && from > lastPattern + 1 && from + shift > lastPage + 1)
      fillGap(alignment, pattern, page, lastPattern + 1, from, lastPage + 1, from + shift);
    for (let i = from; i < seed + SEED; i++) alignment[i] = i + shift;
    lastPattern = seed + SEED - 1;
    lastPage = lastPattern + shift;
  }
  if (lastPattern < 0) return alignment;
  const first = alignment.findIndex((at) => at >= 0);
  const firstPage = alignment[first] as number;
  const slack = 8;
  fillGap(alignment, pattern, page, 0, first, Math.max(0, firstPage - first - slack), firstPage);
  const behind = Math.min(page.count, lastPage + count - lastPattern + slack);
  fillGap(alignment, pattern, page, lastPattern + 1, count, lastPage + 1, behind);
  dropChance(alignment, pattern);
  return alignment;
}
