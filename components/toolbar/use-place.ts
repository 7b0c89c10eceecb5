import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { placeBeside } from '@/lib/page/place';
import type { Scene } from '@/lib/page/scene';

/** Keeps an element beside the passage while the page scrolls, zooms and changes. */
export function usePlace(element: RefObject<HTMLElement | null>, scene: Scene): void {
  useLayoutEffect(() => {
    const window = element.current?.ownerDocument.defaultView;
    if (!window) return;
    const stop = new AbortController();
    let frame = 0;
    const put = () => {
      frame = 0;
      const floating = element.current;
      if (!floating) return;
      const { offsetWidth: width, offsetHeight: height } = floating;
      const { x, y } = placeBeside(scene.boxes(), { width, height }, seen(window), scene.pointer);
      floating.style.left = `${Math.round(x)}px`;
      floating.style.top = `${Math.round(y)}px`;
    };
    const plan = () => {
      frame ||= window.requestAnimationFrame(put);
    };
    const options = { signal: stop.signal, capture: true, passive: true };
    window.addEventListener('scroll', plan, options);
    window.addEventListener('resize', plan, options);
    window.visualViewport?.addEventListener('scroll', plan, options);
    window.visualViewport?.addEventListener('resize', plan, options);
    const grows = new ResizeObserver(plan);
    if (element.current) grows.observe(element.current);
    put();
    return () => {
      stop.abort();
      grows.disconnect();
      window.cancelAnimationFrame(frame);
    };
  }, [scene]);
}

/** What is seen of the page: less than the viewport when the reader has pinched it larger. */
function seen({ visualViewport: pinched, document }: Window) {
  const { clientWidth, clientHeight } = document.documentElement;
  if (!pinched || pinched.scale === 1)
    return { left: 0, top: 0, right: clientWidth, bottom: pinched?.height ?? clientHeight };
  const { offsetLeft: left, offsetTop: top, width, height } = pinched;
  return { left, top, right: left + width, bottom: top + height };
}
