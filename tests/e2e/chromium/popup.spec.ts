import type { Page } from '@playwright/test';
import { until } from '../until.ts';
import { violations } from './accessibility.ts';
import type { Reader } from './reader.ts';
import { expect, test } from './test.ts';

declare const chrome: typeof import('wxt/browser').browser;

/** The popup's page in a tab of its own, speaking of another tab: as the real one, but it stays open. */
async function popupOf(reader: Reader, page: Page): Promise<Page> {
  const id = await reader.desk.evaluate(
    async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id,
    page.url(),
  );
  const popup = await reader.openOwn(`popup.html?tab=${id}`);
  await popup.setViewportSize({ width: 340, height: 700 });
  return popup;
}

test('the real popup tells what the page is', async ({ reader, site }) => {
  const page = await reader.open(site.url('/river.html', 'news.test'));
  const popup = await reader.openPopup(page);
  await expect(popup.getByText('The river is cleaner than it was, but nobody agrees why')).toBeVisible();
  await expect(popup.getByText('Nell Harrowby')).toBeVisible();
  await expect(popup.getByText('The Alder Valley Reader')).toBeVisible();
  await expect(popup.getByText('Sep 14, 2024')).toBeVisible();
  await expect(popup.getByText(/min to read/)).toBeVisible();
});

test('a popup that is open before its page shows the page when it comes', async ({ reader, site }) => {
  const page = await reader.openOwn('options.html');
  const popup = await popupOf(reader, page);
  await expect(popup.getByText('Extensions cannot run on this page')).toBeVisible();
  await page.goto(site.url('/river.html', 'news.test'));
  await expect(popup.getByText('Nell Harrowby')).toBeVisible();
  await page.goto(site.url('/article.html', 'news.test'));
  await expect(popup.getByText('No article found here; you can annotate it all the same.')).toBeVisible();
});

test('selected words are highlighted from the popup, counted, and taken back by its undo', async ({
  reader,
  site,
}) => {
  const page = await reader.open(site.url('/article.html', 'news.test'));
  await reader.select(page, 'The river rose by', 'on Tuesday');
  const popup = await popupOf(reader, page);
  await expect(popup.getByText('No article found here; you can annotate it all the same.')).toBeVisible();
  await expect(popup.getByText('The river rose by forty centimetres on Tuesday')).toBeVisible();
  await popup.getByRole('button', { name: 'Highlight: Green' }).click();
  await expect(popup.getByText('1 highlight')).toBeVisible();
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.getByText('0 highlights')).toBeVisible();
});

test('what the page says is corrected in its place, and stays corrected', async ({ reader, site }) => {
  const page = await reader.open(site.url('/river.html', 'news.test'));
  const popup = await popupOf(reader, page);
  await popup.getByRole('button', { name: 'Correct: Author' }).click();
  await popup.getByLabel('Author').fill('N. Harrowby; Ada Brook');
  await popup.keyboard.press('Enter');
  await expect(popup.getByText('N. Harrowby, Ada Brook')).toBeVisible();
  await expect(popup.getByText('by hand')).toBeVisible();
  await popup.reload();
  await expect(popup.getByText('N. Harrowby, Ada Brook')).toBeVisible();
});

test('the page becomes a source for a claim noted on another', async ({ reader, site }) => {
  const article = await reader.open(site.url('/river.html', 'news.test'));
  await reader.select(article, 'Ten years', 'footbridge');
  const first = await popupOf(reader, article);
  await first.getByRole('button', { name: 'Claim', exact: true }).click();
  const report = await reader.open(site.url('/report.html', 'source.test'));
  const popup = await popupOf(reader, report);
  await popup.getByRole('button', { name: 'Use this page as a source for' }).click();
  await popup.getByRole('option').first().click();
  await popup.getByText('Supports').click();
  await popup.getByRole('button', { name: 'Use for claim' }).click();
  await expect(popup.getByText('Noted as a source: 1 claim')).toBeVisible();
  const again = await popupOf(reader, article);
  await expect(again.getByText('1 source')).toBeVisible();
});

test('where no extension can run the popup says so', async ({ reader }) => {
  const page = await reader.open('about:blank');
  const popup = await popupOf(reader, page);
  await expect(popup.getByText('Extensions cannot run on this page')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const path of ['popup.html', 'options.html', 'welcome.html'])
    test(`axe finds nothing in ${path}, ${colorScheme}`, async ({ reader, site }) => {
      const article = await reader.open(site.url('/river.html', 'news.test'));
      await reader.select(article, 'Ten years', 'footbridge');
      const page = path === 'popup.html' ? await popupOf(reader, article) : await reader.openOwn(path);
      await page.emulateMedia({ colorScheme });
      await until('it is drawn', async () => (await page.locator('main h1, main h2').count()) > 0);
      if (path === 'popup.html') await expect(page.getByText(/min to read/)).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
