import { browser } from 'wxt/browser';
import { siteOf } from '@/lib/article/page-keys';
import { urlKey } from '@/lib/article/url-key';
import { keysOfPage } from '@/lib/article/work-draft';
import { pageIn } from '@/lib/messaging/clients';
import { database, keysOf } from '@/lib/store';

/** The tabs that show these works now, with the host and the url keys of each; asked of the tabs, since the background remembers nothing. */
export async function tabsShowing(
  workIds: string[],
): Promise<{ tabId: number; host: string; keys: string[] }[]> {
  const names = new Set(await keysOfWorks(workIds));
  const sites = new Set([...names].map(siteOf));
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  const found = await Promise.all(
    tabs.map(async ({ id, url, discarded }) => {
      const own = url && urlKey(url);
      if (id === undefined || !own || discarded || !sites.has(siteOf(own))) return [];
      const keys = names.has(own) ? [own] : await keysSaidBy(id);
      return keys.some((key) => names.has(key)) ? [{ tabId: id, host: new URL(url).hostname, keys }] : [];
    }),
  );
  return found.flat();
}

async function keysOfWorks(workIds: string[]): Promise<string[]> {
  const works = await database.works.bulkGet(workIds);
  const heads = await database.works.bulkGet(works.flatMap((work) => work?.mergedInto ?? []));
  return [...works, ...heads].flatMap((work) => (work ? keysOf(work) : []));
}

/** A page that calls itself by another address than its tab; none where no annotator is. */
async function keysSaidBy(tabId: number): Promise<string[]> {
  try {
    return keysOfPage((await pageIn(tabId).readPage({})).page.address);
  } catch {
    return [];
  }
}
