import { tokensOf } from '@/lib/anchoring/tokens';

/** Two paragraphs are one that was edited when they share so much of their words. */
const ALIKE = 0.4;
/** More to compare than this are paired one after the other. */
const MOST = 2_500;

/** Pairs texts that are gone with texts that are new, as their places in both lists, in order and so that what is alike comes together. */
export function pairs(gone: readonly string[], come: readonly string[]): [gone: number, come: number][] {
  if (gone.length * come.length > MOST)
    return gone.slice(0, come.length).flatMap((text, at): [number, number][] => {
      const other = come[at];
      return other !== undefined && likeness(bag(text), bag(other)) >= ALIKE ? [[at, at]] : [];
    });
  const [left, right] = [gone.map(bag), come.map(bag)];
  // best[i][j]: how alike the best pairs of gone[i..] and come[j..] are, together.
  const best = Array.from({ length: gone.length + 1 }, () => new Float64Array(come.length + 1));
  const like = left.map((a) => right.map((b) => likeness(a, b)));
  const bestAt = (i: number, j: number) => best[i]?.[j] ?? 0;
  const paired = (i: number, j: number) => {
    const alike = like[i]?.[j] ?? 0;
    return alike >= ALIKE ? alike + bestAt(i + 1, j + 1) : -1;
  };
  for (let i = gone.length - 1; i >= 0; i--)
    for (let j = come.length - 1; j >= 0; j--) {
      const row = best[i];
      if (row) row[j] = Math.max(bestAt(i + 1, j), bestAt(i, j + 1), paired(i, j));
    }
  const found: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < gone.length && j < come.length; ) {
    if (bestAt(i, j) === paired(i, j)) found.push([i++, j++]);
    else if (bestAt(i + 1, j) >= bestAt(i, j + 1)) i++;
    else j++;
  }
  return found;
}

interface Bag {
  counts: Map<number, number>;
  size: number;
}

function bag(text: string): Bag {
  const { hashes, count: size } = tokensOf(text);
  const counts = new Map<number, number>();
  for (const hash of hashes.subarray(0, size)) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return { counts, size };
}

/** The share of words that two texts have in common, 0 to 1. */
function likeness(a: Bag, b: Bag): number {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const [hash, count] of a.counts) common += Math.min(count, b.counts.get(hash) ?? 0);
  return (2 * common) / (a.size + b.size);
}
