import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { serve } from '../e2e/browsers.ts';
import { expectStored } from '../e2e/chromium/doing.ts';
import { openReader } from '../e2e/chromium/reader.ts';

declare const chrome: typeof import('wxt/browser').browser;

/** Pictures of every surface, of the real extension on the bundled sample, in both themes and in a language of each direction. */
const FOLDER = 'docs/screenshots';
const CLAIMS = ['removes nine tenths of the nitrogen', 'between 70 and 90 per cent'] as const;

async function take(page: Page, name: string, size?: { width: number; height: number }): Promise<void> {
  if (size) await page.setViewportSize(size);
  await page.waitForTimeout(400);
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
}

for (const language of ['en', 'ar'])
  for (const theme of ['light', 'dark'] as const)
    test(`${language}, ${theme}`, async () => {
      process.env.LANGUAGE = language;
      const profile = await mkdtemp(join(tmpdir(), 'sourcemark-'));
      const site = await serve(['sample', 'tests/fixtures']);
      const reader = await openReader(profile, [`--lang=${language}`]);
      const named = (name: string) => `${name}-${theme}-${language}`;
      try {
        await reader.desk.evaluate(
          (chosen) => chrome.storage.local.set({ preferences: { theme: chosen } }),
          theme,
        );
        const article = await reader.open(site.url('/river.html', 'news.test'));
        await article.setViewportSize({ width: 1000, height: 760 });
        await article.emulateMedia({ colorScheme: theme });
        await reader.select(article, CLAIMS[0]);
        await take(article, named('toolbar'));
        await reader.press(article, 'highlight');
        await expectStored(reader, 'annotations', 1);
        await reader.select(article, 'The river');
        await reader.press(article, 'claim');
        await expectStored(reader, 'claims', 1);
        await take(article, named('claim'));
        await article.keyboard.press('Escape');
        const report = await reader.open(site.url('/report.html', 'source.test'));
        await report.emulateMedia({ colorScheme: theme });
        await reader.select(report, CLAIMS[1]);
        await reader.press(report, 'source');
        await take(report, named('picker'));
        await report.close();
        const panel = await reader.openPanel(article);
        await expect(panel.getByRole('listitem').first()).toBeVisible();
        await take(panel, named('panel'), { width: 380, height: 760 });
        await take(await reader.openPopup(article), named('popup'));
        for (const [name, path, size] of [
          ['library', 'review.html', { width: 1280, height: 800 }],
          ['library-narrow', 'review.html', { width: 420, height: 800 }],
          ['settings', 'options.html', { width: 900, height: 1100 }],
          ['welcome', 'welcome.html', { width: 900, height: 800 }],
        ] as const) {
          const own = await reader.openOwn(path);
          await expect(own.locator('h1').first()).toBeAttached();
          await take(own, named(name), size);
          await own.close();
        }
      } finally {
        await reader.close();
        await site.close();
        await rm(profile, { recursive: true, force: true, maxRetries: 5 });
      }
    });
