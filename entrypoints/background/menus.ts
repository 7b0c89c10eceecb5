import { type Browser, browser } from 'wxt/browser';
import type { In, PageCalls } from '@/lib/messaging/calls';
import { type WordKey, word } from '@/lib/messaging/words';
import { actIn } from './acting';

interface Entry {
  title: WordKey;
  context: 'selection' | 'page';
  act: In<PageCalls, 'act'>;
}

const entries: Record<string, Entry> = {
  highlight: { title: 'menuHighlight', context: 'selection', act: { action: 'highlight' } },
  claim: { title: 'menuClaim', context: 'selection', act: { action: 'claim' } },
  note: { title: 'menuNote', context: 'selection', act: { action: 'note' } },
  source: { title: 'menuSource', context: 'selection', act: { action: 'pickClaims' } },
  walk: { title: 'walkName', context: 'selection', act: { action: 'walk' } },
  pageClaim: { title: 'menuPageClaim', context: 'page', act: { action: 'claim' } },
  pageNote: { title: 'menuPageNote', context: 'page', act: { action: 'note' } },
  pageSource: { title: 'menuPageSource', context: 'page', act: { action: 'pickClaims' } },
  pageWalk: { title: 'walkName', context: 'page', act: { action: 'walk' } },
};

/** Puts our entries into the context menu, in the reader's language of today; the browser keeps them until the next time. */
export async function makeMenus(
  menus: Pick<typeof browser.contextMenus, 'create' | 'removeAll'> = browser.contextMenus,
): Promise<void> {
  await menus.removeAll();
  for (const [id, { title, context }] of Object.entries(entries))
    menus.create({
      id,
      title: word(title),
      contexts: [context],
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    });
}

/** Does what an entry of the context menu says. */
export function onMenu(
  { menuItemId }: Browser.contextMenus.OnClickData,
  tab?: Browser.tabs.Tab,
): Promise<void> {
  const entry = entries[menuItemId];
  return entry ? actIn(tab?.id, entry.act) : Promise.resolve();
}

/** Listens for clicks on our entries. */
export const listenToMenus = (): void => browser.contextMenus.onClicked.addListener(onMenu);
