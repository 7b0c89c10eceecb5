import { pageIn } from '@/lib/messaging/clients';
import { countOfPage } from '@/lib/store';
import { badge, light } from './action';
import { tabsShowing } from './showing-tabs';

/** Sets the badges of the tabs that show these works, and has their pages read again. */
export async function tellTabs(workIds: string[]): Promise<void> {
  if (workIds.length === 0) return;
  await Promise.all(
    (await tabsShowing(workIds)).map(async ({ tabId, keys }) => {
      const count = await countOfPage(keys);
      await badge(tabId, count);
      if (count > 0) await light(tabId, true);
      // No annotator there yet: it will read when it comes.
      await pageIn(tabId)
        .notesChanged({})
        .catch(() => {});
    }),
  );
}
