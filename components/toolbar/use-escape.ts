import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Calls back at Escape within an element, unless something in it took the key for itself. */
export function useEscape(element: RefObject<HTMLElement | null>, onEscape: () => void): void {
  // At once: a key may come before the next frame.
  useLayoutEffect(() => {
    const within = element.current;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
      event.preventDefault();
      onEscape();
    };
    within?.addEventListener('keydown', onKeyDown);
    return () => within?.removeEventListener('keydown', onKeyDown);
  }, [onEscape]);
}
