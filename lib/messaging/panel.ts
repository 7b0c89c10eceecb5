import { browser } from 'wxt/browser';
import { firefox } from './firefox';

/**
 * Opens the panel beside a tab; to be called inside a click or a key press and before anything is awaited, or the
 * browser refuses. Firefox always refuses it for clicks in a page.
 */
export function openPanel(tab: { id?: number | undefined; windowId: number }): Promise<void> {
  if (firefox) return firefox.sidebarAction.open();
  return browser.sidePanel.open(tab.id === undefined ? { windowId: tab.windowId } : { tabId: tab.id });
}
