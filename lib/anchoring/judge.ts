import { type Context, compareContext, contextRun, distinguish, NEAR, type Wanted } from './context';
import type { Span } from './places';

/** A place that may be the passage. */
export interface Candidate extends Span {
  /** Share of the passage's words that are there, 0 to 1. */
  words: number;
  /** They are there unit for unit and nothing is between them. */
  verbatim: boolean;
  /** UTF-16 units of the longest stretch of it that is there without a break. */
  run: number;
}

/** The best candidate, and whether it is beyond doubt. */
export interface Verdict extends Candidate {
  sure: boolean;
  /** Nothing around it differs. */
  whole: boolean;
  /** 0 to 1: words and context together. */
  score: number;
  /** 0 to 2: the same, not weighed against each other. */
  weight: number;
}

/** The verdict, and all places that would be beyond doubt if they were alone, the best first. */
export interface Judgement {
  verdict: Verdict;
  rivals: Verdict[];
}

interface Ranked extends Candidate {
  context: Context;
  share: number;
}

/** A side of the context that is half there is the old one; unrelated prose shares about a sixth. */
const KEPT = 0.5;
/** Copies are told apart by so much more of the context, */
const MARGIN = 0.2;
/** or by so many pieces of it that only one has, four times those that only the other has. */
const PIECES = 6;
/** With so many of its words one side of the context is enough; with fewer it takes a seam, or both sides, */
const MOST_WORDS = 0.8;
/** and with fewer still nearly all of both: a sentence rewritten in its place. Below, it is another passage. */
const HALF_WORDS = 0.5;
const SOME_WORDS = 0.4;
/** Nobody writes so many units twice by chance: with them a passage is known wherever it was moved. */
const TELLING = 60;

const isTelling = ({ start, end, words, run }: Ranked, { repeated }: Wanted) =>
  !repeated && (words >= MOST_WORDS ? (end - start) * words : run) >= TELLING;

const hasEach = ({ before, after }: Context, least: number) =>
  (before ?? 1) >= least && (after ?? 1) >= least;

const hasAny = ({ before, after }: Context, least: number) =>
  (before ?? after ?? 1) >= least || (after ?? 0) >= least;

const isKept = (place: Ranked, wanted: Wanted) => {
  const { context, share, words } = place;
  if (words >= MOST_WORDS && hasAny(context, KEPT)) return true;
  if (words >= HALF_WORDS)
    return context.seam || isTelling(place, wanted) || (share >= KEPT && hasEach(context, 0.4));
  return words >= SOME_WORDS && share >= 0.7 && hasEach(context, KEPT);
};

const shareOf = ({ before, after }: Context) => ((before ?? after ?? 1) + (after ?? before ?? 1)) / 2;

const isTold = (wanted: Wanted, best: Ranked, other: Ranked) => {
  if (best.share + best.words - other.share - other.words >= MARGIN) return true;
  if (best.context.whole !== other.context.whole) return best.context.whole;
  if (best.context.seam && !other.context.seam) return true;
  return [NEAR, Number.POSITIVE_INFINITY].some((units) => {
    const [mine, its] = distinguish(wanted, best.context, other.context, units);
    return mine >= PIECES && mine >= 4 * its;
  });
};

const verdictOn = ({ start, end, words, verbatim, run, share, context }: Ranked, sure: boolean): Verdict => ({
  start,
  end,
  words,
  verbatim,
  run,
  sure,
  whole: context.whole,
  score: (share * words + words) / 2,
  weight: share + words,
});

/** Of more places than this only those are looked at closely whose nearest surroundings are most alike. */
const LOOKED_AT = 8;

const mostAlike = (
  key: string,
  places: readonly Candidate[],
  wanted: Wanted,
  distance: (start: number) => number,
): Candidate[] => {
  if (places.length <= LOOKED_AT) return [...places];
  return places
    .map((place) => ({ place, run: contextRun(key, place.start, place.end, wanted) }))
    .sort((a, b) => b.run - a.run || distance(a.place.start) - distance(b.place.start))
    .slice(0, LOOKED_AT)
    .map(({ place }) => place);
};

/** Chooses among places by their words and by what stands around them; undefined when there is none. */
export function judge(
  key: string,
  places: readonly Candidate[],
  wanted: Wanted,
  hint: number | undefined,
): Judgement | undefined {
  const distance = (start: number) => (hint === undefined ? start : Math.abs(start - hint));
  const ranked = mostAlike(key, places, wanted, distance)
    .map((place): Ranked => {
      const context = compareContext(key, place.start, place.end, wanted);
      const { start, end, words, verbatim, run } = place;
      return { start, end, words, verbatim, run, context, share: shareOf(context) };
    })
    .sort(
      (a, b) =>
        Number(b.context.whole) - Number(a.context.whole) ||
        b.share + b.words - a.share - a.words ||
        distance(a.start) - distance(b.start),
    );
  const [best, ...others] = ranked;
  if (!best) return undefined;
  const sure = isKept(best, wanted) && others.every((other) => isTold(wanted, best, other));
  const rivals = ranked.filter((place) => isKept(place, wanted) && place.words >= MOST_WORDS);
  return { verdict: verdictOn(best, sure), rivals: rivals.map((place) => verdictOn(place, true)) };
}
