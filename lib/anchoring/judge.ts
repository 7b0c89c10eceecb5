import type { Context } from './context';
import { compareContext } from './context';
import type { Span } from './places';

/** Verdict on a passage's candidates. */
export interface Verdict extends Span {
  sure: boolean;
  score: number;
}

/** A side of the context that is half there is the old one; unrelated prose shares about a sixth. */
const KEPT = 0.5;
/** Copies are told apart when the best has so much more of the context than the next. */
const MARGIN = 0.2;

const isKept = ({ before, after }: Context) =>
  (before ?? 0) >= KEPT || (after ?? 0) >= KEPT || (before === undefined && after === undefined);

const share = ({ before, after }: Context) => {
  const sides = [before, after].filter((side) => side !== undefined);
  return sides.length ? sides.reduce((sum, side) => sum + side, 0) / sides.length : 1;
};

/** Chooses among places with the same words by what stands around them; undefined when there is none. */
export function judge(
  key: string,
  places: readonly Span[],
  { prefix, suffix }: { prefix: string; suffix: string },
  hint: number | undefined,
): Verdict | undefined {
  const distance = (start: number) => (hint === undefined ? start : Math.abs(start - hint));
  const ranked = places
    .map(({ start, end }) => {
      const context = compareContext(key, start, end, prefix, suffix);
      return { start, end, context, score: share(context) };
    })
    .sort((a, b) => b.score - a.score || distance(a.start) - distance(b.start));
  const [best, next] = ranked;
  if (!best) return undefined;
  // Rows of a table may be alike far around: on an unchanged page the position still tells them apart.
  const inPlace = best.score === 1 && best.start === hint;
  const alone = !next || best.score - next.score >= MARGIN;
  return {
    start: best.start,
    end: best.end,
    score: best.score,
    sure: isKept(best.context) && (alone || inPlace),
  };
}
