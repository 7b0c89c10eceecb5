import { rawAt, unitsThrough, unitsTo } from './characters';
import { isText, PARAGRAPHS, parentOf } from './elements';
import type { Pieces } from './gather';
import { piecesAt, splitAt } from './split';
import type { TextIndex } from './text';
import { behind, firstAmongTrees } from './trees';

/** A stretch of an index's text: UTF-16 offsets, `end` behind the last unit. */
export interface Span {
  start: number;
  end: number;
}

/** Any range: live, static or of another window. */
export type Ends = Pick<AbstractRange, 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'>;

const lastAtOrBefore = (starts: number[], offset: number) => {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Where the units of an index's entry stand: in the text nodes of a whole paragraph. */
const placesAt = (index: TextIndex, at: number) => {
  const pieces = piecesAt(index, at);
  return (offset: number) =>
    pieces ? placeIn(pieces, lastAtOrBefore(pieces.starts, offset), offset) : placeIn(index, at, offset);
};

const placeIn = (
  { nodes, starts, leads, plain }: Pieces,
  at: number,
  offset: number,
): [Text, number] | undefined => {
  const node = nodes[at];
  if (!node || !isText(node)) return undefined;
  const ahead = offset - (starts[at] ?? 0);
  const lead = leads[at] ?? 0;
  return [node, plain[at] ? lead + ahead : rawAt(node.data, lead, ahead)];
};

// No range has its ends in two trees.
const isOneTree = (index: TextIndex, a: Node, b: Node) =>
  index.inner.roots.length === 0 || a.getRootNode() === b.getRootNode();

const isSpace = (unit: string | undefined) => unit === ' ' || unit === '\n';

/** The range of the page that shows a stretch of its text, without white space at its ends; undefined when the stretch is empty, goes from one tree to another, or the node has been cut short since. */
export function rangeOf(index: TextIndex, start: number, end: number): StaticRange | undefined {
  let [from, to] = [Math.max(0, start), Math.min(index.text.length, end)];
  while (from < to && isSpace(index.text[from])) from++;
  while (from < to && isSpace(index.text[to - 1])) to--;
  if (from >= to) return undefined;
  const at = lastAtOrBefore(index.starts, from);
  const next = index.starts[at + 1];
  const place = placesAt(index, at);
  const first = place(from);
  const last =
    next === undefined || next >= to
      ? place(to - 1)
      : placesAt(index, lastAtOrBefore(index.starts, to - 1))(to - 1);
  if (!first || !last || !isOneTree(index, first[0], last[0])) return undefined;
  if (first[1] > first[0].length || last[1] >= last[0].length) return undefined;
  return new StaticRange({
    startContainer: first[0],
    startOffset: first[1],
    endContainer: last[0],
    endOffset: last[1] + 1,
  });
}

const endOfNode = (index: TextIndex, at: number) => {
  if (at < 0) return 0;
  const next = index.starts[at + 1];
  if (next === undefined) return index.text.length;
  return isSpace(index.text[next - 1]) ? next - 1 : next;
};

/** A text node's place among the nodes; the paragraph that it is in is split. Cheaper than to compare places in a long page. */
const numberOf = (index: TextIndex, text: Text): number => {
  const { nodes } = index;
  for (let at = parentOf(text); at && at !== index.root; at = parentOf(at)) {
    const paragraph = PARAGRAPHS.has(at.localName) ? nodes.indexOf(at) : -1;
    if (paragraph >= 0) return splitAt(index, paragraph) ? nodes.indexOf(text, paragraph) : -1;
  }
  return nodes.indexOf(text);
};

/** First node of the index that does not lie before the boundary point; the paragraph that it is in is split. */
const firstFrom = (index: TextIndex, container: Node, offset: number): number => {
  if (index.inner.roots.length) return firstAmongTrees(index.nodes, container, offset);
  const known = isText(container) ? numberOf(index, container) : -1;
  if (known >= 0) return known;
  let low = 0;
  let high = index.nodes.length;
  const isBehind = behind(container, offset);
  while (low < high) {
    const middle = (low + high) >> 1;
    const node = index.nodes[middle];
    if (node && isBehind(node)) high = middle;
    else low = middle + 1;
  }
  const around = index.nodes[low - 1];
  const isWithin = around?.nodeType === 1 && Node.prototype.contains.call(around, container);
  return isWithin && splitAt(index, low - 1) ? firstFrom(index, container, offset) : low;
};

/** Offset of the first visible unit at or behind a boundary point; the text's length when there is none. */
export function startOffset(index: TextIndex, container: Node, offset: number): number {
  const at = firstFrom(index, container, offset);
  const start = index.starts[at] ?? index.text.length;
  const node = index.nodes[at];
  if (!node || node !== container || !isText(node)) return start;
  const units = unitsTo(node.data, index.leads[at] ?? 0, offset);
  return units < 0 ? (index.starts[at + 1] ?? index.text.length) : start + units;
}

/** Offset behind the last visible unit before a boundary point. */
export function endOffset(index: TextIndex, container: Node, offset: number): number {
  const at = firstFrom(index, container, offset);
  const node = index.nodes[at];
  const isIn = node && node === container && isText(node);
  const units = isIn ? unitsThrough(node.data, index.leads[at] ?? 0, offset) : 0;
  return units > 0 ? (index.starts[at] ?? 0) + units : endOfNode(index, at - 1);
}

const PAIR = /[\ud800-\udbff][\udc00-\udfff]/;
const splitsPair = (text: string, at: number) => PAIR.test(text.slice(Math.max(0, at - 1), at + 1));

/** The visible text within a range, in whole characters; undefined when there is none. */
export function spanOf(index: TextIndex, range: Ends): Span | undefined {
  const start = startOffset(index, range.startContainer, range.startOffset);
  const end = endOffset(index, range.endContainer, range.endOffset);
  if (start >= end) return undefined;
  const { text } = index;
  return { start: splitsPair(text, start) ? start - 1 : start, end: splitsPair(text, end) ? end + 1 : end };
}

/** A range drawn in to its visible words: a triple click also takes the start of the next, empty paragraph. Undefined when no word is in it. */
export function snap(index: TextIndex, range: Ends): StaticRange | undefined {
  const span = spanOf(index, range);
  return span && rangeOf(index, span.start, span.end);
}
