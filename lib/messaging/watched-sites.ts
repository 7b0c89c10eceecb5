import { browser } from 'wxt/browser';
import { inject } from './annotator';
import { patternsOf } from './site-patterns';

const ID = 'site-check';
const KEY = 'watchedSites';

type Area = Pick<typeof browser.storage.local, 'get' | 'set'>;

/**
 * Has site-check run on the sites of these url keys, from now on and in the tabs that show them: so that the script on
 * every page need not ask whether anything was noted there. Not to be called twice at once.
 */
export async function watchSites(keys: string[], area: Area = browser.storage.local): Promise<void> {
  const watched = await watchedSites(area);
  const added = [...new Set(keys.flatMap(patternsOf))].filter((pattern) => !watched.includes(pattern));
  if (added.length === 0) return;
  await area.set({ [KEY]: [...watched, ...added] });
  await register([...watched, ...added]);
  // Nobody waits for it: a tab where it fails is one that extensions may not enter.
  void bringTo(added);
}

/** Does it again when the extension was loaded: an update of it takes its registered scripts away. */
export async function watchAgain(area: Area = browser.storage.local): Promise<void> {
  const watched = await watchedSites(area);
  if (watched.length === 0) return;
  await register(watched);
  await bringTo(watched);
}

/** Watches no site any more. */
export const watchNothing = (): Promise<void> => browser.scripting.unregisterContentScripts();

async function register(matches: string[]): Promise<void> {
  const script = { id: ID, js: ['/site-check.js' as const], css: [], matches };
  const { scripting } = browser;
  const isThere = (await scripting.getRegisteredContentScripts({ ids: [ID] })).length > 0;
  await (isThere ? scripting.updateContentScripts([script]) : scripting.registerContentScripts([script]));
}

async function bringTo(url: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url, discarded: false });
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : inject(id, '/site-check.js'))));
}

async function watchedSites(area: Area): Promise<string[]> {
  const stored = (await area.get(KEY))[KEY];
  return Array.isArray(stored) ? stored.filter((item) => typeof item === 'string') : [];
}
