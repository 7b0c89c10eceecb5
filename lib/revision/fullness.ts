import type { Print } from './print';

/** How much of a known article a page shows: all of it, or why it is taken for less. */
export type Fullness = 'whole' | 'short' | 'cutOff' | 'other';

/** What is seen of an article now, against what was kept of it. */
export interface Seen {
  /** The last text kept; undefined when none was. */
  before?: Print | undefined;
  now: Print;
  /** How many marks the reader made in it, and how many stand there now. */
  marks: { all: number; found: number };
  isArticle: boolean;
}

/** Editors cut sentences and paragraphs; who takes half of a text away hides it. */
const HALF = 1 / 2;
/** A wall leaves the beginning; an editor seldom takes away a third at the end. */
const TAIL = 1 / 3;
/** Less of the old text than this is left by chance: a line under the picture, a name. */
const NOTHING = 1 / 10;
/** So few paragraphs are an edit, whatever their share of a short text. */
const FEW = 3;
/** UTF-16 units: so much at the end is no few paragraphs, however long each of them is. */
const MUCH = 600;

/** Whether a page shows an article it was known with: only where it is `whole` may a passage be called lost. */
export function fullnessOf({ before, now, marks, isArticle }: Seen): Fullness {
  const noneFound = marks.all > 0 && marks.found === 0;
  // Nothing to compare with: a page without any of the marks that is no article is a wall, a consent screen, an error.
  if (!before || before.hashes.length === 0) return noneFound && !isArticle ? 'other' : 'whole';
  const there = new Set(now.hashes);
  const isKept = before.hashes.map((hash) => there.has(hash));
  const long = sum(before.lengths);
  const kept = sum(before.lengths.filter((_, at) => isKept[at]));
  const missing = isKept.filter((one) => !one).length;
  if (sum(now.lengths) < long * HALF && (missing >= FEW || kept === 0)) return 'short';
  // A consent screen may be as long as the article, a translation is: but nothing of it is there.
  if (noneFound && missing >= FEW && kept < long * NOTHING) return 'other';
  const tail = isKept.length - 1 - isKept.lastIndexOf(true);
  const lacking = sum(before.lengths.slice(isKept.length - tail));
  const isCut = lacking >= long * TAIL && sum(now.lengths) <= long * (1 - TAIL / 2);
  return isCut && (tail >= FEW || lacking >= MUCH) ? 'cutOff' : 'whole';
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
