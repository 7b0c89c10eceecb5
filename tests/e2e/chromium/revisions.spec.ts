import { existsSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { CUT, EARLY, EDITED, FIRST, LATE, NOISE, paragraphs, WALL } from '../edited-bridge.ts';
import { violationsInBoth } from './accessibility.ts';
import { expectPainted, expectStates, expectStored, highlight, stored } from './doing.ts';
import type { Reader } from './reader.ts';
import { expect, test } from './test.ts';

/** Serves one address with a body that the test changes between visits. */
async function served(reader: Reader, url: string, first = FIRST) {
  const site = { body: first };
  await reader.context.route(url, (route) => route.fulfill({ contentType: 'text/html', body: site.body }));
  return site;
}

/** Marks words near the beginning and near the end, and waits until the page's text is kept. */
async function marked(reader: Reader, url: string): Promise<Page> {
  const page = await reader.open(url);
  for (const [at, words] of [EARLY, LATE].entries()) {
    await highlight(reader, page, words);
    await expectStored(reader, 'annotations', at + 1);
  }
  await expect
    .poll(
      async () =>
        (await stored(reader, 'annotations')).filter(
          ({ target }) => target && 'snapshotId' in (target as object),
        ).length,
      {
        timeout: 20_000,
      },
    )
    .toBe(2);
  return page;
}

const versions = async (reader: Reader) =>
  (await stored(reader, 'snapshots')).filter(({ paragraphs }) => (paragraphs as number[]).length > 0);
const lastKept = ({ captured, until }: Record<string, unknown>) => String(until ?? captured);
const states = async (reader: Reader) => (await stored(reader, 'anchors')).map(({ state }) => state).sort();

test('an article that is edited between two visits: what changed is shown with the marks in it, and leads to them', async ({
  reader,
  site,
}) => {
  const url = site.url('/edited.html', 'news.test');
  const article = await served(reader, url);
  const page = await marked(reader, url);
  const before = (await versions(reader)).length;
  article.body = EDITED;
  await page.reload();
  await expect.poll(async () => (await versions(reader)).length, { timeout: 20_000 }).toBe(before + 1);

  const panel = await reader.openPanel(page);
  await expect(panel.getByText(/^This article was edited between/)).toBeVisible();
  await panel.getByRole('button', { name: 'See what changed' }).click();
  const view = panel.getByRole('region', { name: 'What changed in the article' });
  await expect(view.locator('.revision-kind')).toHaveText(['Changed', 'Removed', 'Added']);
  await expect(view.locator('.revision-changed del > span')).toHaveText(['three']);
  await expect(view.locator('.revision-changed ins > span')).toHaveText(['five']);
  await expect(view.locator('.revision-gone')).toContainText('Fishermen asked for a ferry');
  await expect(view.locator('.revision-new')).toContainText('Correction: an earlier text');
  await expect(view.locator('.revision-changed mark.bar-amber')).toContainText(EARLY);
  await expect(view.locator('summary')).toHaveText([
    '2 paragraphs unchanged',
    '4 paragraphs unchanged',
    '5 paragraphs unchanged',
  ]);
  await view.locator('summary').last().click();
  await expect(view.locator('.revision-kept mark')).toContainText(LATE);
  for (const dir of ['ltr', 'rtl']) {
    await panel.evaluate((dir) => document.documentElement.setAttribute('dir', dir), dir);
    expect(await violationsInBoth(panel)).toEqual([]);
    if (process.env.SHOTS) await panel.screenshot({ path: `${process.env.SHOTS}/revisions-${dir}.png` });
  }
  await view.getByRole('button', { name: /^Go to .*a company from the capital/ }).click();
  await expect.poll(() => page.evaluate(() => getSelection()?.anchorNode?.textContent ?? '')).toContain(LATE);

  const library = await reader.openOwn('review.html');
  const [work] = await stored(reader, 'works');
  await library.goto(`${library.url().split('?')[0]}?work=${work?.id}`);
  await library.getByRole('button', { name: 'See what changed' }).click();
  await expect(library.locator('.revision-kind')).toHaveText(['Changed', 'Removed', 'Added']);
  expect(await violationsInBoth(library)).toEqual([]);
});

test('other banners, meters and quotation marks are no new version', async ({ reader, site }) => {
  const url = site.url('/edited.html', 'news.test');
  const article = await served(reader, url);
  const page = await marked(reader, url);
  const before = (await stored(reader, 'snapshots')).length;
  article.body = NOISE;
  await page.reload();
  await expectPainted(page, [EARLY, LATE]);
  const panel = await reader.openPanel(page);
  await expect(panel.getByRole('listitem')).toHaveCount(2);
  // Longer than a page has to draw its text, and until it is idle.
  await page.waitForTimeout(6_000);
  expect(await stored(reader, 'snapshots')).toHaveLength(before);
  await expect(panel.getByText(/^This article was edited between/)).toHaveCount(0);
});

test('a page behind a wall is not fully shown: nothing is called lost, no text is kept; whole again, all is well', async ({
  reader,
  site,
}) => {
  const url = site.url('/edited.html', 'news.test');
  const article = await served(reader, url);
  const page = await marked(reader, url);
  await page.reload();
  await expect.poll(() => states(reader)).toEqual(['anchored', 'anchored']);
  const before = (await stored(reader, 'snapshots')).length;

  article.body = WALL;
  await page.reload();
  await expectPainted(page, [EARLY]);
  const panel = await reader.openPanel(page);
  await expect(panel.getByText(/^This page is not fully shown/)).toBeVisible({ timeout: 15_000 });
  await expect(panel.getByRole('listitem').filter({ hasText: LATE })).toContainText('Not seen in this visit');
  await expect(panel.getByRole('listitem').filter({ hasText: EARLY })).not.toContainText('Not seen');
  await expect(panel.getByText('Not found on the page')).toHaveCount(0);
  expect(await violationsInBoth(panel)).toEqual([]);
  expect(await states(reader)).toEqual(['anchored', 'anchored']);
  expect(await stored(reader, 'snapshots')).toHaveLength(before);

  // The rest of the text arrives, as after a sign-in.
  await page.evaluate(
    (rest) => {
      const [wall] = [...document.querySelectorAll('p')].filter((p) =>
        p.textContent?.startsWith('Subscribe'),
      );
      for (const text of rest) {
        const paragraph = document.createElement('p');
        paragraph.textContent = text;
        wall?.before(paragraph);
      }
      wall?.remove();
    },
    paragraphs.slice(4).map((one) => one.trim().slice(3, -4)),
  );
  await expectPainted(page, [EARLY, LATE]);
  await expect(panel.getByText(/^This page is not fully shown/)).toHaveCount(0, { timeout: 15_000 });
  await expect(panel.getByText('Not seen in this visit')).toHaveCount(0);
  expect(await states(reader)).toEqual(['anchored', 'anchored']);
});

test('an article that was really cut: the reader says that it is the whole, and what was taken out is told, until it is there again', async ({
  reader,
  site,
}) => {
  const url = site.url('/edited.html', 'news.test');
  const article = await served(reader, url);
  const page = await marked(reader, url);
  const before = (await versions(reader)).length;
  article.body = CUT;
  await page.reload();
  await expectPainted(page, [EARLY]);
  const panel = await reader.openPanel(page);
  const late = panel.getByRole('listitem').filter({ hasText: LATE });
  await expect(late).toContainText('Not seen in this visit');
  expect(await states(reader)).toEqual(['anchored', 'anchored']);

  const isWhole = panel.getByRole('button', { name: 'This is the whole article' });
  expect(await violationsInBoth(panel)).toEqual([]);
  await isWhole.focus();
  await panel.keyboard.press('Enter');
  await expect(panel.getByText('is kept as a version of the article')).toBeVisible();
  await expect(panel.getByText(/^This page is not fully shown/)).toHaveCount(0);
  await expect(late).toContainText('Not found on the page');
  await expect(late.getByRole('button', { name: 'Attach by hand' })).toBeVisible();
  await expectStates(reader, ['anchored', 'orphaned']);
  expect(await versions(reader)).toHaveLength(before + 1);
  await expect(panel.getByText(/^This article was edited between/)).toBeVisible();
  expect(await violationsInBoth(panel)).toEqual([]);

  // It is so from then on.
  await page.reload();
  await expectPainted(page, [EARLY]);
  await expect(late).toContainText('Not found on the page');
  await page.waitForTimeout(6_000);
  await expect(panel.getByText(/^This page is not fully shown/)).toHaveCount(0);

  article.body = FIRST;
  await page.reload();
  await expectPainted(page, [EARLY, LATE]);
  await expectStates(reader, ['anchored', 'anchored']);
  await expect(late).not.toContainText('Not found on the page');

  // Said by mistake, of a wall: the whole text is what the page is compared with again.
  await expect
    .poll(
      async () => {
        const last = (await versions(reader)).sort((a, b) => (lastKept(a) < lastKept(b) ? 1 : -1))[0];
        return String(last?.text).includes(LATE);
      },
      { timeout: 20_000 },
    )
    .toBe(true);
  article.body = CUT;
  await page.reload();
  await expect(isWhole).toBeVisible();
  await expect(late).toContainText('Not seen in this visit');
  await isWhole.click();
  await expect(late).toContainText('Not found on the page');
});

test('an error page calls nothing lost; a passage that an editor cut is', async ({ reader, site }) => {
  const url = site.url('/edited.html', 'news.test');
  const article = await served(reader, url);
  const page = await marked(reader, url);
  article.body = '<title>Error</title><link rel="icon" href="data:,"><h1>Bad gateway</h1>';
  await page.reload();
  const panel = await reader.openPanel(page);
  await expect(panel.getByText(/^This page is not fully shown/)).toBeVisible({ timeout: 15_000 });
  await expect(panel.getByText('Not seen in this visit')).toHaveCount(2);
  expect(await states(reader)).not.toContain('orphaned');
  article.body = FIRST.replace(/ {6}<p>The contractor[^\n]*\n/, '');
  await page.reload();
  await expect.poll(() => states(reader), { timeout: 20_000 }).toEqual(['anchored', 'orphaned']);
  await expect(panel.getByText(/^This page is not fully shown/)).toHaveCount(0);
});

const FOLDER = '../shared/model-article';

test.describe('the model article', () => {
  test.skip(!existsSync(FOLDER), `skipped: ${FOLDER} is not there`);

  test('its second visit shows the two paragraphs that were edited silently, and nothing else', async ({
    reader,
    site,
  }) => {
    const visit = (number: number) => readFileSync(`${FOLDER}/visit-${number}.html`, 'utf8');
    const url = site.url('/opinion/arms.html', 'news.test');
    const article = await served(reader, url, visit(1));
    const page = await reader.open(url);
    const words = await page.locator('.article-body > p').nth(6).textContent();
    await highlight(reader, page, (words ?? '').slice(1, 40));
    await expect.poll(async () => (await versions(reader)).length, { timeout: 20_000 }).toBe(1);
    article.body = visit(2);
    await page.reload();
    await expect.poll(async () => (await versions(reader)).length, { timeout: 20_000 }).toBe(2);
    const panel = await reader.openPanel(page);
    await panel.getByRole('button', { name: 'See what changed' }).click();
    await expect(panel.locator('.revision-kind')).toHaveText(['Changed', 'Changed']);
    await expect(panel.locator('.revision-rows > .revision del > span')).toHaveText([/^\d+$/, 'Reports']);
    await expect(panel.locator('.revision-rows > .revision ins > span')).toHaveText([
      /^\d+$/,
      /^Unconfirmed reports$/,
    ]);
  });
});
