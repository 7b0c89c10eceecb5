import { readFile, stat } from 'node:fs/promises';
import { BUILDS } from '../browsers.ts';
import { until } from '../until.ts';
import { expect, test } from './test.ts';

declare const chrome: typeof import('wxt/browser').browser;

test('the script on every page weighs at most 6 KB', async () => {
  expect((await stat(`${BUILDS.chromium}/page-check.js`)).size).toBeLessThanOrEqual(6144);
  expect(await readFile(`${BUILDS.chromium}/page-check.js`, 'utf8')).not.toContain('import(');
});

test('every shortcut has its keys', async ({ reader }) => {
  const commands = await reader.desk.evaluate(() => chrome.commands.getAll());
  const keys = Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut]));
  expect(keys).toMatchObject({
    highlight: 'Alt+Shift+H',
    claim: 'Alt+Shift+K',
    source: 'Alt+Shift+U',
    'open-panel': 'Alt+Shift+S',
  });
});

test('a page that is no article and has no notes leaves the worker asleep', async ({ reader, site }) => {
  await reader.putWorkerToSleep();
  const page = await reader.open(site.url('/article.html', 'news.test'));
  // Longer than the second look of the script at the page.
  await page.waitForTimeout(3_500);
  expect(await reader.workerRuns()).toBe(false);
});

test('an article wakes the worker; so do words that are selected', async ({ reader, site }) => {
  await reader.putWorkerToSleep();
  await reader.open(site.url('/river.html', 'news.test'));
  await until('the worker was woken by the article', () => reader.workerRuns());
  await reader.putWorkerToSleep();
  const page = await reader.open(site.url('/article.html', 'other.test'));
  await reader.select(page, 'The river rose by', 'on Tuesday');
  await until('the worker was woken by the selection', () => reader.workerRuns());
});

test('a page open before the extension was loaded anew is served without a reload, and its console stays quiet', async ({
  reader,
  site,
}) => {
  const page = await reader.open(site.url('/article.html', 'other.test'));
  await reader.select(page, 'By Thursday', 'in its bed');
  await reader.press(page, 'highlight');
  const painted = () => page.evaluate(() => [...CSS.highlights].flatMap(([, mark]) => [...mark].map(String)));
  await until('the highlight is painted', async () => (await painted()).length > 0);
  const before = await painted();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  const manager = await reader.open('chrome://extensions');
  // The page of extensions has an interface of its own for this; it has no types here.
  await manager.evaluate(`(async () => {
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await chrome.developerPrivate.reload('${reader.id}', { failQuietly: true });
  })()`);
  const desk = await reader.openOwn('manifest.json');
  const tookOver = () =>
    desk.evaluate(async () => Boolean((await chrome.storage.session.get('tookOver')).tookOver));
  await until('the new version took over', tookOver);
  await page.bringToFront();
  await reader.select(page, 'The river rose by', 'on Tuesday');
  await until('the new script answers', () =>
    desk.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: 'http://other.test/*' });
      if (tab?.id === undefined) return false;
      const [found] = await chrome.scripting.executeScript({
        target: { tabId: tab.id },
        func: () => Symbol.for('page-check') in globalThis,
      });
      return found?.result === true;
    }),
  );
  expect(said).toEqual([]);
  // Not twice: what the old script painted is gone or taken over.
  await until('the marks are painted once', async () => (await painted()).length === before.length);
  expect(await painted()).toEqual(before);
});
