import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handlers } from '@/entrypoints/background/handlers';
import { takeOver } from '@/entrypoints/background/take-over';
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

test.each([
  { isArticle: true, notes: false, icon: 'lit', brought: [] },
  { isArticle: false, notes: false, icon: 'dim', brought: [] },
  { isArticle: true, notes: true, icon: undefined, brought: ['7 /annotator.js'] },
])('a page that opens: article $isArticle, notes $notes', async ({ isArticle, notes, icon, brought }) => {
  const { icons } = browserWith([], nobody);
  await handlers.pageOpened({ isArticle, notes }, from(url, 7));
  expect(injected).toEqual(brought);
  // With notes the annotator asks for the marks, and their number decides.
  expect(icons.get(7)).toBe(icon);
});

test('the annotator is not brought where it is already', async () => {
  browserWith([], () => ({ page: { address: { url }, isArticle: true, provenance: {} } }));
  await handlers.pageOpened({ isArticle: true, notes: true }, from(url, 7));
  expect(injected).toEqual([]);
});

test('open tabs are taken over once for each load of the extension, whatever tab refuses', async () => {
  browserWith([tabAt(url, 1), tabAt('https://b.example/', 2)]);
  await takeOver();
  await takeOver();
  expect(injected).toEqual(['1 /page-check.js', '2 /page-check.js']);
});
