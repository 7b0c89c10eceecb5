import { browser } from 'wxt/browser';
import type { PageFacts } from '@/lib/annotation';
import { urlKey } from '@/lib/article/url-key';
import { withAnnotator } from './annotator';

/** What the page at this address says of itself, when it is open in a tab; no request is made, so otherwise undefined. */
export async function factsFromOpenTab(
  url: string,
  tabs: Pick<typeof browser.tabs, 'query'> = browser.tabs,
): Promise<PageFacts | undefined> {
  const key = urlKey(url);
  if (key === undefined) return undefined;
  for (const tab of await tabs.query({})) {
    if (tab.id === undefined || !tab.url || urlKey(tab.url) !== key) continue;
    try {
      return (await (await withAnnotator(tab.id)).readPage({})).page;
    } catch {
      // Asleep or closed to extensions: perhaps it is open in another tab as well.
    }
  }
  return undefined;
}
