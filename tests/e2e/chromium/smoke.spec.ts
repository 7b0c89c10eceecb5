import { traces } from '../traces.ts';
import { cleanUp } from './clean-up.ts';
import { expectStored, highlight } from './doing.ts';
import { expect, test } from './test.ts';

declare const chrome: typeof import('wxt/browser').browser;

test('the extension loads, under its own name in the reader’s language', async ({ reader }) => {
  expect(await reader.desk.evaluate(() => chrome.runtime.getManifest().name)).toBe('Sourcemark');
  expect(await reader.desk.evaluate(() => chrome.i18n.getMessage('extensionDescription'))).toMatch(/claims/);
});

test('the worker can be ended and comes back', async ({ reader }) => {
  await reader.startWorker();
  await reader.killWorker();
  expect(await reader.workerRuns()).toBe(false);
  await reader.startWorker();
  expect(await reader.workerRuns()).toBe(true);
});

test('words are selected by the mouse', async ({ reader, site }) => {
  const page = await reader.open(site.url('/article.html', 'news.test'));
  await reader.select(page, 'The river rose by', 'on Tuesday');
  expect(await page.evaluate(() => String(getSelection()))).toBe(
    'The river rose by forty centimetres on Tuesday',
  );
});

test('a reader who was cleaned up is as at first, panel and all', async ({ reader, site }) => {
  const found = () => reader.desk.evaluate(traces);
  const before = await found();
  const page = await reader.open(site.url('/river.html', 'news.test'));
  await reader.openPanel(page);
  await highlight(reader, page, 'Twice it did not');
  await expectStored(reader, 'annotations', 1);
  expect(await found()).not.toBe(before);
  await cleanUp(reader);
  await expect.poll(found).toBe(before);
});
