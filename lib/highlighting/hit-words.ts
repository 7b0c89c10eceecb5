import { isText } from '@/lib/anchoring/elements';
import { blockFinder } from './blocks';
import { assignLanes, compareBoundaries } from './lanes';
import type { Mark, Painter } from './painter';

/**
 * Our own marks on an element's own words under a point of its viewport (CSS pixels), the topmost first. The element is the
 * one that an event came to: the browser has looked for it, and to have it look again is most of what asking costs.
 */
export function hitWords(target: Element, painter: Pick<Painter, 'marks'>, x: number, y: number): string[] {
  const texts = wordsOf(target);
  const ends = [texts[0], texts.at(-1)].filter((text) => text !== undefined);
  const blocksOf = blockFinder();
  const marks = ends.length > 0 ? painter.marks().filter(({ range }) => isIn(blocksOf(range), ends)) : [];
  if (marks.length === 0) return [];
  const live = target.ownerDocument.createRange();
  const isUnder = ({ left, right, top, bottom }: DOMRect) =>
    x >= left && x <= right && y >= top && y <= bottom;
  const found = marks.filter(({ range }) =>
    texts.some((text) => {
      const [start, end] = within(range, text);
      if (start >= end) return false;
      live.setStart(text, start);
      live.setEnd(text, end);
      return [...live.getClientRects()].some(isUnder);
    }),
  );
  // Every change of the page would keep a range up that stays in its words.
  live.setStart(target.ownerDocument, 0);
  live.collapse(true);
  return topmost(found);
}

/** The words that an event on them comes to this element for. */
function wordsOf(target: Element): Text[] {
  const texts: Text[] = isSlot(target) ? target.assignedNodes().filter(isText) : [];
  // A list of nodes that is walked by its iterator costs more than all else here.
  for (let node = target.firstChild; node; node = node.nextSibling) if (isText(node)) texts.push(node);
  // What stands in a root without an element of its own comes to its host.
  for (let node = target.shadowRoot?.firstChild; node; node = node.nextSibling)
    if (isText(node)) texts.push(node);
  return texts;
}

// Of any window.
const isSlot = (target: Element): target is HTMLSlotElement =>
  target.localName === 'slot' && 'assignedNodes' in target;

const isIn = (blocks: readonly Element[], nodes: readonly Node[]) =>
  blocks.some((block) => nodes.some((node) => holds(block, node)));

/** Also in a block's own open shadow root. */
const holds = (block: Element, node: Node) =>
  Node.prototype.contains.call(block, node) || block.shadowRoot?.contains(node) === true;

/** What of a text lies in a range, as UTF-16 offsets. */
function within(range: AbstractRange, text: Text): [start: number, end: number] {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const after = compareBoundaries(startContainer, startOffset, text, text.length) >= 0;
  const before = compareBoundaries(endContainer, endOffset, text, 0) <= 0;
  if (after || before) return [0, 0];
  return [
    startContainer === text ? startOffset : 0,
    endContainer === text ? Math.min(endOffset, text.length) : text.length,
  ];
}

function topmost(found: readonly Mark[]): string[] {
  const lanes = assignLanes(found.map(({ range }) => range));
  return found
    .map(({ id }, i) => ({ id, lane: lanes[i] ?? 0 }))
    .sort((a, b) => b.lane - a.lane)
    .map(({ id }) => id);
}
