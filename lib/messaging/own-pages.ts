import { browser } from 'wxt/browser';

/** Opens the library in a tab, at a place of it: `?task=export&work=…`. */
export async function openLibrary(place: `?${string}` | '' = ''): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/review.html${place}`) });
}

/** Opens the settings, or the tab they are in. */
export const openSettings = (): Promise<void> => browser.runtime.openOptionsPage();
