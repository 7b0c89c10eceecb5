import { browser } from 'wxt/browser';

const origins = ['http://*/*', 'https://*/*'];

/** Whether we may still read web pages: in Firefox and Chromium a reader can take that back at any time. */
export const hasPageAccess = (): Promise<boolean> => browser.permissions.contains({ origins });

/** Asks for it again, inside a click; whether it was given. */
export const askPageAccess = (): Promise<boolean> => browser.permissions.request({ origins });

/** Calls back when it is given or taken back; returns the undo. */
export function watchPageAccess(onChange: () => void): () => void {
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
  return () => {
    browser.permissions.onAdded.removeListener(onChange);
    browser.permissions.onRemoved.removeListener(onChange);
  };
}
