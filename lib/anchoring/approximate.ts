import { type Alignment, align } from './align';
import type { Candidate } from './judge';
import type { Pattern } from './pattern';
import type { Hits } from './seeds';
import type { Tokens } from './tokens';

/** Places looked at per passage. */
const PLACES = 4;

/** Groups hits that stand as far from the pattern's start as each other, give or take an insertion; the most telling groups first. */
function gather(hits: Hits, width: number): Hits[] {
  const counts = new Map<number, number>();
  const bandOf = (hit: number) =>
    Math.floor(((hits.page[hit] as number) - (hits.pattern[hit] as number)) / width);
  for (let hit = 0; hit < hits.page.length; hit++)
    counts.set(bandOf(hit), (counts.get(bandOf(hit)) ?? 0) + 1);
  const bands = [...counts.keys()]
    .map((band) => ({ band, count: (counts.get(band) ?? 0) + (counts.get(band + 1) ?? 0) }))
    .sort((a, b) => b.count - a.count);
  const chosen: number[] = [];
  for (const { band } of bands) {
    if (chosen.length >= PLACES) break;
    if (!chosen.some((other) => Math.abs(other - band) < 2)) chosen.push(band);
  }
  return chosen.map((band) => {
    const group: Hits = { page: [], pattern: [] };
    for (let hit = 0; hit < hits.page.length; hit++) {
      const own = bandOf(hit);
      if (own !== band && own !== band + 1) continue;
      group.page.push(hits.page[hit] as number);
      group.pattern.push(hits.pattern[hit] as number);
    }
    return group;
  });
}

const lengthOf = ({ starts, ends }: Tokens, at: number) => Math.min(8, (ends[at] ?? 0) - (starts[at] ?? 0));

/** A few words that were torn from the others by an insertion so many times their length are met by chance. */
const TORN = 2;
/** What is torn off has at most this share of what is kept; an advertisement parts a passage in its middle. */
const SHARE = 1 / 3;

/** The quote's outermost word that stands with the others, seen from one side: words torn off at its edge count only where the context goes on from them. */
function innerEdge(alignment: Alignment, pattern: Pattern, page: Tokens, step: 1 | -1): number {
  const { first, last, tokens } = pattern;
  const [edge, end] = step > 0 ? [first, last] : [last - 1, first - 1];
  const outer = alignment[edge - step] ?? -1;
  const isHeld = outer >= 0 && alignment[edge] === outer + step;
  let kept = 0;
  for (let i = first; i < last; i++) if ((alignment[i] as number) >= 0) kept += lengthOf(tokens, i);
  let [chosen, torn, previous] = [-1, 0, -1];
  for (let i = edge; i !== end; i += step) {
    const at = alignment[i] as number;
    if (at < 0) continue;
    let inserted = 0;
    for (let j = previous + step; previous >= 0 && j !== at; j += step) inserted += lengthOf(page, j);
    if (chosen < 0 || (!isHeld && torn <= kept * SHARE && inserted > torn * TORN)) chosen = i;
    torn += lengthOf(tokens, i);
    previous = at;
  }
  return chosen;
}

/** Where the quote's first or last word stands now: words at its edge that were replaced by no more than there were belong to it. */
function edgeOf(alignment: Alignment, inner: number, { first, last }: Pattern, step: 1 | -1): number {
  const at = alignment[inner] as number;
  const missing = Math.abs(inner - (step > 0 ? first : last - 1));
  const outer = step > 0 ? first - 1 : last;
  const bound = alignment[outer] ?? -1;
  const free = bound < 0 ? 0 : Math.abs(at - bound) - 1;
  return free <= missing ? at - step * free : at;
}

/** Units of the longest stretch of the quote whose words stand next to each other. */
function longestRun(alignment: Alignment, { first, last, tokens }: Pattern): number {
  let longest = 0;
  let from = first;
  for (let i = first; i < last; i++) {
    const at = alignment[i] as number;
    if (at < 0) continue;
    if (i === first || at !== (alignment[i - 1] as number) + 1) from = i;
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
  const from = edgeOf(alignment, innerEdge(alignment, pattern, page, 1), pattern, 1);
  const to = edgeOf(alignment, innerEdge(alignment, pattern, page, -1), pattern, -1);
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

/** Of what stood between two that have closed so much may be left, as a share. */
const LEFT = 0.2;
/** Words before the quote and units behind it that must meet for it to be known as cut out. */
const SEAM = { words: 4, units: 24 };

/** Whether what was behind the quote now follows on what was before it. */
function isCutOut(
  alignment: Alignment,
  { text, first, start, end, tokens }: Pattern,
  page: Tokens,
  key: string,
) {
  const before = alignment[first - 1] ?? -1;
  const behind = text.slice(end).trimStart().slice(0, SEAM.units);
  if (before < 0 || first < SEAM.words || behind.length < SEAM.units) return false;
  if (text.startsWith(behind, start)) return false;
  for (let i = 1; i < SEAM.words; i++) if (alignment[first - 1 - i] !== before - i) return false;
  // A bracket or a full stop may stand between the words.
  const gap = (tokens.starts[first] as number) - (tokens.ends[first - 1] as number);
  const from = page.ends[before] as number;
  return key.slice(from, from + gap + 1 + SEAM.units).includes(behind);
}

/** Whether the quote went with words on both sides of it, and the text has closed behind them. */
function hasClosed(alignment: Alignment, { first, last }: Pattern): boolean {
  const isRun = (from: number, step: 1 | -1) => {
    for (let i = 1; i < SEAM.words; i++)
      if ((alignment[from + i * step] ?? -1) !== (alignment[from] as number) + i * step) return false;
    return true;
  };
  let before = first - 1;
  while (before >= 0 && !((alignment[before] as number) >= 0 && isRun(before, -1))) before--;
  let behind = last;
  while (behind < alignment.length && !((alignment[behind] as number) >= 0 && isRun(behind, 1))) behind++;
  if (before < 0 || behind >= alignment.length) return false;
  const left = (alignment[behind] as number) - (alignment[before] as number) - 1;
  return left <= LEFT * (behind - before - 1);
}

/** Share of the words around the quote that an alignment has. */
function aroundOf(alignment: Alignment, { first, last }: Pattern): number {
  const around = alignment.filter((_, i) => i < first || i >= last);
  return around.filter((at) => at >= 0).length / (around.length || 1);
}

/** What the page has of a pattern. */
export interface Approximations {
  /** Where the quote's words mostly stand; of places that overlap the one with more of them. */
  places: Candidate[];
  /** Share of the surrounding words that stand somewhere without the quote, its place closed behind it; 0 when none do. */
  cutOut: number;
}

export function approximate(pattern: Pattern, page: Tokens, key: string, hits: Hits): Approximations {
  const width = Math.min(200, Math.max(24, pattern.tokens.hashes.length >> 1));
  const alignments = gather(hits, width).map((group) => align(pattern.tokens, page, group));
  const places = alignments
    .map((alignment) => measure(alignment, pattern, page, key))
    .filter((place) => place !== undefined)
    .sort((a, b) => b.words - a.words)
    .filter((place, i, all) => !all.slice(0, i).some((better) => overlap(place, better)));
  const shares = alignments.map((alignment) => {
    if (isCutOut(alignment, pattern, page, key)) return 1;
    return hasClosed(alignment, pattern) ? aroundOf(alignment, pattern) : 0;
  });
  return { places, cutOut: Math.max(0, ...shares) };
}
