import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handlers } from '@/entrypoints/background/handlers';
import { takeOver } from '@/entrypoints/background/take-over';
import { bucketOf, hashOfKey } from '@/lib/messaging/key-hash';
import { browserWith, from, tabAt } from './desk';

const injected: string[] = [];
beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  injected.length = 0;
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation(async ({ target, ...script }) => {
    injected.push(`${target.tabId} ${'files' in script ? script.files : ''}`);
    return [];
  });
});

const url = 'https://news.example/river';
const nobody = () => new Error('nobody there');

const knows = (key: string) => fakeBrowser.storage.local.set({ [bucketOf(key)]: [hashOfKey(key)] });

test.each([
  { isArticle: true, icon: 'lit', brought: [] },
  { isArticle: false, icon: 'dim', brought: [] },
  { isArticle: true, key: 'news.example/river', icon: undefined, brought: ['7 /annotator.js'] },
  { isArticle: true, key: 'doi:10.1000/1', icon: undefined, brought: ['7 /annotator.js'] },
  { isArticle: true, key: 'news.example/bank', icon: 'lit', brought: [] },
  { isArticle: true, key: 'news.example/river', silentSites: ['news.example'], icon: undefined, brought: [] },
  { isArticle: true, silentSites: ['news.example'], icon: undefined, brought: [] },
])('a page that opens: %o', async ({ isArticle, key = 'x', silentSites = [], icon, brought }) => {
  const { icons } = browserWith([], nobody);
  await knows(key);
  await fakeBrowser.storage.local.set({ preferences: { silentSites } });
  await handlers.pageOpened({ isArticle, url, doi: '10.1000/1' }, from(url, 7));
  expect(injected).toEqual(brought);
  // With notes the annotator asks for the marks, and their number decides.
  expect(icons.get(7)).toBe(icon);
});

test('the annotator is brought once when several ask for it at the same time', async () => {
  browserWith([], nobody);
  await knows('news.example/river');
  await Promise.all([
    handlers.pageOpened({ isArticle: true, url, doi: '' }, from(url, 7)),
    handlers.bringAnnotator({}, from(url, 7)),
  ]);
  expect(injected).toEqual(['7 /annotator.js']);
});

test('the annotator is not brought where it is already', async () => {
  browserWith([], () => ({ page: { address: { url }, isArticle: true, provenance: {} } }));
  await knows('news.example/river');
  await handlers.pageOpened({ isArticle: true, url, doi: '' }, from(url, 7));
  expect(injected).toEqual([]);
});

test('open tabs are taken over once for each load of the extension, whatever tab refuses', async () => {
  browserWith([tabAt(url, 1), tabAt('https://b.example/', 2)]);
  await takeOver();
  await takeOver();
  expect(injected).toEqual(['1 /page-check.js', '2 /page-check.js']);
});
