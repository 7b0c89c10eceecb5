import { holderOf } from '@/lib/anchoring';
import { boxesOf } from '@/lib/page/boxes';
import { originOf } from '@/lib/page/frames';
import { selectQuietly } from '@/lib/page/select-quietly';

/**
 * Brings a passage to the middle of the view and the selection's caret to its start, so that reading by keyboard goes on there.
 * False when the page hides it, as in a tab of its own that is closed.
 */
export function goTo(range: StaticRange, window: Window): boolean {
  const around = elementsAround(range.startContainer);
  for (const element of around) open(element);
  scrollTo(range, window, 'start');
  leaveField(window.document);
  const { startContainer, startOffset } = range;
  const caret = { startContainer, startOffset, endContainer: startContainer, endOffset: startOffset };
  selectQuietly(new StaticRange(caret));
  const [box] = boxesOf(range);
  return box !== undefined && around[0]?.checkVisibility({ visibilityProperty: true }) !== false;
}

type Edge = 'start' | 'end';
const edgeOf = (range: StaticRange, edge: Edge) => boxesOf(range).at(edge === 'start' ? 0 : -1);

/** Scrolls only when the first or the last line of a passage is not well in view: at the lower edge something of ours may stand. */
export function bringIntoView(range: StaticRange, window: Window, edge: Edge): void {
  const box = edgeOf(range, edge);
  const { innerHeight } = window;
  const isWell = box && box.top >= innerHeight * 0.08 && box.bottom <= innerHeight * 0.7;
  const isSeen =
    isWell &&
    elementsAround(range.startContainer).every((element) => {
      const frame = frameOf(element);
      return !frame || (box.top >= frame.top && box.bottom <= frame.top + frame.height);
    });
  if (!isSeen) scrollTo(range, window, edge);
}

/** Brings the first or the last line of a passage into the upper part of the view, and of all around it that scrolls. */
function scrollTo(range: StaticRange, window: Window, edge: Edge): void {
  for (const element of elementsAround(range.startContainer)) {
    const box = edgeOf(range, edge);
    const frame = box && frameOf(element);
    if (frame) frame.view.scrollBy({ top: box.top - frame.top - frame.height / 3, behavior: 'instant' });
  }
  const box = edgeOf(range, edge);
  if (!box) return;
  const top = box.top - window.innerHeight / 3;
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  // A long way is not worth watching.
  const isFar = Math.abs(top) > 3 * window.innerHeight;
  window.scrollBy({ top, behavior: calm || isFar ? 'instant' : 'smooth' });
}

/** Keys that are pressed after a field was left for a passage are not for the field. */
function leaveField({ activeElement }: Document): void {
  if (activeElement instanceof HTMLElement && activeElement !== activeElement.ownerDocument.body)
    activeElement.blur();
}

/** The elements in which a node is seen, the innermost first: through slots, open shadow roots and frames. */
function elementsAround(node: Node): Element[] {
  const found: Element[] = [];
  for (let at: Node | null = shownIn(node); at; at = shownIn(at)) found.push(at as Element);
  return found;
}

const shownIn = (node: Node): Element | null =>
  ('assignedSlot' in node ? (node as Element).assignedSlot : null) ??
  node.parentElement ??
  holderOf(node.getRootNode());

/** Opens what is folded round a passage as a search in the page would: https://html.spec.whatwg.org/multipage/interaction.html#ancestor-revealing-algorithm */
function open(element: Element): void {
  if (element.localName === 'details') element.setAttribute('open', '');
  if (element.getAttribute('hidden') !== 'until-found') return;
  element.dispatchEvent(new Event('beforematch', { bubbles: true }));
  element.removeAttribute('hidden');
}

/** An element that scrolls by itself, or the frame that it fills, and where that is seen in the page's viewport; undefined for all others and the page. */
function frameOf(
  element: Element,
): { view: Pick<Element, 'scrollBy'>; top: number; height: number } | undefined {
  const view = element.ownerDocument.defaultView;
  if (!view) return undefined;
  if (element === element.ownerDocument.scrollingElement) {
    const { y } = originOf(element);
    return view.frameElement ? { view, top: y, height: view.innerHeight } : undefined;
  }
  if (!scrolls(element, view)) return undefined;
  const { top, height } = element.getBoundingClientRect();
  return { view: element, top: top + originOf(element).y, height };
}

function scrolls(element: Element, window: Window): boolean {
  if (element.scrollHeight <= element.clientHeight + 1) return false;
  return /auto|scroll/.test(window.getComputedStyle(element).overflowY);
}
