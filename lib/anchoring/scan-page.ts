import { NumberList } from './number-list';
import { type Context, type Pattern, patternsOf } from './pattern';
import { seedTable } from './seed-table';
import { addHit, COMMON, clear, noHits, type Scan, seedAt, seedsIn } from './seeds';
import { type Sieve, sieveFor } from './sieve';
import type { Tokens } from './tokens';

/** A page with more words than so many times the passages' is not read twice. */
const READ_TWICE = 4;
/** Words of a page that are dealt with in one step. */
const STEP = 8_192;

/** The seeds that may stand on the page: others need not be looked for. */
function seedsOn(page: Tokens): Sieve {
  const sieve = sieveFor(seedsIn(page));
  for (let at = 0; at < seedsIn(page); at++) sieve.add(seedAt(page, at));
  return sieve;
}

// Of the passage that was asked for last.
const hits = noHits();

/** All passages' seeds, looked for in one pass over the page. */
export function scanPage(passages: readonly Context[], page: Tokens): Scan {
  const patterns = patternsOf(passages);
  const count = patterns.reduce((sum, { tokens }) => sum + seedsIn(tokens), 0);
  const own = seedsIn(page) < READ_TWICE * count ? seedsOn(page) : undefined;
  const [seeds, owner, place] = [new NumberList(), new NumberList(), new NumberList()];
  for (const [passage, { tokens }] of patterns.entries()) {
    for (let at = 0; at < seedsIn(tokens); at++) {
      const seed = seedAt(tokens, at);
      if (own && !own.mayHave(seed)) continue;
      seeds.push(seed);
      owner.push(passage);
      place.push(at);
    }
  }
  const heads = seedTable(seeds);
  const sieve = sieveFor(seeds.length);
  const next = new Int32Array(seeds.length);
  const met = new Int32Array(seeds.length);
  // From the end, so that a chain lists a pattern's places backwards: equal page positions must not form an ascent.
  for (let number = 0; number < seeds.length; number++) {
    sieve.add(seeds.at(number));
    next[number] = heads.put(number);
  }
  const isCut = new Uint8Array(passages.length);
  /** Each passage's first hit and last; each hit's place on the page, its seed, and the same passage's next hit. */
  const [first, last] = [new Int32Array(passages.length).fill(-1), new Int32Array(passages.length).fill(-1)];
  const [onPage, ofSeed, following] = [new NumberList(), new NumberList(), new NumberList()];
  let reached = 0;
  return {
    advance() {
      const until = Math.min(reached + STEP, seedsIn(page));
      for (let at = reached; at < until; at++) {
        const seed = seedAt(page, at);
        if (!sieve.mayHave(seed)) continue;
        const head = heads.get(seed);
        if (head < 0) continue;
        const times = (met[head] as number) + 1;
        met[head] = times;
        if (times === COMMON + 1)
          for (let one = head; one >= 0; one = next[one] as number) isCut[owner.at(one)] = 1;
        if (times > COMMON) continue;
        for (let one = head; one >= 0; one = next[one] as number) {
          const passage = owner.at(one);
          const hit = onPage.length;
          if (last[passage] === -1) first[passage] = hit;
          else following.put(last[passage] as number, hit);
          last[passage] = hit;
          onPage.push(at);
          ofSeed.push(one);
          following.push(-1);
        }
      }
      reached = until;
      return reached < seedsIn(page);
    },
    found(passage) {
      clear(hits);
      hits.cut = isCut[passage] === 1;
      for (let hit = first[passage] as number; hit >= 0; hit = following.at(hit))
        addHit(hits, onPage.at(hit), place.at(ofSeed.at(hit)));
      return { pattern: patterns[passage] as Pattern, hits };
    },
  };
}
