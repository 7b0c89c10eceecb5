import * as v from 'valibot';
import { vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageFacts } from '@/lib/annotation';

/** What a page says of itself, at an address. */
export const facts = (url: string, more: Partial<PageFacts> = {}): PageFacts => ({
  address: { url },
  isArticle: true,
  headline: 'The river rose',
  provenance: { headline: 'json-ld' },
  ...more,
});

/** Who sends a message: a script in a tab at an address. */
export const from = (url: string, id = 1): Browser.runtime.MessageSender => ({ url, tab: tabAt(url, id) });

export const tabAt = (url: string, id: number): Browser.tabs.Tab => ({
  id,
  url,
  index: 0,
  windowId: 1,
  active: true,
  highlighted: true,
  pinned: false,
  incognito: false,
  selected: true,
  discarded: false,
  frozen: false,
  autoDiscardable: true,
  groupId: -1,
  lastAccessed: 0,
});

export const passage = (exact: string) => ({
  selectors: [{ type: 'TextQuoteSelector' as const, exact }],
  exact,
});

/** The browser around the background: its icons, and tabs that answer with what `answer` says. */
export function browserWith(
  tabs: Browser.tabs.Tab[],
  answer: (tabId: number, call: string) => unknown = () => undefined,
) {
  const icons = new Map<number, string>();
  const heard: string[] = [];
  vi.spyOn(fakeBrowser.action, 'setIcon').mockImplementation(async ({ tabId, path }) => {
    icons.set(tabId ?? -1, JSON.stringify(path).includes('off-') ? 'dim' : 'lit');
  });
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => tabs);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async (tabId, message) => {
    const { call } = v.parse(v.object({ call: v.string() }), message);
    heard.push(`${tabId} ${call}`);
    const value = answer(tabId, call);
    if (value instanceof Error) throw value;
    return { ok: true, value };
  });
  const badge = (tabId: number) => fakeBrowser.action.getBadgeText({ tabId });
  return { icons, heard, badge };
}
