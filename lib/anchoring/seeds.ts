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
const SIEVE = 1 << 17;

const seedAt = (hashes: number[], at: number) => {
  const first = Math.imul((hashes[at] ?? 0) + 0x9e37, 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13) ^ (hashes[at + 1] ?? 0), 0xc2b2ae35);
  const third = Math.imul(second ^ (second >>> 16) ^ (hashes[at + 2] ?? 0), 0x27d4eb2f);
  return (third ^ (third >>> 15)) & 0x3fffffff;
};

/** All patterns' seeds, looked for in one pass over the page however many patterns there are. */
export function startScan(patterns: readonly Tokens[]) {
  const heads = new Map<number, number>();
  const sieve = new Uint8Array(SIEVE);
  const next: number[] = [];
  const owner: number[] = [];
  const place: number[] = [];
  const met: number[] = [];
  const hits: Hits[] = patterns.map(() => ({ page: [], pattern: [], cut: false }));
  patterns.forEach(({ hashes }, pattern) => {
    // From the end, so that a chain lists a pattern's places backwards: equal page positions must not form an ascent.
    for (let at = 0; at + SEED <= hashes.length; at++) {
      const seed = seedAt(hashes, at);
      next.push(heads.get(seed) ?? -1);
      heads.set(seed, owner.length);
      sieve[seed & (SIEVE - 1)] = 1;
      owner.push(pattern);
      place.push(at);
      met.push(0);
    }
  });
  return {
    hits,
    /** Scans the page's words from one number up to another. */
    scan(page: Tokens, from: number, until: number) {
      const { hashes } = page;
      const last = Math.min(until, hashes.length - SEED + 1);
      for (let at = from; at < last; at++) {
        const seed = seedAt(hashes, at);
        if (sieve[seed & (SIEVE - 1)] === 0) continue;
        const head = heads.get(seed);
        if (head === undefined) continue;
        const times = (met[head] ?? 0) + 1;
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
