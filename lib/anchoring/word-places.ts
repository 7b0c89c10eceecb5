import type { Tokens } from './tokens';

/** Words of a page in chains by the last bits of their hashes. */
interface Chains {
  heads: Int32Array;
  next: Int32Array;
}

/** Words of a page to each chain: most stand there more than once. */
const WORDS = 8;

const known = new WeakMap<Tokens, Chains>();

function chainsOf({ hashes, count }: Tokens): Chains {
  const heads = new Int32Array(2 ** Math.ceil(Math.log2(count / WORDS + 1))).fill(-1);
  const next = new Int32Array(count);
  for (let at = count - 1; at >= 0; at--) {
    const head = (hashes[at] as number) & (heads.length - 1);
    next[at] = heads[head] as number;
    heads[head] = at;
  }
  return { heads, next };
}

/** Numbers of the words of a whole page that have a hash, in the order of the page; made ready for all words when first asked. */
export function placesOfWord(page: Tokens, hash: number): number[] {
  const chains = known.get(page) ?? chainsOf(page);
  known.set(page, chains);
  const { heads, next } = chains;
  const places: number[] = [];
  for (let at = heads[hash & (heads.length - 1)] as number; at >= 0; at = next[at] as number)
    if (page.hashes[at] === hash) places.push(at);
  return places;
}
