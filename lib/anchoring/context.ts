const GRAM = 3;
/** So much wider than the stored context is what it is looked for in: text may have been inserted. */
const WIDER = 2;

/** What stood around a passage, folded, and its three-unit pieces: right in scripts without spaces, too. */
export interface Wanted {
  prefix: string;
  suffix: string;
  /** The same words stood elsewhere, too. */
  repeated: boolean;
}

/** How much of it stands around a candidate: 0 to 1 on each side, undefined where there was nothing. */
export interface Context {
  before: number | undefined;
  after: number | undefined;
  /** UTF-16 units around it that are the same without a break. */
  run: number;
  /** Nothing around it differs. */
  whole: boolean;
  /** Right before or right behind it stands what stood there, without a break. */
  seam: boolean;
  windows: [string, string];
}

const sameAtEnd = (a: string, b: string) => {
  let count = 0;
  while (count < a.length && count < b.length && a[a.length - 1 - count] === b[b.length - 1 - count]) count++;
  return count;
};

const sameAtStart = (a: string, b: string) => {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count++;
  return count;
};

const gramsOf = (text: string) => {
  const grams = new Set<string>();
  for (let i = 0; i + GRAM <= text.length; i++) grams.add(text.slice(i, i + GRAM));
  return grams;
};

const overlap = (wanted: string, found: string) => {
  const grams = gramsOf(wanted);
  const there = gramsOf(found);
  let kept = 0;
  for (const gram of grams) if (there.has(gram)) kept++;
  return grams.size ? kept / grams.size : 0;
};

/** UTF-16 units of context on each side that are weighed: further away other passages begin. */
export const NEAR = 128;
/** Units right next to a passage that cannot be the same by chance. */
const SEAM = 48;

/** How far a candidate's surroundings are the same without a break: a cheap look, for when there are many. */
export function contextRun(key: string, start: number, end: number, { prefix, suffix }: Wanted): number {
  const before = key.slice(Math.max(0, start - prefix.length), start);
  return sameAtEnd(prefix, before) + sameAtStart(suffix, key.slice(end, end + suffix.length));
}

/** Compares a passage's context with what stands around a candidate in a folded text: shares are of what was nearest, the rest tells copies apart. */
export function compareContext(key: string, start: number, end: number, { prefix, suffix }: Wanted): Context {
  const before = key.slice(Math.max(0, start - prefix.length * WIDER), start);
  const after = key.slice(end, end + suffix.length * WIDER);
  const run = [sameAtEnd(prefix, before), sameAtStart(suffix, after)] as const;
  const side = (wanted: string, found: string, same: number) => {
    if (!wanted.trim()) return undefined;
    return same >= wanted.length ? 1 : Math.max(same / wanted.length, overlap(wanted, found));
  };
  return {
    before: side(prefix.slice(-NEAR), before.slice(-NEAR * WIDER), run[0]),
    after: side(suffix.slice(0, NEAR), after.slice(0, NEAR * WIDER), run[1]),
    run: run[0] + run[1],
    whole: run[0] === prefix.length && run[1] === suffix.length,
    seam: run[0] >= SEAM || run[1] >= SEAM,
    windows: [before, after],
  };
}

/** Pieces of the wanted context that one candidate has and the other lacks, and the other way round; of so many units on each side. */
export function distinguish(
  { prefix, suffix }: Wanted,
  one: Context,
  other: Context,
  units: number,
): [number, number] {
  const counts: [number, number] = [0, 0];
  const near = ([before, after]: readonly [string, string]) =>
    [before.slice(-units * WIDER), after.slice(0, units * WIDER)].map(gramsOf);
  const [first, second] = [near(one.windows), near(other.windows)];
  for (const [side, wanted] of [prefix.slice(-units), suffix.slice(0, units)].entries()) {
    for (const gram of gramsOf(wanted)) {
      const [has, hasOther] = [first[side]?.has(gram), second[side]?.has(gram)];
      if (has && !hasOther) counts[0]++;
      if (hasOther && !has) counts[1]++;
    }
  }
  return counts;
}
