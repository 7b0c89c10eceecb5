import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { violationsInBoth } from './accessibility.ts';
import { expectStored, stored } from './doing.ts';
import { paints, pointIn } from './marks.ts';
import { floatingOf } from './over-page.ts';
import type { Reader } from './reader.ts';
import { expect, test } from './test.ts';

const MARKED = 'Nobody will have to wait for spring';
const NOW = 'Nobody will have to wait for summer';
const AROUND = 'twelve crossings a week';
const FIRST = readFileSync('tests/fixtures/story.html', 'utf8');
const SECOND = FIRST.replace(MARKED, NOW).replace('office expects twelve', 'office no longer expects twelve');

/** Marks two passages of an article, of which one and the sentence of the other are edited before the next visit. */
async function secondVisit(reader: Reader, url: string): Promise<Page> {
  let body = FIRST;
  await reader.context.route(url, (route) => route.fulfill({ contentType: 'text/html', body }));
  const page = await reader.open(url);
  const floating = await floatingOf(page);
  for (const [at, words] of [MARKED, AROUND].entries()) {
    await reader.select(page, words);
    await floating.click('.toolbar .swatch', 'Amber');
    await expectStored(reader, 'annotations', at + 1);
    await floating.goes();
  }
  body = SECOND;
  await page.reload();
  await paints(page, [NOW, AROUND]);
  return page;
}

async function cardAt(page: Page, words: string) {
  const floating = await floatingOf(page);
  const { x, y } = await pointIn(page, words);
  await page.mouse.click(x, y);
  await floating.shows('.card');
  return {
    ...floating,
    diff: async () => [
      await floating.names('.card .word-diff del > span'),
      await floating.names('.card .word-diff ins > span'),
    ],
  };
}

test('the card of an edited passage shows its words then and now; it follows the new words, and Undo brings the old ones back', async ({
  reader,
  site,
}) => {
  const page = await secondVisit(reader, site.url('/story.html', 'news.test'));
  const card = await cardAt(page, 'will have to');
  expect(await card.names('.card > .status')).toEqual([
    expect.stringMatching(/^The words changed; first seen on ./),
  ]);
  expect(await card.diff()).toEqual([['spring'], ['summer']]);

  const marked = async () =>
    (await stored(reader, 'annotations')).map((row) => (row.target as { exact: string }).exact).sort();
  await card.click('.card button', 'Follow the new words');
  await expect.poll(card.diff).toEqual([[], []]);
  expect(await card.read('.card .quote')).toBe(NOW);
  await expect.poll(marked).toEqual([NOW, AROUND].sort());
  // Besides what is read off the page meanwhile, such as the version that the words are of.
  const before = (await stored(reader, 'history')).filter(
    ({ field, before, read }) => field === 'target' && before && !read,
  );
  expect(before).toMatchObject([{ before: { exact: MARKED, selectors: [{ exact: MARKED }, {}, {}, {}] } }]);

  await card.click('.notice button', 'Undo');
  await expect.poll(card.diff).toEqual([['spring'], ['summer']]);
  await expect.poll(marked).toEqual([MARKED, AROUND].sort());
  await paints(page, [NOW, AROUND]);
});

test('the card of a passage whose sentence was edited around it shows the sentence then and now', async ({
  reader,
  site,
}) => {
  const page = await secondVisit(reader, site.url('/story.html', 'news.test'));
  const card = await cardAt(page, AROUND);
  expect(await card.names('.card > .status')).toEqual([
    expect.stringMatching(/^Its sentence was edited; first seen on ./),
  ]);
  expect(await card.diff()).toEqual([[], ['no longer']]);
  expect(await card.names('.card button')).not.toContain('Follow the new words');
});

test('the panel shows what was edited, to all readers, until the new words are followed', async ({
  reader,
  site,
}) => {
  const page = await secondVisit(reader, site.url('/story.html', 'news.test'));
  const panel = await reader.openPanel(page);
  await expect(panel.locator('.word-diff del > span')).toHaveText(['spring']);
  await expect(panel.locator('.word-diff ins > span')).toHaveText(['summer', /no longer/]);
  for (const dir of ['ltr', 'rtl']) {
    await panel.evaluate((dir) => document.documentElement.setAttribute('dir', dir), dir);
    expect(await violationsInBoth(panel)).toEqual([]);
    if (process.env.SHOTS) await panel.screenshot({ path: `${process.env.SHOTS}/panel-${dir}.png` });
  }
  const card = await cardAt(page, 'will have to');
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/card.png` });
  await card.click('.card button', 'Follow the new words');
  await expect(panel.locator('.word-diff del')).toHaveCount(0);
  await expect(panel.locator('.word-diff ins > span')).toHaveText([/no longer/]);
});
