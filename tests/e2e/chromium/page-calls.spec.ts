import type { Page } from '@playwright/test';
import { markedStory } from './marked-story.ts';
import { paints } from './marks.ts';
import { floatingOf } from './over-page.ts';
import type { Reader } from './reader.ts';
import { expect, test } from './test.ts';

declare const chrome: typeof import('wxt/browser').browser;

const SENTENCE = 'Nobody will have to wait for spring';

/** Asks a page as the panel does. */
const ask = (reader: Reader, page: Page, call: string, input: object = {}) =>
  reader.desk.evaluate(
    async ([url, call, input]) => {
      const [tab] = (await chrome.tabs.query({})).filter((each) => each.url === url);
      const message = { to: 'page', protocol: 1, call, input };
      return chrome.tabs.sendMessage(tab?.id ?? -1, message, { frameId: 0 });
    },
    [page.url(), call, input] as const,
  );

test('the page is asked for its facts and its selection, acts, and goes to a passage in what is folded', async ({
  reader,
  site,
}) => {
  const page = await reader.open(site.url('/story.html', 'news.test'));
  const floating = await floatingOf(page);
  await reader.select(page, SENTENCE);
  await floating.shows('.toolbar');
  const read = await ask(reader, page, 'readPage');
  expect(read).toMatchObject({
    ok: true,
    value: {
      page: { headline: 'Ferry to run all winter', author: ['Ruth Vance'] },
      selection: { target: { exact: SENTENCE } },
    },
  });
  expect(await ask(reader, page, 'act', { action: 'highlight', colour: 'blue' })).toMatchObject({ ok: true });
  await paints(page, [SENTENCE]);
  expect(await ask(reader, page, 'readArticle')).toMatchObject({ ok: true, value: { readingMinutes: 1 } });
  await page.evaluate(() => {
    const folded = document.querySelector('#folded')?.firstChild;
    if (folded) getSelection()?.setBaseAndExtent(folded, 0, folded, 38);
  });
  const { value } = await ask(reader, page, 'act', { action: 'highlight' });
  expect(await ask(reader, page, 'goTo', value)).toEqual({ ok: true, value: { found: true } });
  expect(await page.evaluate(() => document.querySelector('details')?.open)).toBe(true);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(900);
  const nowhere = { annotationId: '0190c8c7-2b6b-7d00-8000-000000000000' };
  expect(await ask(reader, page, 'goTo', nowhere)).toEqual({ ok: true, value: { found: false } });
});

test('a panel that listens is told which passages are in view and which one was clicked', async ({
  reader,
  site,
}) => {
  const { page } = await markedStory(reader, site, SENTENCE);
  await reader.desk.evaluate(async (url) => {
    const [tab] = (await chrome.tabs.query({})).filter((each) => each.url === url);
    const port = chrome.tabs.connect(tab?.id ?? -1, { name: 'view' });
    const told: unknown[] = [];
    port.onMessage.addListener((message) => told.push(message));
    // The port lives as long as somebody knows it.
    Object.assign(window, { told, port });
  }, page.url());
  const told = () => reader.desk.evaluate(() => JSON.stringify(Reflect.get(window, 'told')));
  await expect.poll(told).toMatch(/inView","annotationIds":\["/);
  await page.bringToFront();
  await page.evaluate(() => scrollTo(0, 3000));
  await expect.poll(told).toMatch(/inView","annotationIds":\[\]/);
  await reader.select(page, 'The timetable');
  await expect.poll(told).toContain('{"view":"selection","exact":"The timetable"}');
});

test('a page that nothing was noted on has nothing of ours in it, and says nothing', async ({
  reader,
  site,
}) => {
  const page = await reader.open('about:blank');
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(site.url('/story.html', 'news.test'));
  const before = await page.content();
  const floating = await floatingOf(page);
  await reader.select(page, SENTENCE);
  await floating.shows('.toolbar');
  await page.keyboard.press('Escape');
  await floating.goes();
  expect(await page.content()).toBe(before);
  expect(said).toEqual([]);
});
