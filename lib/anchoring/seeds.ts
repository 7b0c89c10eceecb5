import { seedTable } from './seed-table';
import { sieveFor } from './sieve';
import type { Tokens } from './tokens';

/** Where three words of a pattern stand on the page, as word numbers; in the order of the page. */
export interface Hits {
  page: number[];
  pattern: number[];
  /** Some stand on the page too often to be listed. */
  cut: boolean;
}

/** Words that make a seed. */
export const SEED = 3;
/** A seed that stands on the page more often tells nothing about a place. */
export const COMMON = 64;
/** A page with more words than so many times the patterns' is not read twice. */
const READ_TWICE = 4;

const seedAt = (hashes: readonly number[], at: number) => {
  const first = Math.imul((hashes[at] ?? 0) + 0x9e37, 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13) ^ (hashes[at + 1] ?? 0), 0xc2b2ae35);
  const third = Math.imul(second ^ (second >>> 16) ^ (hashes[at + 2] ?? 0), 0x27d4eb2f);
  return (third ^ (third >>> 15)) & 0x3fffffff;
};

const seedsIn = ({ hashes }: Tokens) => Math.max(0, hashes.length - SEED + 1);

/** Whether a seed may stand on the page: what does not need not be looked for. */
function seedsOn(page: Tokens): (seed: number) => boolean {
  const sieve = sieveFor(seedsIn(page));
  for (let at = 0; at < seedsIn(page); at++) sieve.add(seedAt(page.hashes, at));
  return sieve.mayHave;
}

/** Words of a page that are dealt with in one step. */
const STEP = 8_192;

/** A search for all patterns' seeds: `advance` does a step of it and says whether more are left; then what was found can be asked for. */
export interface Scan {
  advance(): boolean;
  hitsOf(pattern: number): Hits;
}

/** However many patterns there are, each word of the page and of the patterns is looked up once. */
export function startScan(patterns: readonly Tokens[], page: Tokens): Scan {
  const count = patterns.reduce((sum, pattern) => sum + seedsIn(pattern), 0);
  return seedsIn(page) < count ? scanPatterns(patterns, page) : scanPage(patterns, page, count);
}

/** Hits in the order of the page; of those that begin with the same word, the last of the pattern first. */
function inOrder({ page, pattern, cut }: Hits): Hits {
  const order = page
    .map((_, hit) => hit)
    .sort(
      (a, b) => (page[a] as number) - (page[b] as number) || (pattern[b] as number) - (pattern[a] as number),
    );
  const sorted = (list: number[]) => order.map((hit) => list[hit] as number);
  return { page: sorted(page), pattern: sorted(pattern), cut };
}

/** A page that has fewer seeds than the patterns: theirs are looked for among its own. */
function scanPatterns(patterns: readonly Tokens[], page: Tokens): Scan {
  const seeds: number[] = [];
  for (let at = 0; at < seedsIn(page); at++) seeds.push(seedAt(page.hashes, at));
  const heads = seedTable(seeds);
  const next = new Int32Array(seeds.length);
  for (let at = seeds.length - 1; at >= 0; at--) next[at] = heads.put(at);
  const hitsIn = (tokens: Tokens): Hits => {
    const hits: Hits = { page: [], pattern: [], cut: false };
    let isInOrder = true;
    let last = -1;
    for (let at = 0; at < seedsIn(tokens); at++) {
      let times = 0;
      for (let one = heads.get(seedAt(tokens.hashes, at)); one >= 0; one = next[one] as number) {
        hits.cut ||= times === COMMON;
        if (times++ === COMMON) break;
        hits.page.push(one);
        hits.pattern.push(at);
        isInOrder &&= one > last;
        last = one;
      }
    }
    return isInOrder ? hits : inOrder(hits);
  };
  return { advance: () => false, hitsOf: (pattern) => hitsIn(patterns[pattern] as Tokens) };
}

/** All patterns' seeds, looked for in one pass over the page. */
function scanPage(patterns: readonly Tokens[], page: Tokens, count: number): Scan {
  const mayStand = seedsIn(page) < READ_TWICE * count ? seedsOn(page) : () => true;
  const seeds: number[] = [];
  const owner: number[] = [];
  const place: number[] = [];
  for (const [pattern, tokens] of patterns.entries()) {
    for (let at = 0; at < seedsIn(tokens); at++) {
      const seed = seedAt(tokens.hashes, at);
      if (!mayStand(seed)) continue;
      seeds.push(seed);
      owner.push(pattern);
      place.push(at);
    }
  }
  const heads = seedTable(seeds);
  const sieve = sieveFor(seeds.length);
  const next = new Int32Array(seeds.length);
  const met = new Int32Array(seeds.length);
  // From the end, so that a chain lists a pattern's places backwards: equal page positions must not form an ascent.
  for (let number = 0; number < seeds.length; number++) {
    sieve.add(seeds[number] as number);
    next[number] = heads.put(number);
  }
  const hits: Hits[] = patterns.map(() => ({ page: [], pattern: [], cut: false }));
  let reached = 0;
  return {
    hitsOf: (pattern) => hits[pattern] as Hits,
    advance() {
      const last = Math.min(reached + STEP, seedsIn(page));
      for (let at = reached; at < last; at++) {
        const seed = seedAt(page.hashes, at);
        if (!sieve.mayHave(seed)) continue;
        const head = heads.get(seed);
        if (head < 0) continue;
        const times = (met[head] as number) + 1;
        met[head] = times;
        if (times === COMMON + 1)
          for (let one = head; one >= 0; one = next[one] as number)
            (hits[owner[one] as number] as Hits).cut = true;
        if (times > COMMON) continue;
        for (let one = head; one >= 0; one = next[one] as number) {
          const found = hits[owner[one] as number] as Hits;
          found.page.push(at);
          found.pattern.push(place[one] as number);
        }
      }
      reached = last;
      return reached < seedsIn(page);
    },
  };
}
