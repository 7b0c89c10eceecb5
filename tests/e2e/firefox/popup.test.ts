import { expect } from 'vitest';
import { until } from '../until.ts';
import { test } from './test.ts';

declare const browser: typeof import('wxt/browser').browser;

test('every shortcut has its keys', async ({ reader }) => {
  const commands = await reader.desk.evaluate(() => browser.commands.getAll());
  const keys = Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut]));
  expect(keys).toMatchObject({
    highlight: 'Alt+Shift+H',
    claim: 'Alt+Shift+K',
    source: 'Alt+Shift+U',
    _execute_sidebar_action: 'Alt+Shift+S',
  });
});

test('the popup tells what the page is, corrects it, and highlights the words selected', async ({
  reader,
  site,
}) => {
  const page = await reader.open(site.url('/river.html', 'news.test'));
  await reader.select(page, 'a third less nitrate');
  const popup = await reader.openPopup(page);
  await popup.shows('The river is cleaner than it was, but nobody agrees why');
  await popup.shows('Nell Harrowby');
  await popup.shows('min to read');
  await popup.shows('a third less nitrate');
  await popup.click('.swatch.green');
  await popup.shows('1 highlight');
  await popup.click('.fact:nth-child(2) button');
  await popup.fill('.fact:nth-child(2) input', 'Ada Brook');
  await popup.shows('Saved');
});

test('the shortcut highlights, the badge counts, and another page in the tab has its own', async ({
  reader,
  site,
}) => {
  const badge = () =>
    reader.desk.evaluate(async () => {
      const tab = (await browser.tabs.query({})).find(({ url }) => url?.includes('.test'));
      return browser.action.getBadgeText({ tabId: tab?.id });
    });
  const page = await reader.open(site.url('/river.html', 'news.test'));
  await reader.select(page, 'a third less nitrate');
  await reader.press(page, 'highlight');
  await until('the badge says 1', async () => (await badge()) === '1');
  await page.goto(site.url('/report.html', 'news.test'));
  await until('the badge is gone', async () => (await badge()) === '');
  await page.goto(site.url('/river.html?utm_source=mail', 'news.test'));
  await until('the badge says 1 again', async () => (await badge()) === '1');
});

test('where no extension can run the popup says so', async ({ reader }) => {
  const page = await reader.openOwn('welcome.html');
  const popup = await reader.openPopup(page);
  await popup.shows('Extensions cannot run on this page');
});

test('a permission taken back is said and asked for', async ({ reader, site }) => {
  const page = await reader.open(site.url('/river.html', 'news.test'));
  await reader.desk.evaluate(() => browser.permissions.remove({ origins: ['http://*/*', 'https://*/*'] }));
  const popup = await reader.openPopup(page);
  await popup.shows('Sourcemark may not read web pages');
  await popup.shows('Allow again');
});
