import { useEffect, useState } from 'preact/hooks';
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { ViewSignal } from '@/lib/messaging/calls';
import type { ActiveTab } from './use-active-tab';

/** What the reader looks at in the page. */
export interface PageView {
  inView: ReadonlySet<string>;
  /** The mark clicked last; a new object with every click. */
  clicked?: { annotationId: string };
  /** The words selected now. */
  selected?: string | undefined;
  /** False when the page does not show the article whole; of the marks `unseen` nothing is known then. */
  whole: boolean;
  unseen: ReadonlySet<string>;
  /** The passage whose place the page waits for. */
  attaching?: string | undefined;
  /** Where in-page navigation led. */
  url?: string;
}
const nothing: PageView = { inView: new Set(), whole: true, unseen: new Set() };

/** Listens to the script in a tab once it is there; when the page goes, nothing is in view. */
export function useView(
  tab: ActiveTab | undefined,
  isOpen: boolean,
  connect: typeof browser.tabs.connect = browser.tabs.connect,
): PageView {
  const [view, setView] = useState(nothing);
  useEffect(() => {
    if (!tab || !isOpen) return;
    const port = connect(tab.id, { name: 'view', frameId: 0 });
    port.onMessage.addListener((message: unknown) => {
      const signal = v.safeParse(ViewSignal, message);
      if (signal.success) setView((before) => after(before, signal.output));
    });
    port.onDisconnect.addListener(() => {
      // Read, or the browser complains about an error that nobody looked at.
      void browser.runtime.lastError;
      setView(nothing);
    });
    return () => {
      port.disconnect();
      setView(nothing);
    };
  }, [tab?.id, tab?.visit, tab?.url, isOpen]);
  return view;
}

function after(view: PageView, signal: ViewSignal): PageView {
  switch (signal.view) {
    case 'inView':
      return { ...view, inView: new Set(signal.annotationIds) };
    case 'clicked':
      return { ...view, clicked: { annotationId: signal.annotationId } };
    case 'selection':
      return { ...view, selected: signal.exact };
    case 'shown':
      return { ...view, whole: signal.whole, unseen: new Set(signal.unseen) };
    case 'attaching':
      return { ...view, attaching: signal.annotationId };
    case 'page':
      return { ...view, url: signal.url };
  }
}
