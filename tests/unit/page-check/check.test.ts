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
const opened = (isArticle: boolean, at = url) => ({
  to: 'background',
  protocol: 1,
  call: 'pageOpened',
  input: { isArticle, url: at, doi: '' },
});

/** What the small script tells of these pages, one after another in one tab. */
async function tells(...pages: [html: string, at?: string][]): Promise<unknown[]> {
  const { check } = await import('@/entrypoints/page-check/check');
  for (const [html, at = url] of pages) await check(new DOMParser().parseFromString(html, 'text/html'), at);
  return told;
}

test('an article is told', async () => expect(await tells([article])).toEqual([opened(true)]));

test('which paper an article is, is told with it', async () => {
  const name = `<meta name="Citation_DOI" content="10.1000/1">`;
  expect(await tells([name + article])).toMatchObject([{ input: { doi: '10.1000/1' } }]);
});

test('a page that is no article is not worth a word, and nothing is asked about it', async () => {
  const asked = vi.spyOn(fakeBrowser.storage.local, 'get');
  expect(await tells(['<p>Nothing here</p>'])).toEqual([]);
  expect(asked).not.toHaveBeenCalled();
  asked.mockRestore();
});

test('a paper that is known is told, whatever its address, and others are not', async () => {
  const paper = (doi: string) => `<meta name="citation_doi" content="${doi}"><p>An abstract</p>`;
  await knows('doi:10.1000/abc');
  expect(await tells([paper('10.1000/abd')])).toEqual([]);
  expect(await tells([paper('doi:10.1000/ABC'), 'https://papers.example/1'])).toMatchObject([
    { input: { isArticle: false } },
  ]);
});

test('the second look tells only what is new', async () => {
  expect(await tells([article], [article], [`${article}<p>One more</p>`])).toEqual([opened(true)]);
});

test('text that comes late is told, also in the place of other text, and so is leaving an article for what is none', async () => {
  const front = 'https://news.example/';
  expect(await tells(['<p>Loading</p>'], [article], ['<p>Front</p>', front])).toEqual([
    opened(true),
    opened(false, front),
  ]);
});

test('another article in the same tab is told; another section of it is not', async () => {
  expect(
    await tells([article], [article, `${url}#later`], [article, 'https://news.example/2026/bridge']),
  ).toHaveLength(2);
});

test.each(['about:blank', 'file:///a.html'])(
  'a page at %s has no notes and is told as any other',
  async (at) => expect(await tells(['<p>x</p>', at])).toEqual([]),
);
