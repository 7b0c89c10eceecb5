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
