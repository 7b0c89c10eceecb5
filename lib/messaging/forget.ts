import { browser } from 'wxt/browser';
import { pageIn } from './clients';
import { watchNothing } from './watched-sites';

/** Forgets the settings and which pages are known; the notes themselves are the store's to delete. */
export async function forgetSettings(): Promise<void> {
  await browser.storage.local.clear();
  await watchNothing();
}

/** Has every page that shows marks read again what is noted about it. */
export async function tellEveryTab(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  // Most have no annotator, and so nothing to read again.
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : pageIn(id).notesChanged({}))));
}
