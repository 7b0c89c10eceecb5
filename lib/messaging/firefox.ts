import { browser } from 'wxt/browser';

/** What only Firefox has: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API */
interface FirefoxApi {
  sidebarAction: { open(): Promise<void> };
  commands: { openShortcutSettings(): Promise<void> };
}

const isFirefox = (api: object): api is FirefoxApi => 'sidebarAction' in api;

/** Firefox's own part of the API; undefined in other browsers. */
export const firefox: FirefoxApi | undefined = isFirefox(browser) ? browser : undefined;
