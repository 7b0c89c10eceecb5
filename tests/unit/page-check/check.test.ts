// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { bucketOf, hashOfKey } from '@/lib/messaging/key-hash';

const prose = `<p>${'The river rose by forty centimetres on Tuesday, the gauge says. '.repeat(12)}</p>`;
const article = `<meta property="og:type" content="article"><article><h1>River</h1>${prose.repeat(6)}</article>`;
const url = 'https://news.example/2026/river';

let told: unknown[] = [];
beforeEach(() => {
  vi.resetModules();
  fakeBrowser.reset();
  told = [];
  fakeBrowser.runtime.onMessage.addListener((message: unknown) => {
    told.push(message);
  });
});

const knows = (key: string) => fakeBrowser.storage.local.set({ [bucketOf(key)]: [hashOfKey(key)] });
const opened = (isArticle: boolean, notes: boolean) => ({
  to: 'background',
  protocol: 1,
  call: 'pageOpened',
  input: { isArticle, notes },
});

/** What the small script tells of these pages, one after another in one tab. */
async function tells(...pages: [html: string, at?: string][]): Promise<unknown[]> {
  const { check } = await import('@/entrypoints/page-check/check');
  for (const [html, at = url] of pages)
    await check({ document: new DOMParser().parseFromString(html, 'text/html'), location: new URL(at) });
  return told;
}

test('an article is told', async () => expect(await tells([article])).toEqual([opened(true, false)]));

test('a page that is neither article nor known is not worth a word', async () =>
  expect(await tells(['<p>Nothing here</p>'])).toEqual([]));

test.each([
  ['address', '<p>Nothing</p>', 'news.example/2026/river'],
  ['canonical link', '<link rel="canonical" href="/river">', 'news.example/river'],
  ['og:url', '<meta property="og:url" content="https://news.example/river">', 'news.example/river'],
  ['DOI', '<meta name="citation_doi" content="doi:10.1000/ABC">', 'doi:10.1000/abc'],
])('a page known by its %s is told', async (_, html, key) => {
  await knows(key);
  expect(await tells([html])).toEqual([opened(false, true)]);
});

test('a silent site is left alone', async () => {
  await fakeBrowser.storage.local.set({ preferences: { silentSites: ['news.example'] } });
  await knows('news.example/2026/river');
  expect(await tells([article])).toEqual([]);
});

test('the second look tells only what is new', async () => {
  expect(await tells([article], [article])).toEqual([opened(true, false)]);
});

test('text that comes late is told, and so is leaving an article for what is none', async () => {
  expect(await tells(['<p>Loading</p>'], [article], ['<p>Front</p>', 'https://news.example/'])).toEqual([
    opened(true, false),
    opened(false, false),
  ]);
});

test('another article in the same tab is told', async () => {
  expect(await tells([article], [article, 'https://news.example/2026/bridge'])).toHaveLength(2);
});

test.each(['about:blank', 'file:///a.html'])(
  'a page at %s has no notes and is told as any other',
  async (at) => expect(await tells(['<p>x</p>', at])).toEqual([]),
);
