import { useLayoutEffect, useRef } from 'preact/hooks';

/** Calls back when the field goes, or the page with it: what was typed there is kept now or never. */
export function useLeaving(onLeave: () => void): void {
  const latest = useRef(onLeave);
  latest.current = onLeave;
  // At once: a field may go before the next frame.
  useLayoutEffect(() => {
    const leave = () => latest.current();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
}
