import { onlyIn, overlap } from './grams';

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
  while (
    count < a.length &&
    count < b.length &&
    a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count)
  )
    count++;
  return count;
};

const sameAtStart = (a: string, b: string) => {
  let count = 0;
  while (count < a.length && count < b.length && a.charCodeAt(count) === b.charCodeAt(count)) count++;
  return count;
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
  const reach = units * WIDER;
  const before = (context: Context) => context.windows[0].slice(-reach);
  const after = (context: Context) => context.windows[1].slice(0, reach);
  const left = onlyIn(prefix.slice(-units), before(one), before(other));
  const right = onlyIn(suffix.slice(0, units), after(one), after(other));
  return [left[0] + right[0], left[1] + right[1]];
}
