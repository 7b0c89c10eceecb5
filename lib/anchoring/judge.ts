import { type Context, compareContext, distinguish, type Wanted } from './context';
import type { Span } from './places';

/** Verdict on a passage's candidates. */
export interface Verdict extends Span {
  sure: boolean;
  score: number;
}

interface Ranked extends Span {
  context: Context;
  score: number;
}

/** A side of the context that is half there is the old one; unrelated prose shares about a sixth. */
const KEPT = 0.5;
/** Copies are told apart by so much more of the context, */
const MARGIN = 0.2;
/** or by so many pieces of it that only one has, four times those that only the other has. */
const PIECES = 6;

const isKept = ({ before, after }: Context) =>
  (before ?? 0) >= KEPT || (after ?? 0) >= KEPT || (before === undefined && after === undefined);

const share = ({ before, after }: Context) => {
  const sides = [before, after].filter((side) => side !== undefined);
  return sides.length ? sides.reduce((sum, side) => sum + side, 0) / sides.length : 1;
};

const isTold = (wanted: Wanted, best: Ranked, other: Ranked) => {
  if (best.score - other.score >= MARGIN) return true;
  if (best.context.whole !== other.context.whole) return best.context.whole;
  const [mine, its] = distinguish(wanted, best.context, other.context);
  return mine >= PIECES && mine >= 4 * its;
};

/** Chooses among places with the same words by what stands around them; undefined when there is none. */
export function judge(
  key: string,
  places: readonly Span[],
  wanted: Wanted,
  hint: number | undefined,
): Verdict | undefined {
  const distance = (start: number) => (hint === undefined ? start : Math.abs(start - hint));
  const ranked = places
    .map(({ start, end }): Ranked => {
      const context = compareContext(key, start, end, wanted);
      return { start, end, context, score: share(context) };
    })
    .sort((a, b) => b.score - a.score || distance(a.start) - distance(b.start));
  const [best, ...others] = ranked;
  if (!best) return undefined;
  // Rows of a table may be alike far around: on an unchanged page the position still tells them apart.
  const inPlace = best.context.whole && best.start === hint;
  const sure = isKept(best.context) && (inPlace || others.every((other) => isTold(wanted, best, other)));
  return { start: best.start, end: best.end, score: best.score, sure };
}
