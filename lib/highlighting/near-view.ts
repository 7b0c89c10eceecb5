import { parentOf } from '@/lib/anchoring/elements';

/** Which of many ranges lie in the view or near it, as far as a quarter of a screen more on each side. */
export interface NearView {
  /** These ranges and no others; few of them are near wherever they lie. */
  watch(ranges: readonly AbstractRange[]): void;
  has(range: AbstractRange): boolean;
  dispose(): void;
}

// At each change of the page Chromium goes over all ranges of the registry, 20 us each: more than so many would be felt.
const FEW = 50;
// Whoever scrolls has gone less far before what came near is painted.
const MARGIN = '25%';

const INLINE =
  /^(?:a|abbr|b|bdi|bdo|cite|code|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var)$/;

/** Tells when ranges come near the view or leave it, in the frame after; all are near while the page is printed. */
export function nearView(view: Window & typeof globalThis, onChange: () => void): NearView {
  const controller = new view.AbortController();
  let elements = new Map<AbstractRange, Element[]>();
  let near = new Map<Element, boolean>();
  /** What left since they were last asked for, and may as well stay: what moves to and fro at the edge would be painted anew each time. */
  const left = new Set<Element>();
  let printing = false;

  const margins: IntersectionObserverInit & { scrollMargin: string } = {
    rootMargin: MARGIN,
    scrollMargin: MARGIN,
  };
  const observer = new view.IntersectionObserver((entries) => {
    let came = false;
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const isNear = isIntersecting || tellsNothing(target, boundingClientRect, view);
      if (!near.has(target) || near.get(target) === isNear) continue;
      near.set(target, isNear);
      if (!isNear) left.add(target);
      else came = !left.delete(target) || came;
    }
    if (came || left.size > FEW) change();
  }, margins);
  const change = () => {
    left.clear();
    onChange();
  };
  const print = (isOn: boolean) => {
    if (elements.size === 0) return;
    printing = isOn;
    change();
  };
  view.addEventListener('beforeprint', () => print(true), { signal: controller.signal });
  view.addEventListener('afterprint', () => print(false), { signal: controller.signal });

  return {
    watch(ranges) {
      const before = near;
      elements = new Map(ranges.length > FEW ? ranges.map((range) => [range, blocksOf(range)]) : []);
      near = new Map();
      left.clear();
      const fresh = new Set<Element>();
      for (const element of new Set([...elements.values()].flat())) {
        const known = before.get(element);
        near.set(element, known ?? false);
        if (known === undefined) fresh.add(element);
      }
      for (const element of before.keys()) if (!near.has(element)) observer.unobserve(element);
      for (const element of fresh) observer.observe(element);
      // A mark just made is to be seen at once.
      if (fresh.size <= FEW) for (const element of fresh) near.set(element, isNear(element, view));
    },
    has(range) {
      const blocks = elements.get(range);
      return printing || !blocks || blocks.some((block) => near.get(block));
    },
    dispose() {
      controller.abort();
      observer.disconnect();
      elements.clear();
      near.clear();
    },
  };
}

/** The elements that are near when words of a range are: its block, or those in a row that it goes over; else what holds them all. */
function blocksOf({ startContainer, endContainer }: AbstractRange): Element[] {
  let [first, node]: [Node | null, Node | null] = [startContainer, startContainer];
  while (node && !(node.nodeType === 1 && Node.prototype.contains.call(node, endContainer)))
    [first, node] = [node, parentOf(node)];
  while (node && INLINE.test(node.nodeName.toLowerCase())) [first, node] = [node, parentOf(node)];
  if (!node) return [startContainer.ownerDocument?.documentElement].filter((root) => root != null);
  const row: Element[] = [];
  let at: Node | null = first;
  for (
    ;
    at?.nodeType === 1 && !INLINE.test(at.nodeName.toLowerCase()) && row.length < LONGEST_ROW;
    at = next(at)
  ) {
    row.push(at as Element);
    if (Node.prototype.contains.call(at, endContainer)) return row;
  }
  return [node as Element];
}

const LONGEST_ROW = 12;

/** The next sibling that may hold words. */
function next(node: Node): Node | null {
  let at = node.nextSibling;
  while (at && at.nodeType !== 1 && !at.nodeValue?.trim()) at = at.nextSibling;
  return at;
}

function isNear(element: Element, view: Window): boolean {
  const box = element.getBoundingClientRect();
  const { top, bottom } = box;
  return (
    (bottom > -view.innerHeight / 4 && top < 1.25 * view.innerHeight) || tellsNothing(element, box, view)
  );
}

/** Whether words of an element lie outside of its box: it has none (hidden, or laid out as if it were not there), or they run over its edge. */
function tellsNothing(element: Element, { width, height }: DOMRectReadOnly, view: Window): boolean {
  if (width === 0 || height === 0) return true;
  const { scrollHeight, clientHeight, scrollWidth, clientWidth } = element;
  if (scrollHeight <= clientHeight + 1 && scrollWidth <= clientWidth + 1) return false;
  const { overflowX, overflowY } = view.getComputedStyle(element);
  return overflowX === 'visible' || overflowY === 'visible';
}
