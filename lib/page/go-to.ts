import { boxesOf } from '@/lib/page/boxes';
import { liveRange } from '@/lib/page/passage';

/** Brings a passage to the middle of the view and the selection's caret to its start, so that reading by keyboard goes on there. */
export function goTo(range: StaticRange, document: Document, window: Window & typeof globalThis): void {
  const element = range.startContainer.parentElement;
  if (element) open(element, window);
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  for (let at = element; at; at = at.parentElement) {
    if (at === document.scrollingElement || !scrolls(at, window)) continue;
    const [box] = boxesOf(range);
    const frame = at.getBoundingClientRect();
    if (box) at.scrollBy({ top: box.top - frame.top - frame.height / 3, behavior: 'instant' });
  }
  const [box] = boxesOf(range);
  if (box) {
    const top = box.top - window.innerHeight / 3;
    // A long way is not worth watching.
    const isFar = Math.abs(top) > 3 * window.innerHeight;
    window.scrollBy({ top, behavior: calm || isFar ? 'instant' : 'smooth' });
  }
  document.getSelection()?.collapse(range.startContainer, range.startOffset);
}

/** Selects a passage: a place that may be it is shown without painting it. */
export function selectPassage(range: StaticRange, document: Document): void {
  const live = liveRange(range);
  const selection = document.getSelection();
  if (!live || !selection) return;
  selection.removeAllRanges();
  selection.addRange(live);
}

/** Opens what is folded round a passage as a search in the page would: https://html.spec.whatwg.org/multipage/interaction.html#ancestor-revealing-algorithm */
function open(element: Element, window: Window & typeof globalThis): void {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at instanceof window.HTMLDetailsElement) at.open = true;
    if (at.getAttribute('hidden') !== 'until-found') continue;
    at.dispatchEvent(new window.Event('beforematch', { bubbles: true }));
    at.removeAttribute('hidden');
  }
}

function scrolls(element: Element, window: Window): boolean {
  if (element.scrollHeight <= element.clientHeight + 1) return false;
  return /auto|scroll/.test(window.getComputedStyle(element).overflowY);
}
