import { browser } from 'wxt/browser';
import { withAnnotator } from '@/lib/messaging/annotator';
import type { In, PageCalls } from '@/lib/messaging/calls';

/** Has the annotator of a tab do what a menu or a shortcut asked for; where none can be, the popup opens and says so. */
export async function actIn(tabId: number | undefined, input: In<PageCalls, 'act'>): Promise<void> {
  try {
    if (tabId === undefined) return;
    const page = await withAnnotator(tabId);
    await page.act(input);
  } catch {
    // Refused by browsers that want a click for it: then nothing happens, as with any shortcut that has no use here.
    await browser.action.openPopup().catch(() => {});
  }
}
