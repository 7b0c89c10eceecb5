import type { Anchoring } from './anchoring';
import type { Verdict } from './judge';
import { answer, type Pending } from './locate';
import { type Ordered, weighInOrder } from './order';
import { shapeOf } from './path';
import { rangeOf } from './places';
import type { TextIndex } from './text';

/** A passage that several places may be, and what is thought of it so far. */
export interface Disputed {
  passage: Pending;
  anchoring: Anchoring;
  rivals: readonly Verdict[];
}

/** A passage that is found beyond doubt: where it was and where it is. */
export interface Fixed {
  was: number;
  is: number;
}

/** A place with a line of passages that weighs so much more than through any other is the one. */
const MARGIN = 0.25;
/** What a passage without rivals weighs: all of its words and of its context. */
const UNDISPUTED = 2;

function byNeighbours(disputed: readonly Disputed[], fixed: readonly Fixed[]): (Verdict | undefined)[] {
  if (disputed.length === 0) return [];
  const placed = disputed.flatMap(({ passage: { hint }, rivals }, at) =>
    hint === undefined ? [] : [{ at, was: hint, rivals }],
  );
  const passages: Ordered[] = [
    ...placed.map(({ was, rivals }) => ({
      was,
      places: rivals.map(({ start, weight }) => ({ is: start, weight })),
    })),
    ...fixed.map(({ was, is }) => ({ was, places: [{ is, weight: UNDISPUTED }] })),
  ];
  const totals = weighInOrder(passages);
  const chosen: (Verdict | undefined)[] = disputed.map(() => undefined);
  for (const [i, { at, rivals }] of placed.entries()) {
    const [best, next] = rivals
      .map((rival, place) => ({ rival, total: totals[i]?.[place] ?? 0 }))
      .sort((a, b) => b.total - a.total);
    if (best && best.total - (next?.total ?? 0) >= MARGIN) chosen[at] = best.rival;
  }
  return chosen;
}

/**
 * Sections that are on a page twice, with all their surroundings, are told apart by the passages before and behind,
 * else by their element: a pull quote is no paragraph. What speaks against a sure place makes it a question.
 */
export function decide(
  index: TextIndex,
  disputed: readonly Disputed[],
  fixed: readonly Fixed[],
): Anchoring[] {
  const chosen = byNeighbours(disputed, fixed);
  return disputed.map(({ passage, anchoring, rivals }, at) => {
    const one = chosen[at];
    if (one) return answer(index, passage.quote, one);
    if (anchoring.state !== 'uncertain') return anchoring;
    const shape = passage.path?.replace(/\[\d+\]/g, '');
    const [shaped, another] = rivals.filter(({ start, end }) => {
      const node = rangeOf(index, start, end)?.startContainer;
      return node && shapeOf(node) === shape;
    });
    return shaped && !another ? answer(index, passage.quote, shaped) : anchoring;
  });
}
