import { type Alignment, align } from './align';
import { closedShare } from './cut-out';
import { edgeOf, lengthOf } from './edges';
import type { Candidate } from './judge';
import { renumber } from './numbering';
import type { Pattern } from './pattern';
import type { Hits } from './seeds';
import type { Tokens } from './tokens';

/** Places looked at per passage. */
const PLACES = 4;

/** Whether all hits would come into one group. */
function areTogether({ page, pattern }: Hits, width: number): boolean {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let hit = 0; hit < page.length; hit++) {
    const shift = (page[hit] as number) - (pattern[hit] as number);
    if (shift < least) least = shift;
    if (shift > most) most = shift;
  }
  return most >= least && Math.floor(most / width) - Math.floor(least / width) < 2;
}

/** Groups hits that stand as far from the pattern's start as each other, give or take an insertion; the most telling groups first. */
function gather(hits: Hits, width: number): Hits[] {
  if (areTogether(hits, width)) return [hits];
  const counts = new Map<number, number>();
  const bandOf = (hit: number) =>
    Math.floor(((hits.page[hit] as number) - (hits.pattern[hit] as number)) / width);
  for (let hit = 0; hit < hits.page.length; hit++)
    counts.set(bandOf(hit), (counts.get(bandOf(hit)) ?? 0) + 1);
  const bands = [...counts.keys()]
    .map((band) => ({ band, count: (counts.get(band) ?? 0) + (counts.get(band + 1) ?? 0) }))
    .sort((a, b) => b.count - a.count);
  const chosen: typeof bands = [];
  for (const one of bands) {
    if (chosen.length >= PLACES) break;
    if (!chosen.some((other) => Math.abs(other.band - one.band) < 2)) chosen.push(one);
  }
  return chosen.map(({ band, count }) => {
    const group: Hits = { page: new Int32Array(count), pattern: new Int32Array(count), cut: hits.cut };
    for (let hit = 0, at = 0; at < count; hit++) {
      const own = bandOf(hit);
      if (own !== band && own !== band + 1) continue;
      group.page[at] = hits.page[hit] as number;
      group.pattern[at++] = hits.pattern[hit] as number;
    }
    return group;
  });
}

/** Units of the longest stretch of the quote whose words stand next to each other. */
function longestRun(alignment: Alignment, { first, last, tokens }: Pattern): number {
  let longest = 0;
  let from = first;
  for (let i = first; i < last; i++) {
    const at = alignment[i] as number;
    if (at < 0) continue;
    if (i === first || at === 0 || at !== (alignment[i - 1] as number) + 1) from = i;
    longest = Math.max(longest, (tokens.ends[i] as number) - (tokens.starts[from] as number));
  }
  return longest;
}

function measure(alignment: Alignment, pattern: Pattern, page: Tokens, key: string): Candidate | undefined {
  const { first, last, tokens } = pattern;
  let [kept, all] = [0, 0];
  for (let i = first; i < last; i++) {
    const length = lengthOf(tokens, i);
    all += length;
    if ((alignment[i] as number) >= 0) kept += length;
  }
  if (!kept) return undefined;
  const from = edgeOf(alignment, pattern, page, 1);
  const to = edgeOf(alignment, pattern, page, -1);
  let start = page.starts[from] as number;
  let end = page.ends[to] as number;
  // A quote may begin within a word, or with a bracket; so does its place.
  const inside = pattern.start - (tokens.starts[first] as number);
  if (inside > 0 && alignment[first] === from) start = Math.min(start + inside, end - 1);
  for (let i = 1; i <= -inside && key[start - 1] === pattern.text[(tokens.starts[first] as number) - i]; i++)
    start--;
  const beyond = pattern.end - (tokens.ends[last - 1] as number);
  if (beyond < 0 && alignment[last - 1] === to) end = Math.max(end + beyond, start + 1);
  for (let i = 0; i < beyond && key[end] === pattern.text[(tokens.ends[last - 1] as number) + i]; i++) end++;
  while (end > start && key[end - 1] === ' ') end--;
  while (start < end && key[start] === ' ') start++;
  return { start, end, words: kept / all, verbatim: false, run: longestRun(alignment, pattern) };
}

const overlap = (a: Candidate, b: Candidate) => a.start < b.end && b.start < a.end;

/** What the page has of a pattern. */
export interface Approximations {
  /** Where the quote's words mostly stand; of places that overlap the one with more of them. */
  places: Candidate[];
  /** Share of the surrounding words that stand somewhere without the quote, its place closed behind it; 0 when none do. */
  cutOut: number;
}

export function approximate(pattern: Pattern, page: Tokens, key: string, hits: Hits): Approximations {
  const width = Math.min(200, Math.max(24, pattern.tokens.count >> 1));
  const alignments = gather(hits, width).map((group) => align(pattern.tokens, page, group));
  for (const alignment of alignments) renumber(alignment, pattern, page, key);
  const places = alignments
    .map((alignment) => measure(alignment, pattern, page, key))
    .filter((place) => place !== undefined)
    .sort((a, b) => b.words - a.words)
    .filter((place, i, all) => !all.slice(0, i).some((better) => overlap(place, better)));
  const shares = alignments.map((alignment) => closedShare(alignment, pattern, page, key));
  return { places, cutOut: Math.max(0, ...shares) };
}
