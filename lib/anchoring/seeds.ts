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
const COMMON = 64;
/** A page with more words than so many times the patterns' is not read twice. */
const READ_TWICE = 4;

const seedAt = (hashes: readonly number[], at: number) => {
  const first = Math.imul((hashes[at] ?? 0) + 0x9e37, 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13) ^ (hashes[at + 1] ?? 0), 0xc2b2ae35);
  const third = Math.imul(second ^ (second >>> 16) ^ (hashes[at + 2] ?? 0), 0x27d4eb2f);
  return (third ^ (third >>> 15)) & 0x3fffffff;
};

/** Numbers of seeds in a list, in open addressing: a page asks for each of its seeds. */
function seedTable(seeds: readonly number[]) {
  const size = 2 ** Math.ceil(Math.log2(2 * seeds.length + 1));
  const numbers = new Int32Array(size).fill(-1);
  const slotOf = (seed: number) => {
    let slot = seed & (size - 1);
    for (;;) {
      const number = numbers[slot] as number;
      if (number < 0 || seeds[number] === seed) return slot;
      slot = (slot + 1) & (size - 1);
    }
  };
  return {
    /** The seed's number; -1 when it has none. */
    get: (seed: number) => numbers[slotOf(seed)] as number,
    /** Puts in the seed of a number; gives the number that it had. */
    put(number: number) {
      const slot = slotOf(seeds[number] as number);
      const before = numbers[slot] as number;
      numbers[slot] = number;
      return before;
    },
  };
}

const seedsIn = ({ hashes }: Tokens) => Math.max(0, hashes.length - SEED + 1);

/** Whether a seed may stand on the page: what does not need not be looked for. */
function seedsOn(page: Tokens): (seed: number) => boolean {
  const sieve = sieveFor(seedsIn(page));
  for (let at = 0; at < seedsIn(page); at++) sieve.add(seedAt(page.hashes, at));
  return sieve.mayHave;
}

/** All patterns' seeds, looked for in one pass over the page however many patterns there are. */
export function startScan(patterns: readonly Tokens[], page: Tokens) {
  const count = patterns.reduce((sum, pattern) => sum + seedsIn(pattern), 0);
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
  return {
    hits,
    /** Scans the page's words from one number up to another. */
    scan(from: number, until: number) {
      const last = Math.min(until, seedsIn(page));
      for (let at = from; at < last; at++) {
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
    },
  };
}
