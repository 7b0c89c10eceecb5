import { watchPreferences } from '@/lib/messaging/preferences';
import { word } from '@/lib/messaging/words';

/** Keeps a page's colours as the reader set them, and its language and direction as those of its words; returns the undo. */
export function applyTheme(root: HTMLElement = document.documentElement): () => void {
  // The browser's own language may be one that has no words here: the words are then English, and so is the page.
  root.lang = word('interfaceLanguage');
  root.dir = word('interfaceDirection');
  return watchPreferences(({ theme }) => {
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
  });
}
