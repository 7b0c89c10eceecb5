import type { XPathSelector } from '@/lib/annotation/selector';
import { isText, parentOf } from './elements';

const TEXT = 4 | 8;

const position = (element: Element) => {
  let count = 1;
  const name = element.localName;
  for (let at = element.previousElementSibling; at; at = at.previousElementSibling)
    if (at.localName === name) count++;
  return count;
};

/** Where a unit of a text node stands: the XPath of its element and the offset in the element's `textContent`. Positions that were counted are kept for the next on the same page. */
export function pathTo(
  node: Text,
  offset: number,
  positions = new Map<Element, number>(),
): XPathSelector | undefined {
  const element = parentOf(node);
  if (!element) return undefined;
  let before = offset;
  const walker = (node.ownerDocument ?? document).createTreeWalker(element, TEXT);
  for (let at = walker.nextNode(); at && at !== node; at = walker.nextNode()) before += (at as Text).length;
  const steps: string[] = [];
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const count = positions.get(at) ?? position(at);
    positions.set(at, count);
    steps.unshift(`${at.localName}[${count}]`);
  }
  return {
    type: 'XPathSelector',
    value: `/${steps.join('/')}`,
    refinedBy: { type: 'TextPositionSelector', start: before, end: before },
  };
}

const step = (parent: ParentNode, name: string, wanted: number): Element | undefined => {
  let count = 0;
  for (let at = parent.firstElementChild; at; at = at.nextElementSibling) {
    if (at.localName === name && ++count === wanted) return at;
  }
  return undefined;
};

/** The kinds of element that a text node is in: its path without numbers. */
export function shapeOf(node: Node): string {
  const names: string[] = [];
  for (let at = parentOf(node); at; at = parentOf(at)) names.unshift(at.localName);
  return `/${names.join('/')}`;
}

/** The inverse, for paths of our own form; undefined when no such place is there. At a seam an `end` belongs to the node before. */
export function placeAt(
  selector: XPathSelector,
  root: Node,
  edge: 'start' | 'end',
): { node: Text; offset: number } | undefined {
  let element: ParentNode | undefined =
    root.nodeType === 9 ? (root as Document) : (root.ownerDocument ?? undefined);
  for (const part of selector.value.split('/').slice(1)) {
    const [, name, count] = /^([^[\]]+)(?:\[(\d+)\])?$/.exec(part) ?? [];
    element = element && name ? step(element, name, Number(count ?? 1)) : undefined;
    if (!element) return undefined;
  }
  if (!element) return undefined;
  let left = selector.refinedBy?.start ?? 0;
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(element, TEXT);
  for (let at = walker.nextNode(); at; at = walker.nextNode()) {
    if (!isText(at)) continue;
    if (left < at.length || (edge === 'end' && left === at.length)) return { node: at, offset: left };
    left -= at.length;
  }
  return undefined;
}
