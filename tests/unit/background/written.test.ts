import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handlers } from '@/entrypoints/background/handlers';
import { tellTabs } from '@/entrypoints/background/written';
import { newId } from '@/lib/store';
import { emptyDatabase } from '../store/people';
import { browserWith, facts, from, passage, tabAt } from './desk';

const url = 'https://news.example/river';

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  await emptyDatabase();
});

test('a write is told to the tabs that show the work, under whatever address, and to no other', async () => {
  const { workId } = await handlers.annotate(
    { id: newId(), page: facts(url), target: passage('rose'), colour: 'amber' },
    from(url),
  );
  const { icons, heard, badge } = browserWith(
    [
      tabAt(`${url}?utm_source=mail#top`, 1),
      tabAt('https://news.example/p/7', 2),
      tabAt('https://news.example/other', 3),
      tabAt('https://elsewhere.example/river', 4),
    ],
    (tabId, call) => {
      if (call !== 'readPage') return undefined;
      if (tabId === 2)
        return {
          page: facts('https://news.example/p/7', {
            address: { url: 'https://news.example/p/7', canonical: url },
          }),
        };
      return tabId === 3 ? { page: facts('https://news.example/other') } : new Error('nobody there');
    },
  );
  await tellTabs([workId]);
  expect(heard.filter((call) => call.endsWith('notesChanged')).sort()).toEqual([
    '1 notesChanged',
    '2 notesChanged',
  ]);
  expect(heard.some((call) => call.startsWith('4'))).toBe(false);
  expect([await badge(1), await badge(2), await badge(3)]).toEqual(['1', '1', '']);
  expect([...icons.keys()].sort()).toEqual([1, 2]);
});

test.each([
  ['gets one', [], ['1 /annotator.js']],
  ['is left alone on a site where Sourcemark is to be silent', ['news.example'], []],
])('a tab that has no annotator yet %s', async (_, silentSites, brought) => {
  await fakeBrowser.storage.local.set({ preferences: { silentSites } });
  const { workId } = await handlers.annotate({ id: newId(), page: facts(url), colour: 'amber' }, from(url));
  const injected: string[] = [];
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation(async ({ target, files }) => {
    injected.push(`${target.tabId} ${files}`);
    return [];
  });
  const { badge } = browserWith([tabAt(url, 1)], () => new Error('nobody there'));
  await tellTabs([workId]);
  expect(await badge(1)).toBe('1');
  expect(injected).toEqual(brought);
});
