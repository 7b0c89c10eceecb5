/** How long after loading a page may still be drawing its text, in milliseconds. */
const DRAWING = 2_500;

/** Resolves when a page has loaded and had time to draw its text: only then may a passage be called lost. Never when aborted. */
export function hadTime(window: Window, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let timer: number | undefined;
    const wait = () => {
      timer = window.setTimeout(resolve, DRAWING);
    };
    if (window.document.readyState === 'complete') wait();
    else window.addEventListener('load', wait, { once: true, signal });
    signal.addEventListener('abort', () => window.clearTimeout(timer));
  });
}

/** Resolves when the page has nothing to do, after two seconds at the latest. Never when aborted. */
export function idle(window: Window, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const waiting = window.requestIdleCallback(() => resolve(), { timeout: 2_000 });
    signal.addEventListener('abort', () => window.cancelIdleCallback(waiting), { once: true });
  });
}
