import { browser } from 'wxt/browser';
import { inject } from '@/lib/messaging/annotator';
import { watchAgain } from '@/lib/messaging/watched-sites';

const FLAG = 'tookOver';

/**
 * Brings the scripts of pages into the tabs that were open before this version of the extension ran: after an
 * installation, an update, a reload or being enabled again. Firefox does so by itself; the script knows its like.
 */
export async function takeOver(): Promise<void> {
  // Session storage is emptied when the extension is loaded, so this runs once for each load and not for each waking.
  if ((await browser.storage.session.get(FLAG))[FLAG]) return;
  await browser.storage.session.set({ [FLAG]: true });
  await watchAgain().catch(() => {});
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : inject(id, '/page-check.js'))));
}
