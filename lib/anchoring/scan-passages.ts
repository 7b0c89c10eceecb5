import { type Context, patternOf } from './pattern';
import { seedTable } from './seed-table';
import { addHit, COMMON, clear, type Hits, noHits, type Scan, seedAt, seedsIn, seedsOf } from './seeds';
import { noTokens, type Tokens } from './tokens';

/** Puts hits in the order of the page; of those that begin with the same word, the last of the pattern first. */
function sort({ page, pattern }: Hits, words: number): void {
  const both = new Float64Array(page.length);
  for (let hit = 0; hit < both.length; hit++) both[hit] = page.at(hit) * words + words - 1 - pattern.at(hit);
  both.sort();
  for (let hit = 0; hit < both.length; hit++) {
    const one = both[hit] as number;
    page.put(hit, Math.floor(one / words));
    pattern.put(hit, words - 1 - (one % words));
  }
}

// Of the passage that was asked for last.
const words = noTokens();
const hits = noHits();

/** A page that has fewer seeds than the passages: theirs are looked for among its own, one passage's when it is asked for. */
export function scanPassages(passages: readonly Context[], page: Tokens): Scan {
  const seeds = seedsOf(page);
  const heads = seedTable(seeds);
  const next = new Int32Array(seeds.length);
  for (let at = seeds.length - 1; at >= 0; at--) next[at] = heads.put(at);
  const look = (tokens: Tokens) => {
    clear(hits);
    let isInOrder = true;
    let last = -1;
    for (let at = 0; at < seedsIn(tokens); at++) {
      let times = 0;
      for (let one = heads.get(seedAt(tokens, at)); one >= 0; one = next[one] as number) {
        hits.cut ||= times === COMMON;
        if (times++ === COMMON) break;
        addHit(hits, one, at);
        isInOrder &&= one > last;
        last = one;
      }
    }
    if (!isInOrder) sort(hits, tokens.count);
  };
  return {
    advance: () => false,
    found(passage) {
      const pattern = patternOf(passages[passage] as Context, words);
      look(pattern.tokens);
      return { pattern, hits };
    },
  };
}
