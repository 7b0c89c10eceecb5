const REACHED = 'a[href], button, input, select, textarea, summary, [tabindex]';
/** Where a key would be typed instead of meaning what it did. */
const TYPED = 'textarea, input:not([type=checkbox], [type=radio], [type=color])';

/**
 * What gets the focus instead of an element that lost it: within the closest place that is still there, what follows the
 * last thing before it, else the last thing there. Where a whole view was replaced, the new one's heading. Rather not a
 * field to type in, and never what deletes. Undefined when there is nothing.
 */
export function successorOf(
  lost: Element,
  place: Element,
  before: readonly Element[],
): HTMLElement | undefined {
  const heading = place.querySelector('main') && place.querySelector<HTMLElement>('main :is(h1, h2)');
  if (heading) {
    heading.tabIndex = -1;
    return heading;
  }
  const all = [...place.querySelectorAll<HTMLElement>(REACHED)].filter(isReached);
  const anchor = lost.isConnected ? lost : before.find((element) => element.isConnected);
  const best = (some: HTMLElement[]) =>
    some.find((element) => !anchor || follows(element, anchor)) ?? some.at(-1);
  const found = best(all.filter((element) => !element.matches(TYPED))) ?? best(all);
  if (found) return found;
  return place.parentElement ? successorOf(lost, place.parentElement, before) : undefined;
}

const follows = (element: Element, anchor: Element): boolean =>
  (anchor.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

const isReached = (element: HTMLElement): boolean =>
  element.tabIndex >= 0 && !element.matches(':disabled, .loss') && isDrawn(element);

/** Not in a part that is folded up; where nothing is laid out, everything counts as drawn. */
const isDrawn = (element: HTMLElement): boolean =>
  typeof element.checkVisibility !== 'function' || element.checkVisibility();
