import { NumberList } from './number-list';
import type { Pattern } from './pattern';
import type { Tokens } from './tokens';

/** Where three words of a pattern stand on the page, as word numbers; in the order of the page. */
export interface Hits {
  page: NumberList;
  pattern: NumberList;
  /** Some stand on the page too often to be listed. */
  cut: boolean;
}

export const noHits = (): Hits => ({ page: new NumberList(), pattern: new NumberList(), cut: false });

export function clear(hits: Hits): void {
  hits.page.length = 0;
  hits.pattern.length = 0;
  hits.cut = false;
}

export function addHit({ page, pattern }: Hits, pageWord: number, word: number): void {
  page.push(pageWord);
  pattern.push(word);
}

/** A search for all passages' seeds: `advance` does a step of it and says whether more are left; then what was found can be asked for. */
export interface Scan {
  advance(): boolean;
  /** It stands until another passage is asked for. */
  found(passage: number): { pattern: Pattern; hits: Hits };
}

/** Words that make a seed. */
export const SEED = 3;
/** A seed that stands on the page more often tells nothing about a place. */
export const COMMON = 64;

export const seedsIn = ({ count }: Tokens): number => Math.max(0, count - SEED + 1);

export function seedAt({ hashes }: Tokens, at: number): number {
  const first = Math.imul((hashes[at] as number) + 0x9e37, 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13) ^ (hashes[at + 1] as number), 0xc2b2ae35);
  const third = Math.imul(second ^ (second >>> 16) ^ (hashes[at + 2] as number), 0x27d4eb2f);
  return (third ^ (third >>> 15)) & 0x3fffffff;
}

export function seedsOf(tokens: Tokens): NumberList {
  const seeds = new NumberList();
  for (let at = 0; at < seedsIn(tokens); at++) seeds.push(seedAt(tokens, at));
  return seeds;
}
