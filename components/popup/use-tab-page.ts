import { useEffect, useState } from 'preact/hooks';
import type { PageFacts, PageSelection } from '@/lib/annotation';
import { activeTab, type TabRef, watchTabs } from '@/lib/messaging/active-tab';
import { ClosedPageError, type Page, withAnnotator } from '@/lib/messaging/annotator';
import { hasPageAccess, watchPageAccess } from '@/lib/messaging/page-access';

/** What the popup knows of the tab it was opened on. */
export type TabPage =
  | { state: 'loading'; tab?: TabRef | undefined }
  /** No extension can run there, or the reader has taken back the permission to read pages. */
  | { state: 'closed' | 'forbidden'; tab?: TabRef | undefined }
  | { state: 'failed'; tab?: TabRef | undefined; error: unknown }
  | {
      state: 'open';
      tab: TabRef;
      page: PageFacts;
      selection?: PageSelection | undefined;
      annotator: Page;
      /** Reads the page again: what is selected there changes with what is done. */
      again: () => Promise<void>;
    };

/** The page in the tab in front, read through its annotator, which is brought there for it; read again when another page is there. */
export function useTabPage(): TabPage {
  const [found, setFound] = useState<TabPage>({ state: 'loading' });
  useEffect(() => {
    let latest: TabPage = { state: 'loading' };
    let turn = 0;
    const look = () => {
      const mine = ++turn;
      void read((next) => {
        if (mine !== turn) return;
        latest = next;
        setFound(next);
      });
    };
    const follow = async () => {
      const { state, tab } = latest;
      const now = await activeTab();
      // What is being written in the popup stays while its page does.
      if (state !== 'open' || now?.id !== tab?.id || now?.url !== tab?.url) look();
    };
    look();
    const undo = [watchPageAccess(look), watchTabs(() => void follow())];
    return () => {
      for (const leave of undo) leave();
    };
  }, []);
  return found;
}

async function read(onFound: (found: TabPage) => void): Promise<void> {
  const tab = await activeTab();
  onFound({ state: 'loading', tab });
  try {
    if (!(await hasPageAccess())) return onFound({ state: 'forbidden', tab });
    if (!tab?.url || !/^https?:/.test(tab.url)) return onFound({ state: 'closed', tab });
    const annotator = await withAnnotator(tab.id);
    const look = async () =>
      onFound({ state: 'open', tab, annotator, again: look, ...(await annotator.readPage({})) });
    await look();
  } catch (error) {
    onFound(error instanceof ClosedPageError ? { state: 'closed', tab } : { state: 'failed', tab, error });
  }
}
