import { browser } from 'wxt/browser';

/** A tab that the popup speaks about; `url` is missing where we may not know it. */
export interface TabRef {
  id: number;
  windowId: number;
  url?: string | undefined;
}

/** The tab in front, or the one named as `?tab=ID` in the address of this page. */
export async function activeTab(search: string = location.search): Promise<TabRef | undefined> {
  const named = Number(new URLSearchParams(search).get('tab'));
  const tab = named
    ? await browser.tabs.get(named)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  return tab?.id === undefined ? undefined : { id: tab.id, windowId: tab.windowId, url: tab.url };
}

/** Calls back when another tab is in front, or another page in a tab; returns the undo. */
export function watchTabs(
  onChange: () => void,
  tabs: Pick<typeof browser.tabs, 'onActivated' | 'onUpdated'> = browser.tabs,
): () => void {
  const onUpdated: Parameters<typeof tabs.onUpdated.addListener>[0] = (_id, { url, status }) => {
    if (url || status === 'complete') onChange();
  };
  tabs.onActivated.addListener(onChange);
  tabs.onUpdated.addListener(onUpdated);
  return () => {
    tabs.onActivated.removeListener(onChange);
    tabs.onUpdated.removeListener(onUpdated);
  };
}
