import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { expectStored } from '../e2e/chromium/doing.ts';
import { chooseFile } from '../e2e/chromium/library-page.ts';
import { openReader, type Reader } from '../e2e/chromium/reader.ts';
import { until } from '../e2e/until.ts';
import { deskStory } from './desk-story.ts';

declare const chrome: typeof import('wxt/browser').browser;

/** Pictures of the desk: the queue, a claim on which reviewers disagree while a third reviews it, all at a glance, and the report. */
const FOLDER = 'docs/screenshots';

/** The report of everything, as a file in a folder of its own. */
async function reportOf(
  reader: Reader,
  page: Page,
  say: (key: string) => string,
  parent: string,
): Promise<string> {
  const folder = await mkdtemp(join(parent, 'report-'));
  await page.goto(page.url().replace(/\?.*$/, '?task=export'));
  await page.getByRole('radio', { name: say('formatReport') }).check();
  await reader.downloadTo(folder);
  await page.getByRole('button', { name: say('transferExport'), exact: true }).click();
  const files = async () => (await readdir(folder)).filter((name) => name.endsWith('.html'));
  await until('the report is there', async () => (await files()).length === 1);
  return join(folder, (await files())[0] ?? '');
}

for (const language of ['en', 'ar'])
  for (const theme of ['light', 'dark'] as const)
    test(`the desk, ${language}, ${theme}`, async () => {
      process.env.LANGUAGE = language;
      const words = JSON.parse(await readFile(`public/_locales/${language}/messages.json`, 'utf8'));
      const say = (key: string): string => words[key].message;
      const profile = await mkdtemp(join(tmpdir(), 'sourcemark-'));
      const reader = await openReader(profile, [`--lang=${language}`]);
      const { notes, disputed } = deskStory();
      try {
        const preferences = { theme, blindReviews: false };
        await reader.desk.evaluate((set) => chrome.storage.local.set({ preferences: set }), preferences);
        const page = await reader.openOwn('review.html?task=import');
        await page.bringToFront();
        await chooseFile(page, notes.text());
        await page.getByRole('button', { name: say('transferImport'), exact: true }).click();
        await expectStored(reader, 'claims', 10);
        const take = async (name: string, query: string, height: number, act?: () => Promise<void>) => {
          await page.setViewportSize({ width: 1440, height });
          await page.goto(page.url().replace(/\?.*$/, query));
          await act?.();
          await page.waitForTimeout(500);
          await page.screenshot({ path: `${FOLDER}/${name}-${theme}-${language}.png` });
        };
        await take('desk', `?view=desk&claim=${disputed}`, 900, () =>
          page.getByRole('link', { name: 'No household was resettled for the port' }).waitFor(),
        );
        await take('desk-claim', `?view=desk&claim=${disputed}&whole=1`, 1200, async () => {
          await page.getByRole('button', { name: say('reviewStart') }).click();
          await expect(page.getByRole('button', { name: say('reviewSubmit') })).toBeVisible();
          await page.keyboard.press('2');
        });
        await take('desk-glance', '?view=desk&shows=glance', 900);
        const report = pathToFileURL(await reportOf(reader, page, say, profile)).href;
        await page.goto(report);
        await page.emulateMedia({ colorScheme: theme });
        await page.setViewportSize({ width: 900, height: 1000 });
        await page.screenshot({ path: `${FOLDER}/report-${theme}-${language}.png`, fullPage: true });
      } finally {
        await reader.close();
        await rm(profile, { recursive: true, force: true, maxRetries: 5 });
      }
    });
