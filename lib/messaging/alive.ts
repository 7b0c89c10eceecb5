import { browser } from 'wxt/browser';

/** Whether the extension of this script is still there: after an update, a reload or disabling its old scripts are on their own. */
export function isAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}
