import type { Page } from '@playwright/test';
import { violations } from './accessibility.ts';
import { expect, test } from './test.ts';

const rows = (panel: Page) => panel.locator('[role=listitem]');

test.describe('the side panel', () => {
  test('marks what is selected, takes a note as it is typed and has both after it was closed', async ({
    reader,
    site,
  }) => {
    const page = await reader.open(site.url('/river.html', 'news.test'));
    const panel = await reader.openPanel(page);
    await expect(panel.getByText('Select words in the article to highlight them.')).toBeVisible();
    await reader.select(page, 'a third less nitrate');
    await panel.getByRole('button', { name: 'Highlight', exact: true }).click();
    await expect(rows(panel)).toHaveText([/a third less nitrate/]);

    await rows(panel).first().focus();
    await panel.keyboard.press('e');
    await expect(panel.getByLabel('Note', { exact: true })).toBeFocused();
    await panel.keyboard.type('Against which year?');
    await expect(panel.getByText('Saved')).toBeVisible();
    await panel.keyboard.press('Escape');
    await expect(rows(panel).first()).toBeFocused();
    await panel.reload();
    await expect(rows(panel)).toHaveText([/a third less nitrate.*Against which year\?/]);
  });

  test('keeps the words typed last when it is closed in the middle of a word', async ({ reader, site }) => {
    const page = await reader.open(site.url('/river.html', 'news.test'));
    const panel = await reader.openPanel(page);
    await reader.select(page, 'a third less nitrate');
    await panel.getByRole('button', { name: 'Highlight', exact: true }).click();
    await rows(panel).first().focus();
    await panel.keyboard.press('e');
    await panel.keyboard.type('half a thou');
    await panel.reload();
    await rows(panel).first().focus();
    await panel.keyboard.press('e');
    await expect(panel.getByLabel('Note', { exact: true })).toHaveValue('half a thou');
  });

  test('lists in the order of the text, walks by keyboard, leads to the passage and marks what is in view', async ({
    reader,
    site,
  }) => {
    const page = await reader.open(site.url('/river.html', 'news.test'));
    const panel = await reader.openPanel(page);
    for (const words of [
      'when most of the soil moves',
      'a third less nitrate',
      'Four of the last six winters',
    ]) {
      await reader.select(page, words);
      await panel.getByRole('button', { name: 'Highlight', exact: true }).click();
      await expect(rows(panel).filter({ hasText: words })).toBeVisible();
    }
    await expect(rows(panel)).toHaveText([/a third less/, /Four of the last/, /when most of the soil/]);
    await page.evaluate(() => scrollTo(0, 0));
    await expect(rows(panel).first()).toHaveAttribute('aria-current', 'location');
    await rows(panel).first().focus();
    for (const key of ['j', 'ArrowDown', 'k', 'End']) await panel.keyboard.press(key);
    await expect(rows(panel).last()).toBeFocused();
    await panel.keyboard.press('Enter');
    await expect(rows(panel).last()).toHaveAttribute('aria-current', 'location');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(200);

    await panel.keyboard.press('/');
    await panel.keyboard.type('winters');
    await expect(rows(panel)).toHaveText([/Four of the last/]);
  });

  test('deletes with an undo by Ctrl+Z; the claim of a deleted highlight stays', async ({ reader, site }) => {
    const page = await reader.open(site.url('/river.html', 'news.test'));
    const panel = await reader.openPanel(page);
    await reader.select(page, 'a third less nitrate');
    await panel.getByRole('button', { name: 'Claim', exact: true }).click();
    await expect(panel.getByLabel('Wording to check')).toHaveValue('a third less nitrate');
    await panel.getByLabel('Who said it').fill('Marta Oyelaran');
    await panel.getByRole('button', { name: 'Done' }).click();
    await expect(rows(panel)).toHaveText([/Claim.*Marta Oyelaran/]);
    await rows(panel).first().focus();
    await panel.keyboard.press('Delete');
    await expect(panel.getByText('Highlight deleted. Its claims stay.')).toBeVisible();
    await expect(rows(panel)).toHaveCount(0);
    await panel.keyboard.press('Control+z');
    await expect(rows(panel)).toHaveText([/Claim.*Marta Oyelaran/]);
  });

  test('follows the active tab, and fills in a source from the tab it is open in', async ({
    reader,
    site,
  }) => {
    const page = await reader.open(site.url('/river.html', 'news.test'));
    const panel = await reader.openPanel(page);
    await reader.select(page, 'a third less nitrate');
    await panel.getByRole('button', { name: 'Claim', exact: true }).click();
    await panel.getByRole('button', { name: 'Done' }).click();
    const report = await reader.open(site.url('/report.html', 'source.test'));
    await expect(panel.getByRole('heading', { level: 1 })).toHaveText(/Nitrogen removal/);
    await page.bringToFront();
    await expect(panel.getByRole('heading', { level: 1 })).toHaveText(/The river is cleaner/);

    await rows(panel).first().focus();
    await panel.getByRole('button', { name: 'Note a source' }).last().click();
    await panel.getByLabel('Address, DOI or title').fill(report.url());
    await expect(panel.getByText('Open in a tab: Nitrogen removal')).toBeVisible();
    await panel.getByRole('button', { name: 'Add source' }).click();
    await expect(panel.getByLabel('Title', { exact: true })).toHaveValue(/Nitrogen removal/);
    await report.bringToFront();
    await expect(panel.getByRole('region', { name: 'This page is a source for' })).toContainText(
      'a third less nitrate',
    );
  });

  test('names the claims that a quoted passage serves, on the page it is quoted from', async ({
    reader,
    site,
  }) => {
    const page = await reader.open(site.url('/river.html', 'news.test'));
    const panel = await reader.openPanel(page);
    await reader.select(page, 'a third less nitrate');
    await panel.getByRole('button', { name: 'Claim', exact: true }).click();
    await panel.getByRole('button', { name: 'Done' }).click();
    const report = await reader.open(site.url('/report.html', 'source.test'));
    await expect(panel.getByRole('heading', { level: 1 })).toHaveText(/Nitrogen removal/);
    await reader.select(report, 'depending on the season');
    await expect(panel.getByText('depending on the season')).toBeVisible();
    await panel.getByRole('button', { name: 'Source for…' }).click();
    await panel.getByText('Supports').click();
    await panel.getByRole('button', { name: 'Use for claim' }).click();
    await expect(rows(panel)).toHaveText([/depending on the season.*Supports.*a third less nitrate/]);
  });

  test('says so where extensions cannot run', async ({ reader, site }) => {
    const page = await reader.open(site.url('/river.html', 'news.test'));
    const panel = await reader.openPanel(page);
    await page.goto('chrome://version');
    await expect(panel.getByText('Extensions cannot run on this page.')).toBeVisible();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`has nothing that axe objects to: ${colorScheme}, empty, full and editing`, async ({
      reader,
      site,
    }) => {
      const page = await reader.open(site.url('/river.html', 'news.test'));
      const panel = await reader.openPanel(page);
      await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expect(panel.getByText('Select words in the article')).toBeVisible();
      expect(await violations(panel)).toEqual([]);
      await reader.select(page, 'a third less nitrate');
      await panel.getByRole('button', { name: 'Claim', exact: true }).click();
      await expect(panel.getByLabel('Wording to check')).toBeVisible();
      expect(await violations(panel)).toEqual([]);
      await panel.getByRole('button', { name: 'Done' }).click();
      await rows(panel).first().focus();
      await panel.getByRole('button', { name: 'Note a source' }).last().click();
      await panel.getByLabel('Address, DOI or title').fill('Interview with the keeper of the log');
      expect(await violations(panel)).toEqual([]);
      await panel.getByRole('button', { name: 'Add source' }).click();
      await expect(panel.getByLabel('Where in it')).toBeVisible();
      expect(await violations(panel)).toEqual([]);
      await panel.getByRole('button', { name: 'Source for…' }).click();
      expect(await violations(panel)).toEqual([]);
    });
  }
});
