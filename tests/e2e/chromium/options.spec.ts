import type { Page } from '@playwright/test';
import { until } from '../until.ts';
import { floatingOf } from './over-page.ts';
import type { Reader } from './reader.ts';
import { expect, test } from './test.ts';

declare const chrome: typeof import('wxt/browser').browser;

const badgeOf = (reader: Reader, page: Page) =>
  reader.desk.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
    return chrome.action.getBadgeText({ tabId: tab?.id });
  }, page.url());

async function highlight(reader: Reader, page: Page): Promise<void> {
  await reader.select(page, 'Nobody saw it', 'at first');
  await reader.press(page, 'highlight');
  await until('the highlight is kept', async () => (await badgeOf(reader, page)) !== '');
}

test('settings are kept: theme, the name of a colour, the toolbar, who I am', async ({ reader }) => {
  const options = await reader.openOwn('options.html');
  await options.getByLabel('Dark').check();
  await options.getByLabel('Amber').fill('Number to check');
  await options.getByLabel('Show the toolbar when words are selected').uncheck();
  await options.getByLabel('Name', { exact: true }).fill('Ada Brook');
  await options.getByLabel('Link').fill('ada.example');
  await expect(options.getByText('A link begins with https:// or http://')).toBeVisible();
  await options.getByLabel('Link').fill('https://ada.example');
  await expect(options.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(options.getByText('Saved')).toHaveCount(3);
  await options.reload();
  await expect(options.getByLabel('Dark')).toBeChecked();
  await expect(options.getByLabel('Amber')).toHaveValue('Number to check');
  await expect(options.getByLabel('Show the toolbar when words are selected')).not.toBeChecked();
  await expect(options.getByLabel('Name', { exact: true })).toHaveValue('Ada Brook');
  await expect(options.getByLabel('Link')).toHaveValue('https://ada.example');
});

test('on a silent site nothing comes by itself, and the shortcut still highlights', async ({
  reader,
  site,
}) => {
  const options = await reader.openOwn('options.html');
  await options.getByLabel('Site', { exact: true }).fill('https://www.other.test/some/page');
  await options.getByRole('button', { name: 'Add' }).click();
  await expect(options.getByText('other.test', { exact: true })).toBeVisible();
  const page = await reader.open(site.url('/river.html', 'other.test'));
  await reader.select(page, 'a third less nitrate');
  await page.waitForTimeout(1_500);
  const surface = await floatingOf(page);
  expect(await surface.isShown()).toBe(false);
  expect(await page.evaluate(() => document.documentElement.childElementCount)).toBe(2);
  await reader.press(page, 'highlight');
  await until('the badge says 1', async () => (await badgeOf(reader, page)) === '1');
});

test('everything is deleted in two steps, and open pages show it', async ({ reader, site }) => {
  const page = await reader.open(site.url('/article.html', 'news.test'));
  await highlight(reader, page);
  const options = await reader.openOwn('options.html');
  await expect(options.getByText(/Not in any backup: [1-9]/)).toBeVisible();
  await options.getByRole('button', { name: 'Delete everything …' }).click();
  await expect(options.getByRole('button', { name: 'Export everything' }).last()).toBeFocused();
  await options.getByRole('button', { name: 'Delete everything now' }).click();
  await expect(options.getByText('Everything was deleted from this device.')).toBeVisible();
  await until('the badge is gone', async () => (await badgeOf(reader, page)) === '');
  expect(await reader.desk.evaluate(() => chrome.storage.local.get())).toEqual({});
});

test('what is highlighted in one tab is counted in every tab of the article, also when the worker was ended between', async ({
  reader,
  site,
}) => {
  const one = await reader.open(site.url('/article.html', 'news.test'));
  const two = await reader.open(site.url('/article.html?utm_source=mail', 'www.news.test'));
  await highlight(reader, one);
  await until('the other tab counts it', async () => (await badgeOf(reader, two)) === '1');
  await reader.killWorker();
  await two.bringToFront();
  await reader.select(two, 'By Thursday it was', 'back in its bed');
  await reader.press(two, 'highlight');
  await until('the first tab counts both', async () => (await badgeOf(reader, one)) === '2');
});

test('the context menu has its entries', async ({ reader }) => {
  await reader.startWorker();
  const worker = reader.context.serviceWorkers()[0];
  const ids = ['highlight', 'claim', 'note', 'source', 'pageClaim', 'pageNote', 'pageSource'];
  await until('they are made', async () =>
    Boolean(
      await worker?.evaluate(
        (entries) =>
          Promise.all(entries.map((id) => chrome.contextMenus.update(id, { enabled: true }))).then(
            () => true,
            () => false,
          ),
        ids,
      ),
    ),
  );
});
