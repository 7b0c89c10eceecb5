import { NumberList } from './number-list';
import { type Context, patternOf } from './pattern';
import { seedTable } from './seed-table';
import { COMMON, type Hits, type Scan, seedAt, seedsIn, seedsOf } from './seeds';
import { noTokens, type Tokens } from './tokens';

/** Hits in the order of the page; of those that begin with the same word, the last of the pattern first. */
function inOrder({ page, pattern, cut }: Hits): Hits {
  const behind = 1 + pattern.reduce((most, word) => Math.max(most, word), 0);
  const sorted = Float64Array.from(
    page,
    (pageWord, hit) => pageWord * behind + (behind - 1 - (pattern[hit] as number)),
  ).sort();
  for (const [hit, both] of sorted.entries()) {
    page[hit] = Math.floor(both / behind);
    pattern[hit] = behind - 1 - (both % behind);
  }
  return { page, pattern, cut };
}

/** A page that has fewer seeds than the passages: theirs are looked for among its own, one passage's when it is asked for. */
export function scanPassages(passages: readonly Context[], page: Tokens): Scan {
  const seeds = seedsOf(page);
  const heads = seedTable(seeds);
  const next = new Int32Array(seeds.length);
  for (let at = seeds.length - 1; at >= 0; at--) next[at] = heads.put(at);
  const words = noTokens();
  const [onPage, inPattern] = [new NumberList(), new NumberList()];
  const hitsIn = (tokens: Tokens): Hits => {
    onPage.length = 0;
    inPattern.length = 0;
    let cut = false;
    let isInOrder = true;
    let last = -1;
    for (let at = 0; at < seedsIn(tokens); at++) {
      let times = 0;
      for (let one = heads.get(seedAt(tokens, at)); one >= 0; one = next[one] as number) {
        cut ||= times === COMMON;
        if (times++ === COMMON) break;
        onPage.push(one);
        inPattern.push(at);
        isInOrder &&= one > last;
        last = one;
      }
    }
    const hits = { page: onPage.all(), pattern: inPattern.all(), cut };
    return isInOrder ? hits : inOrder(hits);
  };
  return {
    advance: () => false,
    found(passage) {
      const pattern = patternOf(passages[passage] as Context, words);
      return { pattern, hits: hitsIn(pattern.tokens) };
    },
  };
}
