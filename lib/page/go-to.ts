import { holderOf } from '@/lib/anchoring';
import { boxesOf } from '@/lib/page/boxes';
import { originOf } from '@/lib/page/frames';
import { liveRange } from '@/lib/page/passage';

/**
 * Brings a passage to the middle of the view and the selection's caret to its start, so that reading by keyboard goes on there.
 * False when the page hides it, as in a tab of its own that is closed.
 */
export function goTo(range: StaticRange, window: Window): boolean {
  const around = elementsAround(range.startContainer);
  for (const element of around) open(element);
  for (const element of around) scrollIn(element, range);
  const [box] = boxesOf(range);
  if (box) {
    const top = box.top - window.innerHeight / 3;
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    // A long way is not worth watching.
    const isFar = Math.abs(top) > 3 * window.innerHeight;
    window.scrollBy({ top, behavior: calm || isFar ? 'instant' : 'smooth' });
  }
  range.startContainer.ownerDocument?.getSelection()?.collapse(range.startContainer, range.startOffset);
  return box !== undefined && around[0]?.checkVisibility({ visibilityProperty: true }) !== false;
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

/** Selects a passage: a place that may be it is shown without painting it. */
export function selectPassage(range: StaticRange): void {
  const live = liveRange(range);
  const selection = range.startContainer.ownerDocument?.getSelection();
  if (!live || !selection) return;
  selection.removeAllRanges();
  selection.addRange(live);
}

/** Opens what is folded round a passage as a search in the page would: https://html.spec.whatwg.org/multipage/interaction.html#ancestor-revealing-algorithm */
function open(element: Element): void {
  if (element.localName === 'details') element.setAttribute('open', '');
  if (element.getAttribute('hidden') !== 'until-found') return;
  element.dispatchEvent(new Event('beforematch', { bubbles: true }));
  element.removeAttribute('hidden');
}

/** Brings a passage into view in an element or a frame that scrolls; the page itself comes last. */
function scrollIn(element: Element, range: StaticRange): void {
  const view = element.ownerDocument.defaultView;
  const [box] = boxesOf(range);
  if (!view || !box) return;
  const origin = originOf(element);
  if (element === element.ownerDocument.scrollingElement) {
    const isFrame = view.frameElement !== null;
    if (isFrame) view.scrollBy({ top: box.top - origin.y - view.innerHeight / 3, behavior: 'instant' });
  } else if (scrolls(element, view)) {
    const frame = element.getBoundingClientRect();
    element.scrollBy({ top: box.top - origin.y - frame.top - frame.height / 3, behavior: 'instant' });
  }
}

function scrolls(element: Element, window: Window): boolean {
  if (element.scrollHeight <= element.clientHeight + 1) return false;
  return /auto|scroll/.test(window.getComputedStyle(element).overflowY);
}
