import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** The tab that the panel stands beside. */
export interface ActiveTab {
  id: number;
  /** Absent where the browser does not tell it: its own pages, stores. */
  url?: string | undefined;
  title?: string | undefined;
  /** Counts the pages that were loaded in it while the panel was open. */
  visit: number;
}
type Tabs = Pick<typeof browser.tabs, 'query' | 'onActivated' | 'onUpdated'>;

/** The active tab of the panel's own window, as it changes; undefined until the browser has answered. */
export function useActiveTab(tabs: Tabs = browser.tabs): ActiveTab | undefined {
  const [tab, setTab] = useState<ActiveTab>();
  useEffect(() => {
    let left = false;
    const read = async (loaded = false) => {
      const [active] = await tabs.query({ active: true, currentWindow: true });
      if (left || active?.id === undefined) return;
      const { id, url, title } = active;
      setTab((before) => {
        const visit = (before?.visit ?? 0) + (loaded ? 1 : 0);
        const same =
          before?.id === id && before.url === url && before.title === title && before.visit === visit;
        return same ? before : { id, url, title, visit };
      });
    };
    const onActivated = () => void read();
    const onUpdated: Parameters<Tabs['onUpdated']['addListener']>[0] = (_id, change, { active }) => {
      if (active && (change.url || change.title || change.status === 'complete'))
        void read(change.status === 'complete');
    };
    tabs.onActivated.addListener(onActivated);
    tabs.onUpdated.addListener(onUpdated);
    void read();
    return () => {
      left = true;
      tabs.onActivated.removeListener(onActivated);
      tabs.onUpdated.removeListener(onUpdated);
    };
  }, []);
  return tab;
}
