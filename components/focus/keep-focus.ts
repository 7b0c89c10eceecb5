import { successorOf } from './successor';

/**
 * Keeps the keyboard where it was working: when what has the focus is taken away, moved or disabled, and nothing else
 * took the focus, what stands in its place gets it, or the button that had opened it. Something still loading there is
 * waited for. Returns its undo.
 */
export function keepFocus(page: Document = document): () => void {
  let last: HTMLElement | undefined;
  /** What holds it, innermost first, and everything before it that could have the focus, nearest first. */
  let around: Element[] = [];
  let before: Element[] = [];
  let openers: Element[] = [];
  let isLost = false;

  const onFocusIn = ({ target }: FocusEvent) => {
    isLost = false;
    last = target instanceof HTMLElement && target !== page.body ? target : undefined;
    around = last ? ancestorsOf(last) : [];
    before = last ? elementsBefore(last) : [];
    openers = before.filter(isOpen);
  };
  // Where nothing took the focus and nothing was taken away, somebody has clicked beside everything.
  const onFocusOut = ({ relatedTarget, target }: FocusEvent) => {
    if (relatedTarget) return;
    setTimeout(() => {
      if (last === target && !isLost && !isGone(last)) last = undefined;
    });
  };
  const onMutations = (records: MutationRecord[]) => {
    if (!last) return;
    if (page.activeElement !== page.body && page.activeElement !== last) return;
    const wasTaken = records.some(({ removedNodes }) =>
      [...removedNodes].some((node) => node.contains(last ?? null)),
    );
    if (wasTaken && !isGone(last)) {
      if (page.activeElement === page.body) last.focus();
      return;
    }
    if (!isLost && !isGone(last)) return;
    isLost = true;
    const place = around.find((element) => element.isConnected) ?? page.body;
    if (place.querySelector('[aria-busy=true]')) return;
    const opener = openers.find((one) => one.isConnected && place.contains(one) && !isOpen(one));
    const next = opener instanceof HTMLElement ? opener : successorOf(last, place, before);
    next?.focus();
  };

  const observer = new MutationObserver(onMutations);
  observer.observe(page, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled', 'aria-busy'],
  });
  page.addEventListener('focusin', onFocusIn);
  page.addEventListener('focusout', onFocusOut);
  return () => {
    observer.disconnect();
    page.removeEventListener('focusin', onFocusIn);
    page.removeEventListener('focusout', onFocusOut);
  };
}

const isOpen = (element: Element): boolean => element.ariaExpanded === 'true';
const isGone = (element: Element): boolean => !element.isConnected || element.matches(':disabled');

function ancestorsOf(element: Element): Element[] {
  const found: Element[] = [];
  for (let one = element.parentElement; one; one = one.parentElement) found.push(one);
  return found;
}

function elementsBefore(element: Element): Element[] {
  const all = [...element.ownerDocument.querySelectorAll('a, button, input, select, textarea, summary')];
  const at = all.indexOf(element);
  return (at < 0 ? [] : all.slice(0, at)).reverse();
}
