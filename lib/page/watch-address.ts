import { urlKey } from '@/lib/article/url-key';

/**
 * Calls back when a page has moved to another article by its own history; a new fragment is the same article. Returns a check
 * for moments at which the page is looked at anyway, for browsers that tell nothing.
 */
export function watchAddress(
  window: Window,
  onMove: (from: string, to: string) => void,
  signal: AbortSignal,
): () => void {
  let known = window.location.href;
  const check = () => {
    const from = known;
    known = window.location.href;
    if (from !== known && urlKey(from) !== urlKey(known)) onMove(from, known);
  };
  const options = { signal };
  window.addEventListener('popstate', check, options);
  window.addEventListener('hashchange', check, options);
  // https://developer.mozilla.org/docs/Web/API/Navigation: told at pushState, and again when the page says it is done.
  if ('navigation' in window) {
    window.navigation.addEventListener('currententrychange', check, options);
    window.navigation.addEventListener('navigatesuccess', check, options);
  }
  return check;
}
