import { browser } from 'wxt/browser';
import { urlKey } from '@/lib/article/url-key';
import { withAnnotator } from './annotator';

/** Where a passage stands: the work's address and all url keys it is known by; without `annotationId` the article as a whole. */
export interface PassagePlace {
  url: string;
  keys: string[];
  annotationId?: string | undefined;
}
/** What came of it: shown; opened, but the passage is not there now; or the page lets no extension in. */
export type Opened = 'shown' | 'notThere' | 'closed';

/** For how long a page that is still drawing itself is asked again, in milliseconds, and how often. */
const PATIENCE = 15_000;
const PAUSE = 250;

interface Tab {
  id?: number | undefined;
  url?: string | undefined;
  windowId?: number | undefined;
  lastAccessed?: number | undefined;
}
/** What it needs of the browser, and of the pages in its tabs. */
export interface Environment {
  tabs: {
    query(wanted: { url: string[] }): Promise<Tab[]>;
    create(tab: { url: string; active: boolean }): Promise<Tab>;
    update(id: number, changes: { active: boolean }): Promise<unknown>;
  };
  windows: { update(id: number, changes: { focused: boolean }): Promise<unknown> };
  annotator(tabId: number): Promise<{ goTo(to: { annotationId: string }): Promise<{ found: boolean }> }>;
  sleep(milliseconds: number): Promise<void>;
}
const here: Environment = {
  tabs: browser.tabs,
  windows: browser.windows,
  annotator: withAnnotator,
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** Brings the tab of an article to the front, or opens one, and leads to the passage as soon as it is painted. */
export async function openAtPassage(
  { url, keys, annotationId }: PassagePlace,
  signal?: AbortSignal,
  { tabs, windows, annotator, sleep }: Environment = here,
): Promise<Opened> {
  const tab = (await tabOf(keys, tabs)) ?? (await tabs.create({ url, active: false }));
  const id = tab.id;
  if (id === undefined) return 'closed';
  // The tab comes to the front only now: a hidden page of ours may be slowed down from then on.
  await tabs.update(id, { active: true });
  if (tab.windowId !== undefined) await windows.update(tab.windowId, { focused: true });
  if (!annotationId) return 'shown';
  let last: Opened = 'closed';
  for (let waited = 0; waited <= PATIENCE && !signal?.aborted; waited += PAUSE) {
    try {
      const { found } = await (await annotator(id)).goTo({ annotationId });
      if (found) return 'shown';
      last = 'notThere';
    } catch {
      // Still loading, or no place for extensions: only time tells them apart.
    }
    await sleep(PAUSE);
  }
  return last;
}

/** The tab that shows a work, the one used last if there are several. */
async function tabOf(keys: string[], tabs: Environment['tabs']): Promise<Tab | undefined> {
  const open = await tabs.query({ url: ['http://*/*', 'https://*/*'] });
  return open
    .filter(({ url }) => url !== undefined && keys.includes(urlKey(url) ?? ''))
    .sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
}
