import { describe, expect, it } from 'vitest';
import { type Environment, openAtPassage } from '@/lib/messaging/open-at-passage';

interface Tab {
  id: number;
  url: string;
  windowId: number;
  lastAccessed?: number;
}

/** A browser with these tabs, whose page paints the passage at the given try, or is closed to extensions. */
function browserWith(tabs: Tab[], page: { paintedAt?: number; closed?: boolean } = {}) {
  const seen = { opened: [] as string[], active: [] as number[], focused: [] as number[], tries: 0 };
  const environment: Environment = {
    tabs: {
      query: async () => tabs,
      create: async ({ url }) => {
        seen.opened.push(url);
        return { id: 99, url, windowId: 1 };
      },
      update: async (id) => seen.active.push(id),
    },
    windows: { update: async (id) => seen.focused.push(id) },
    annotator: async () => {
      if (page.closed) throw new Error('closed');
      return { goTo: async () => ({ found: ++seen.tries >= (page.paintedAt ?? 1) }) };
    },
    sleep: async () => {},
  };
  return { seen, environment };
}

const place = { url: 'https://news.example/a', keys: ['news.example/a'], annotationId: 'one' };
const open: Tab = { id: 7, url: 'https://www.news.example/a?utm_source=x#top', windowId: 3, lastAccessed: 1 };

describe('opening an article at a passage', () => {
  it('uses the tab that shows the article, whatever its address is called there', async () => {
    const { seen, environment } = browserWith([{ id: 1, url: 'https://other.example/', windowId: 1 }, open]);
    expect(await openAtPassage(place, undefined, environment)).toBe('shown');
    expect(seen).toMatchObject({ opened: [], active: [7], focused: [3] });
  });

  it('takes the tab used last when several show it', async () => {
    const { seen, environment } = browserWith([open, { ...open, id: 8, lastAccessed: 5 }]);
    await openAtPassage(place, undefined, environment);
    expect(seen.active).toEqual([8]);
  });

  it('opens a tab when none shows it, and waits until the passage is painted', async () => {
    const { seen, environment } = browserWith([], { paintedAt: 5 });
    expect(await openAtPassage(place, undefined, environment)).toBe('shown');
    expect(seen).toMatchObject({ opened: [place.url], active: [99], tries: 5 });
  });

  it('says so when the passage is not there', async () => {
    const { environment } = browserWith([open], { paintedAt: Number.POSITIVE_INFINITY });
    expect(await openAtPassage(place, undefined, environment)).toBe('notThere');
  });

  it('says so when the page lets no extension in', async () => {
    const { environment } = browserWith([open], { closed: true });
    expect(await openAtPassage(place, undefined, environment)).toBe('closed');
  });

  it('an article as a whole is open as soon as its tab is', async () => {
    const { seen, environment } = browserWith([open]);
    const { annotationId: _none, ...whole } = place;
    expect(await openAtPassage(whole, undefined, environment)).toBe('shown');
    expect(seen.tries).toBe(0);
  });

  it('stops asking when it is broken off', async () => {
    const { seen, environment } = browserWith([open], { paintedAt: Number.POSITIVE_INFINITY });
    const signal = AbortSignal.abort();
    await openAtPassage(place, signal, environment);
    expect(seen.tries).toBe(0);
  });
});
