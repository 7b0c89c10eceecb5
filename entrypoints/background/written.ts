import { inject } from '@/lib/messaging/annotator';
import { pageIn } from '@/lib/messaging/clients';
import { standingOf } from '@/lib/messaging/page-standing';
import { countOfPage } from '@/lib/store';
import { badge, light } from './action';
import { tabsShowing } from './showing-tabs';

/** Sets the badges of the tabs that show these works, and has their pages read again. */
export async function tellTabs(workIds: string[]): Promise<void> {
  if (workIds.length === 0) return;
  await Promise.all(
    (await tabsShowing(workIds)).map(async ({ tabId, host, keys }) => {
      const count = await countOfPage(keys);
      await badge(tabId, count);
      if (count > 0) await light(tabId, true);
      await pageIn(tabId)
        .notesChanged({})
        .catch(() => (count > 0 ? bring(tabId, host) : undefined));
    }),
  );
}

/** A tab that had nothing to mark when it was opened has no annotator; a page that is closed to extensions takes none. */
async function bring(tabId: number, host: string): Promise<void> {
  const { silent } = await standingOf(host, []);
  if (!silent) await inject(tabId, '/annotator.js').catch(() => {});
}
