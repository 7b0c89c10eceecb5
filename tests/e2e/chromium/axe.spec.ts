import type { Page } from '@playwright/test';
import { violations } from './accessibility.ts';
import { claim, expectStored, highlight, pickClaim } from './doing.ts';
import { floating } from './floating.ts';
import type { Reader } from './reader.ts';
import { expect, test } from './test.ts';

declare const chrome: typeof import('wxt/browser').browser;

async function someNotes(reader: Reader, url: (path: string, host: string) => string): Promise<Page> {
  const article = await reader.open(url('/river.html', 'news.test'));
  await highlight(reader, article, 'Twice it did not');
  await claim(reader, article, 'removes nine tenths of the nitrogen', 'Idris Falk');
  await expectStored(reader, 'claims', 1);
  const report = await reader.open(url('/report.html', 'source.test'));
  await reader.select(report, 'between 70 and 90 per cent');
  await (await floating(report)).click('Source for…');
  await pickClaim(report, 'removes nine tenths', 'Refutes');
  await expectStored(reader, 'sources', 1);
  return article;
}

for (const theme of ['light', 'dark'] as const) {
  test(`every surface can be used by all: ${theme}`, async ({ reader, site }) => {
    test.setTimeout(180_000);
    // Before anything else writes settings, which it does by reading them first.
    await reader.desk.evaluate(
      (theme) => chrome.storage.local.set({ preferences: { theme, shortcutHintShown: true } }),
      theme,
    );
    const article = await someNotes(reader, site.url);
    const found: Record<string, string[]> = {};
    const panel = await reader.openPanel(article);
    await expect(panel.getByRole('listitem').first()).toBeVisible();
    found.panel = await violations(panel);
    const popup = await reader.openPopup(article);
    await expect(popup.locator('body')).toContainText('The river is cleaner');
    found.popup = await violations(popup);
    for (const path of [
      'review.html',
      'review.html?view=bin',
      'review.html?task=export',
      'review.html?task=import',
      'options.html',
      'welcome.html',
    ]) {
      const page = await reader.openOwn(path);
      await expect(page.getByRole('heading').first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      await expect(page.locator(':root')).toHaveAttribute('data-theme', theme);
      found[path] = await violations(page);
      await page.close();
    }
    expect(Object.fromEntries(Object.entries(found).filter(([, each]) => each.length > 0))).toEqual({});
  });
}
