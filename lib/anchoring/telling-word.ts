import type { Pattern } from './pattern';
import { COMMON, type Hits, SEED } from './seeds';
import type { Tokens } from './tokens';

interface Wanted {
  exact: string;
  prefix: string;
  suffix: string;
}

const WORD = /[\p{L}\p{N}]/u;

/** Whether two units that follow one another are of one word. */
export const isJoined = (before: string | undefined, after: string | undefined): boolean =>
  before !== undefined && after !== undefined && WORD.test(before) && WORD.test(after);

/** The longest word that has others of the quote on both sides, by its number in the pattern; undefined when none has. At a quote's edge a word may stand within a longer one. */
export function longestInside({ first, last, tokens }: Pattern): number | undefined {
  let longest: number | undefined;
  let most = 0;
  for (let word = first + 1; word < last - 1; word++) {
    const length = (tokens.ends[word] as number) - (tokens.starts[word] as number);
    if (length <= most) continue;
    longest = word;
    most = length;
  }
  return longest;
}

/** The seed that stands on the page least often, of those that have other words of the quote on both sides: each place of the quote is one of its. By the number of its first word; undefined when the quote is too short or each may stand there more often than is listed. */
export function rarestInside({ first, last }: Pattern, hits: Hits): number | undefined {
  const behind = last - SEED;
  const counts = new Uint8Array(Math.max(0, behind - first));
  for (let hit = 0; hit < hits.pattern.length; hit++) {
    const word = hits.pattern.at(hit);
    if (word > first && word < behind) counts[word - first] = (counts[word - first] as number) + 1;
  }
  let rarest: number | undefined;
  let least = COMMON;
  for (let word = first + 1; word < behind; word++) {
    const count = counts[word - first] as number;
    if (count >= least) continue;
    rarest = word;
    least = count;
  }
  return rarest;
}

/** Where one of a pattern's seeds stands: numbers of the page's words. */
export function placesOfSeed({ page, pattern }: Hits, seed: number): number[] {
  const places: number[] = [];
  for (let hit = 0; hit < page.length; hit++) if (pattern.at(hit) === seed) places.push(page.at(hit));
  return places;
}

/** Units that are letters to nobody but who counts words. */
const HALF = /[\ud800-\udfff]/;

/** The first word or the last when it is whole on both sides, the longer of them; undefined when neither is. */
export function wholeAtEdge(pattern: Pattern, quote: Wanted, page: Tokens, key: string): number | undefined {
  const { first, last, start, end, tokens } = pattern;
  if (last <= first || tokens.hasSilent || page.hasSilent) return undefined;
  const { exact, prefix, suffix } = quote;
  const [from, to] = [isJoined(prefix.at(-1), exact[0]), isJoined(exact.at(-1), suffix[0])];
  const lengthOf = (word: number) => {
    const [begins, ends] = [tokens.starts[word] as number, tokens.ends[word] as number];
    const isWhole = begins >= start && ends <= end && !(begins === start && from) && !(ends === end && to);
    return isWhole ? ends - begins : 0;
  };
  const word = lengthOf(first) >= lengthOf(last - 1) ? first : last - 1;
  return lengthOf(word) > 0 && !HALF.test(exact) && !hasHalves(page, key) ? word : undefined;
}

const halves = new WeakMap<Tokens, boolean>();
const hasHalves = (page: Tokens, key: string) => {
  const known = halves.get(page) ?? HALF.test(key);
  halves.set(page, known);
  return known;
};
