import { type Alignment, align } from './align';
import { closedShare } from './cut-out';
import { edgeOf, lengthOf } from './edges';
import type { Candidate } from './judge';
import { renumber } from './numbering';
import type { Pattern } from './pattern';
import { addHit, clear, type Hits, noHits } from './seeds';
import type { Tokens } from './tokens';

/** Places looked at per passage. */
const PLACES = 4;

const bandOf = ({ page, pattern }: Hits, hit: number, width: number) =>
  Math.floor((page.at(hit) - pattern.at(hit)) / width);

/** Whether all hits would come into one group. */
function areTogether(hits: Hits, width: number): boolean {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let hit = 0; hit < hits.page.length; hit++) {
    const band = bandOf(hits, hit, width);
    if (band < least) least = band;
    if (band > most) most = band;
  }
  return most - least < 2;
}

// Written over by each group: most have few hits.
const group = noHits();

function groupAt(hits: Hits, band: number, width: number): Hits {
  clear(group);
  for (let hit = 0; hit < hits.page.length; hit++) {
    const own = bandOf(hits, hit, width);
    if (own === band || own === band + 1) addHit(group, hits.page.at(hit), hits.pattern.at(hit));
  }
  return group;
}

/** Aligns with each group of hits that stand as far from the pattern's start as each other, give or take an insertion; the most telling groups first. */
function alignments(hits: Hits, pattern: Tokens, page: Tokens): Alignment[] {
  const width = Math.min(200, Math.max(24, pattern.count >> 1));
  if (hits.page.length > 0 && areTogether(hits, width)) return [align(pattern, page, hits)];
  const counts = new Map<number, number>();
  for (let hit = 0; hit < hits.page.length; hit++) {
    const band = bandOf(hits, hit, width);
    counts.set(band, (counts.get(band) ?? 0) + 1);
  }
  const bands = [...counts.keys()]
    .map((band) => ({ band, count: (counts.get(band) ?? 0) + (counts.get(band + 1) ?? 0) }))
    .sort((a, b) => b.count - a.count);
  const chosen: number[] = [];
  for (const { band } of bands) {
    if (chosen.length >= PLACES) break;
    if (!chosen.some((other) => Math.abs(other - band) < 2)) chosen.push(band);
  }
  return chosen.map((band) => align(pattern, page, groupAt(hits, band, width)));
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
  const aligned = alignments(hits, pattern.tokens, page);
  for (const alignment of aligned) renumber(alignment, pattern, page, key);
  const places = aligned
    .map((alignment) => measure(alignment, pattern, page, key))
    .filter((place) => place !== undefined)
    .sort((a, b) => b.words - a.words)
    .filter((place, i, all) => !all.slice(0, i).some((better) => overlap(place, better)));
  const shares = aligned.map((alignment) => closedShare(alignment, pattern, page, key));
  return { places, cutOut: Math.max(0, ...shares) };
}
