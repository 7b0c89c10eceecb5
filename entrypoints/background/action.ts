import { browser } from 'wxt/browser';

const sizes = [16, 32, 48] as const;

/** Lights or dims the icon of one tab; the browser puts it back when the tab goes to another page. */
export async function light(tabId: number, lit: boolean): Promise<void> {
  const path = Object.fromEntries(sizes.map((size) => [size, `/icon/${lit ? '' : 'off-'}${size}.png`]));
  await quietly(browser.action.setIcon({ tabId, path }));
}

/** How many annotations the page in a tab has, beside its icon; nothing for none. */
export async function badge(tabId: number, count: number): Promise<void> {
  await quietly(browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' }));
}

/** Tabs close while we speak of them. */
const quietly = (done: Promise<unknown>) => done.catch(() => {});
