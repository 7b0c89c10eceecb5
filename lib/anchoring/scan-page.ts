import { NumberList } from './number-list';
import { type Context, type Pattern, patternOf } from './pattern';
import { seedTable } from './seed-table';
import { COMMON, type Scan, seedAt, seedsIn } from './seeds';
import { sieveFor } from './sieve';
import type { Tokens } from './tokens';

/** A page with more words than so many times the passages' is not read twice. */
const READ_TWICE = 4;
/** Words of a page that are dealt with in one step. */
const STEP = 8_192;

/** Whether a seed may stand on the page: what does not need not be looked for. */
function seedsOn(page: Tokens): (seed: number) => boolean {
  const sieve = sieveFor(seedsIn(page));
  for (let at = 0; at < seedsIn(page); at++) sieve.add(seedAt(page, at));
  return sieve.mayHave;
}

/** All passages' seeds, looked for in one pass over the page. */
export function scanPage(passages: readonly Context[], page: Tokens): Scan {
  const patterns = passages.map((passage) => patternOf(passage));
  const count = patterns.reduce((sum, { tokens }) => sum + seedsIn(tokens), 0);
  const mayStand = seedsIn(page) < READ_TWICE * count ? seedsOn(page) : () => true;
  const [seeds, owner, place] = [new NumberList(), new NumberList(), new NumberList()];
  for (const [passage, { tokens }] of patterns.entries()) {
    for (let at = 0; at < seedsIn(tokens); at++) {
      const seed = seedAt(tokens, at);
      if (!mayStand(seed)) continue;
      seeds.push(seed);
      owner.push(passage);
      place.push(at);
    }
  }
  const heads = seedTable(seeds.all());
  const sieve = sieveFor(seeds.length);
  const next = new Int32Array(seeds.length);
  const met = new Int32Array(seeds.length);
  // From the end, so that a chain lists a pattern's places backwards: equal page positions must not form an ascent.
  for (let number = 0; number < seeds.length; number++) {
    sieve.add(seeds.at(number));
    next[number] = heads.put(number);
  }
  const isCut = new Uint8Array(passages.length);
  const counts = new Int32Array(passages.length);
  /** Each passage's last hit; each hit's seed, its place on the page, and the hit before of the same passage. */
  const last = new Int32Array(passages.length).fill(-1);
  const [hitSeed, hitPage, before] = [new NumberList(), new NumberList(), new NumberList()];
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
          before.push(last[passage] as number);
          last[passage] = hitSeed.length;
          hitSeed.push(one);
          hitPage.push(at);
          counts[passage] = (counts[passage] as number) + 1;
        }
      }
      reached = until;
      return reached < seedsIn(page);
    },
    found(passage) {
      const [onPage, inPattern] = [new Int32Array(counts[passage] as number), new Int32Array(counts[passage] as number)];
      for (let at = onPage.length - 1, hit = last[passage] as number; at >= 0; at--, hit = before.at(hit)) {
        onPage[at] = hitPage.at(hit);
        inPattern[at] = place.at(hitSeed.at(hit));
      }
      return {
        pattern: patterns[passage] as Pattern,
        hits: { page: onPage, pattern: inPattern, cut: isCut[passage] === 1 },
      };
    },
  };
}
