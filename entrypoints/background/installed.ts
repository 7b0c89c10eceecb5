import { type Browser, browser } from 'wxt/browser';
import { makeMenus } from './menus';

/** After an installation or an update: the menus, and the first time the page that says what is where. */
export async function onInstalled({ reason }: Browser.runtime.InstalledDetails): Promise<void> {
  await makeMenus();
  if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
