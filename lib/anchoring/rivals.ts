import type { Anchoring } from './anchoring';
import type { Verdict } from './judge';
import { answer, type Pending } from './locate';
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

/** The places between which a passage should be, if its neighbours have kept their order. */
function betweenNeighbours(was: number, fixed: readonly Fixed[]): [number, number] | undefined {
  let before: Fixed | undefined;
  let after: Fixed | undefined;
  for (const one of fixed) {
    if (one.was <= was && (!before || one.was > before.was)) before = one;
    if (one.was > was && (!after || one.was < after.was)) after = one;
  }
  if (!before && !after) return undefined;
  const [from, to] = [before?.is ?? 0, after?.is ?? Number.POSITIVE_INFINITY];
  return from <= to ? [from, to] : undefined;
}

/**
 * Sections that are on a page twice, with all their surroundings, are told apart by the passages before and behind,
 * else by their element: a pull quote is no paragraph. What speaks against a sure place makes it a question.
 */
export function decide(
  index: TextIndex,
  { passage, anchoring, rivals }: Disputed,
  fixed: readonly Fixed[],
): Anchoring {
  const { hint, shape, quote } = passage;
  const bounds = hint === undefined ? undefined : betweenNeighbours(hint, fixed);
  const isInOrder = (start = 0) => !bounds || (bounds[0] <= start && start <= bounds[1]);
  const inOrder = rivals.filter(({ start }) => isInOrder(start));
  if (anchoring.state !== 'uncertain') {
    return inOrder.length && !isInOrder(anchoring.start) ? { ...anchoring, state: 'uncertain' } : anchoring;
  }
  const likely = inOrder.length ? inOrder : rivals;
  const shaped = likely.filter(({ start, end }) => {
    const node = rangeOf(index, start, end)?.startContainer;
    return node && shapeOf(node) === shape;
  });
  const [chosen, another] = inOrder.length === 1 ? inOrder : shaped;
  return chosen && !another ? answer(index, quote, chosen) : anchoring;
}
