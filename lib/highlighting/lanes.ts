import { parentOf } from '@/lib/anchoring/elements';

type Ends = Pick<AbstractRange, 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'>;

const PRECEDING = 2;
const CONTAINS = 8;
const CONTAINED_BY = 16;

const childIndex = (parent: Node, inner: Node) => {
  let child = inner;
  for (let above = parentOf(child); above && above !== parent; above = parentOf(child)) child = above;
  return Array.prototype.indexOf.call(parent.childNodes, child);
};

/** Order of two boundary points in their tree: negative when the first comes first, 0 when they are one. */
export function compareBoundaries(a: Node, aOffset: number, b: Node, bOffset: number): number {
  if (a === b) return aOffset - bOffset;
  const relation = a.compareDocumentPosition(b);
  if (relation & CONTAINED_BY) return childIndex(a, b) < aOffset ? 1 : -1;
  if (relation & CONTAINS) return childIndex(b, a) < bOffset ? -1 : 1;
  return relation & PRECEDING ? 1 : -1;
}

const starts = (a: Ends, b: Ends) =>
  compareBoundaries(a.startContainer, a.startOffset, b.startContainer, b.startOffset);
const ends = (a: Ends, b: Ends) =>
  compareBoundaries(a.endContainer, a.endOffset, b.endContainer, b.endOffset);

/**
 * A lane for each range, 0 and up, such that no two in one lane overlap; what lies within another gets a higher one.
 * Ranges that overlap in one Highlight object would be painted as one.
 */
export function assignLanes(ranges: readonly Ends[]): number[] {
  const lanes = new Array<number>(ranges.length).fill(0);
  const order = ranges
    .map((range, at) => ({ range, at }))
    .sort((a, b) => starts(a.range, b.range) || ends(b.range, a.range));
  const last: Ends[] = [];
  for (const { range, at } of order) {
    const isFree = (before: Ends) =>
      compareBoundaries(before.endContainer, before.endOffset, range.startContainer, range.startOffset) <= 0;
    let lane = last.length;
    while (lane > 0 && isFree(last[lane - 1] as Ends)) lane--;
    // The lanes above are free as well, so the next range may take the lowest of them.
    last.length = lane;
    last.push(range);
    lanes[at] = lane;
  }
  return lanes;
}
