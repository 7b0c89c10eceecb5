import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { isPreventedByPage } from '@/components/toolbar/trusted';

/** Calls back at Escape within an element, unless something in it took the key for itself; what the page says of the key does not count. */
export function useEscape(element: RefObject<HTMLElement | null>, onEscape: () => void): void {
  // At once: a key may come before the next frame.
  useLayoutEffect(() => {
    const within = element.current;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      if (event.defaultPrevented && !isPreventedByPage(event)) return;
      event.preventDefault();
      onEscape();
    };
    within?.addEventListener('keydown', onKeyDown);
    return () => within?.removeEventListener('keydown', onKeyDown);
  }, [onEscape]);
}
