import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { serve } from '../e2e/browsers.ts';
import { clickWords, expectStored } from '../e2e/chromium/doing.ts';
import { floating } from '../e2e/chromium/floating.ts';
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

/** The product's own words in a language, by their key. */
async function words(language: string): Promise<(key: string) => string> {
  const all = JSON.parse(await readFile(`public/_locales/${language}/messages.json`, 'utf8'));
  return (key) => all[key].message;
}

for (const language of ['en', 'ar'])
  for (const theme of ['light', 'dark'] as const)
    test(`${language}, ${theme}`, async () => {
      process.env.LANGUAGE = language;
      const say = await words(language);
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
        const here = await floating(article);
        await reader.select(article, CLAIMS[0]);
        await here.shown(say('toolbarSource'));
        await take(article, named('toolbar'));
        await here.click(say('toolbarClaim'));
        await here.fill(say('claimFormWho'), 'Idris Falk');
        await here.fill(say('claimFormRole'), 'Alder & Wend Water');
        await expectStored(reader, 'claims', 1);
        await take(article, named('claim'));
        await here.click(say('cardDone'));
        await reader.select(article, 'It is the best news', 'in my lifetime');
        await here.click(say('colour_green'));
        await expectStored(reader, 'annotations', 2);
        await reader.select(article, 'trout have doubled since 2019');
        await here.click(say('toolbarNote'));
        await here.fill(say('cardNoteLabel'), 'Twice as many members write down what they catch.');
        await here.click(say('cardDone'));
        await reader.select(article, 'Four of the last six winters have been dry');
        await here.click(say('colour_blue'));
        await expectStored(reader, 'annotations', 4);
        const report = await reader.open(site.url('/report.html', 'source.test'));
        await report.setViewportSize({ width: 1000, height: 760 });
        await report.emulateMedia({ colorScheme: theme });
        const there = await floating(report);
        await reader.select(report, CLAIMS[1]);
        await reader.press(report, 'source');
        await there.click(new RegExp(CLAIMS[0]), 'option');
        await there.click(say('stanceRefutes'), 'radio');
        await take(report, named('picker'));
        await there.click(say('pickerUse'));
        await expectStored(reader, 'sources', 1);
        await report.close();
        await article.bringToFront();
        await clickWords(article, 'of the nitrogen');
        await here.shown(say('cardEnds'));
        await take(article, named('card'));
        await article.keyboard.press('Escape');
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
          // A hidden tab draws no list.
          await own.bringToFront();
          const row = own.getByRole('listitem').filter({ hasText: CLAIMS[0] }).last();
          if (name === 'library') await row.getByRole('link').first().click({ timeout: 20_000 });
          await take(own, named(name), size);
          await own.close();
        }
      } finally {
        await reader.close();
        await site.close();
        await rm(profile, { recursive: true, force: true, maxRetries: 5 });
      }
    });
