import type { Browser } from 'wxt/browser';
import type { PageFacts } from '@/lib/annotation';

/** The tab a message came from; throws for messages that came from none. */
export function tabOf({ tab }: Browser.runtime.MessageSender): Browser.tabs.Tab & { id: number } {
  if (tab?.id === undefined) throw new Error('This message belongs to a tab');
  return { ...tab, id: tab.id };
}

/** What a page said of itself, if the browser agrees that it came from there: nobody annotates another site's pages. */
export function believed(page: PageFacts, { url }: Browser.runtime.MessageSender): PageFacts {
  // The path is the script's: a page that has moved on by its history may have been left between reading and sending.
  if (!url || new URL(page.address.url).origin !== new URL(url).origin)
    throw new Error(`${page.address.url} is not the page this came from`);
  return page;
}
