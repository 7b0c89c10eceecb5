import type { Page } from '@playwright/test';
import { until } from '../until.ts';
import { expectStored } from './doing.ts';
import { markedStory } from './marked-story.ts';
import { painted, paints } from './marks.ts';
import { floatingOf } from './over-page.ts';
import { expect, test } from './test.ts';

const SENTENCE = 'Nobody will have to wait for spring';

/** What a page says in its console and throws, from now on. */
function listen(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  return said;
}

test('after the extension was loaded anew the old script goes, and the new one shows each mark once', async ({
  reader,
  site,
}) => {
  const { page, floating } = await markedStory(reader, site, SENTENCE);
  // A mark that has just been saved is painted under another name.
  await expectStored(reader, 'annotations', 1);
  await page.reload();
  await paints(page, [SENTENCE]);
  const said = listen(page);
  const before = await page.evaluate(() => [...CSS.highlights.keys()]);
  const manager = await reader.open('chrome://extensions');
  await manager.evaluate(`chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
    .then(() => chrome.developerPrivate.reload('${reader.id}', { failQuietly: true }))`);
  await page.bringToFront();
  await until('the new script paints', async () => {
    const names = await page.evaluate(() => [...CSS.highlights.keys()]);
    return names.length === 1 && names[0] !== before[0];
  });
  await paints(page, [SENTENCE]);
  await reader.select(page, 'The timetable will be published');
  await floating.click('.swatch', 'Blue');
  await paints(page, [SENTENCE, 'The timetable will be published']);
  expect(said).toEqual([]);
});

test('words that are being written when the extension goes stay to be copied', async ({ reader, site }) => {
  const page = await reader.open(site.url('/story.html', 'news.test'));
  const floating = await floatingOf(page);
  await reader.select(page, SENTENCE);
  await floating.click('.toolbar button', 'Note');
  await floating.shows('.note');
  await page.keyboard.type('Kept in mind');
  const said = listen(page);
  const manager = await reader.open('chrome://extensions');
  await manager.evaluate(`chrome.management.setEnabled('${reader.id}', false)`);
  await page.bringToFront();
  await page.keyboard.type(' and not on disk');
  await floating.shows('.notice');
  await paints(page, []);
  await page.keyboard.type(' yet');
  expect(await floating.read('.note textarea')).toBe('Kept in mind and not on disk yet');
  expect(await floating.read('.notice')).toContain('copy it');
  await page.keyboard.press('Escape');
  await floating.goes();
  expect(await painted(page)).toEqual([]);
  expect(said).toEqual([]);
});

test('when the extension is switched off its marks go from the page, quietly', async ({ reader, site }) => {
  const { page } = await markedStory(reader, site, SENTENCE);
  const said = listen(page);
  const manager = await reader.open('chrome://extensions');
  await manager.evaluate(`chrome.management.setEnabled('${reader.id}', false)`);
  await page.bringToFront();
  await paints(page, []);
  await reader.select(page, 'The timetable will be published');
  await page.mouse.click(30, 300);
  expect(await painted(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.childElementCount)).toBe(2);
  expect(said).toEqual([]);
});

test('a write that fails keeps the mark, dashed, says so, and is done by Try again', async ({
  reader,
  site,
}) => {
  const page = await reader.open(site.url('/story.html', 'news.test'));
  const floating = await floatingOf(page);
  const session = await reader.context.newCDPSession(page);
  await reader.select(page, SENTENCE);
  await floating.shows('.toolbar');
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.auxData?.type === 'isolated' && context.name === 'Sourcemark') worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  const inScript = (expression: string) =>
    session.send('Runtime.evaluate', { contextId: worlds.at(-1) ?? 0, expression });
  // The way to the store is cut as a full disk would cut it: the background answers with an error.
  await inScript(`globalThis.send = chrome.runtime.sendMessage.bind(chrome.runtime);
    chrome.runtime.sendMessage = async (message) => message.call === 'annotate' || message.call === 'editAnnotation'
      ? { ok: false, error: { name: 'QuotaExceededError', message: 'full' } } : send(message);`);
  await floating.click('.toolbar button', 'Note');
  await floating.shows('.note');
  await page.keyboard.type('Kept in mind');
  await floating.shows('.notice.loss');
  expect(await floating.read('.notice p')).toContain('There is no room left');
  await paints(page, [SENTENCE]);
  const dashed = () =>
    page.evaluate(() =>
      [...CSS.highlights.keys()].some((name) =>
        getComputedStyle(document.body, `::highlight(${name})`).textDecoration.includes('dashed'),
      ),
    );
  expect(await dashed()).toBe(true);
  expect(await floating.read('.note textarea')).toBe('Kept in mind');
  await floating.click('.notice button', 'Try again');
  await floating.shows('.notice.loss');
  await inScript('chrome.runtime.sendMessage = send');
  await floating.click('.notice button', 'Try again');
  await floating.goes('.notice');
  await expect.poll(dashed).toBe(false);
  await page.reload();
  await paints(page, [SENTENCE]);
  await page.mouse.move(5, 5);
  const { x, y } = await page.evaluate(() => {
    const range = document.createRange();
    const words = document.querySelector('#first')?.firstChild;
    if (words) range.setStart(words, 110);
    if (words) range.setEnd(words, 120);
    const box = range.getBoundingClientRect();
    return { x: box.x + 5, y: box.y + 8 };
  });
  await page.mouse.move(x, y);
  await floating.shows('.hover');
  expect(await floating.read('.hover p')).toBe('Kept in mind');
});
