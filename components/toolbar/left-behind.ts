/**
 * Takes away what an earlier script of ours was showing when Firefox ended it without a word, with its extension. Firefox
 * alone lets a script look into closed roots so; elsewhere the earlier script is there to take its own away.
 */
export function removeLeftBehind(document: Document): void {
  for (const host of document.querySelectorAll('[popover=manual]')) {
    // https://developer.mozilla.org/docs/Web/API/Element/openOrClosedShadowRoot
    const root: unknown = Reflect.get(host, 'openOrClosedShadowRoot');
    if (root instanceof ShadowRoot && root.querySelector('.surface')) host.remove();
  }
}
