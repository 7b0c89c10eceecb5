import { isWriting } from '@/components/toolbar/is-writing';

/**
 * Takes away what an earlier script of ours was showing when Firefox ended it without a word, with its extension. Words that
 * are being written in it stay to be copied, until Escape. Firefox alone lets a script look into closed roots so; elsewhere
 * the earlier script is there to take its own away.
 */
export function removeLeftBehind(document: Document): void {
  for (const host of document.querySelectorAll<HTMLElement>('[popover=manual]')) {
    // https://developer.mozilla.org/docs/Web/API/Element/openOrClosedShadowRoot
    const root: unknown = Reflect.get(host, 'openOrClosedShadowRoot');
    if (!(root instanceof ShadowRoot) || !root.querySelector('.surface')) continue;
    if (!isWriting(root.activeElement)) host.remove();
    else host.addEventListener('keydown', ({ key }) => key === 'Escape' && host.remove());
  }
}
