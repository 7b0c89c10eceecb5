import { isText, parentOf } from '@/lib/anchoring/elements';

const INLINE = new Set(
  'a abbr b bdi bdo cite code em font i ins kbd mark q s samp small span strong sub sup time u var'.split(
    ' ',
  ),
);
const LONGEST_ROW = 12;

// A form's properties may be fields of that name: it is no inline element then, as it should be.
const isInline = (node: Node) => INLINE.has((node as Element).localName);

/** The blocks that ranges stand in, each looked for once: many ranges share theirs. */
export function blockFinder(): (range: AbstractRange) => Element[] {
  const known = new Map<Element, Element | null>();
  const blockOf = (node: Node) => {
    const parent = isText(node) ? (node.parentElement ?? parentOf(node)) : (node as Element);
    if (!parent) return null;
    const block = known.get(parent);
    if (block !== undefined) return block;
    let found: Element | null = parent;
    while (found && isInline(found)) found = parentOf(found);
    known.set(parent, found);
    return found;
  };
  return (range) => {
    const block = blockOf(range.startContainer);
    return block && block === blockOf(range.endContainer) ? [block] : blocksOver(range);
  };
}

/** The elements that are near when words of a range are: its block, or those in a row that it goes over; else what holds them all. */
function blocksOver({ startContainer, endContainer }: AbstractRange): Element[] {
  let [first, node]: [Node | null, Node | null] = [startContainer, startContainer];
  while (node && !(node.nodeType === 1 && Node.prototype.contains.call(node, endContainer)))
    [first, node] = [node, parentOf(node)];
  while (node && isInline(node)) [first, node] = [node, parentOf(node)];
  const row: Element[] = [];
  let at: Node | null = first;
  for (; at?.nodeType === 1 && !isInline(at) && row.length < LONGEST_ROW; at = next(at)) {
    row.push(at as Element);
    if (Node.prototype.contains.call(at, endContainer)) return row;
  }
  // At the top of a shadow root only its host tells anything.
  const holder = node ?? hostOf(startContainer) ?? startContainer.ownerDocument?.documentElement;
  return holder ? [holder as Element] : [];
}

/** The host of the shadow root that a node lies in. */
export function hostOf(node: Node): Element | null {
  const root = node.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

/** The next sibling that may hold words. */
function next(node: Node): Node | null {
  let at = node.nextSibling;
  while (at && at.nodeType !== 1 && !at.nodeValue?.trim()) at = at.nextSibling;
  return at;
}

/** Where an element lies, in CSS pixels of the view. */
export type Box = Pick<DOMRectReadOnly, 'top' | 'bottom' | 'left' | 'right' | 'width' | 'height'>;

/** Its box in numbers: a browser's rectangle reckons at each look, and a box is looked at often. */
export function boxOf(element: Element): Box {
  const { top, left, width, height } = element.getBoundingClientRect();
  return { top, bottom: top + height, left, right: left + width, width, height };
}

export const isEmpty = ({ width, height }: Box) => width === 0 || height === 0;

/** Whether words of an element lie outside of its box: it has none, being laid out as if it were not there, or they run over its edge. What is hidden has no words: that it is shown is told. */
export function tellsNothing(element: Element, box: Box, view: Window): boolean {
  if (isEmpty(box)) return element.checkVisibility() || view.getComputedStyle(element).display === 'contents';
  if (element.scrollHeight <= box.height + 1 && element.scrollWidth <= box.width + 1) return false;
  const { overflowX, overflowY } = view.getComputedStyle(element);
  return overflowX === 'visible' || overflowY === 'visible';
}
