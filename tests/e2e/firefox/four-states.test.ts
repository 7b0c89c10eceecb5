import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { serve } from '../browsers.ts';
import { elsewhere, inSummer, PRICE, SPRING, STORY, SUMMER, withoutPrice } from '../edited-story.ts';
import { clickWords, expectPainted, expectStored, highlight, stored } from './doing.ts';
import type { Reader } from './reader.ts';
import { expect, test } from './test.ts';

/** Marks words in an article, which is another when it is opened again. */
async function secondVisit(reader: Reader, profile: string, words: string, second: string) {
  const folder = join(profile, 'site');
  await mkdir(folder);
  const put = (body: string) => writeFile(join(folder, 'story.html'), body);
  await put(STORY);
  const site = await serve([folder]);
  const page = await reader.open(site.url('/story.html', 'news.test'));
  await highlight(reader, page, words);
  await expectStored(reader, 'annotations', 1);
  await put(second);
  await page.reload();
  return { page, close: site.close, again: (body: string) => put(body).then(() => page.reload()) };
}

const target = async (reader: Reader) =>
  (await stored(reader, 'annotations')).map((row) => (row.target as { exact: string }).exact);
const answers = async (reader: Reader) =>
  (await stored(reader, 'sightings')).flatMap(({ answer }) => answer ?? []);
const settledAs = (reader: Reader, state: string) =>
  expect
    .poll(async () => (await stored(reader, 'anchors')).map((row) => row.state), { timeout: 20_000 })
    .toEqual([state]);

test('edited words are kept as they were marked, or followed, each with Undo', async ({
  reader,
  profile,
}) => {
  const { page, close } = await secondVisit(reader, profile, SPRING, inSummer);
  await expectPainted(page, [SUMMER]);
  await clickWords(page, 'will have to');
  const card = await reader.floating(page);
  await card.click('Keep what I marked');
  await card.gone('Keep what I marked');
  await card.click('Undo');
  await card.shown('Keep what I marked');
  await card.click('Follow the new words');
  await card.gone('Follow the new words');
  await expect.poll(() => target(reader)).toEqual([SUMMER]);
  await card.click('Undo');
  await expect.poll(() => target(reader)).toEqual([SPRING]);
  await expectPainted(page, [SUMMER]);
  expect(await answers(reader)).toEqual(['keep', 'follow']);
  await close();
});

test('the sidebar asks about words that may be the passage, and the answer is remembered', async ({
  reader,
  profile,
}) => {
  const { page, close, again } = await secondVisit(reader, profile, PRICE, elsewhere);
  const panel = await reader.openPanel(page);
  await panel.shows('Is this it?');
  await panel.shows('a spokeswoman laughed.');
  await expectPainted(page, []);
  await panel.click('.answers button:last-child');
  await panel.shows('Not found on the page');
  await again(elsewhere);
  await settledAs(reader, 'orphaned');
  await panel.shows('Not found on the page');
  await again(STORY);
  await expectPainted(page, [PRICE]);
  await close();
});

test('a passage that is gone is attached by hand, and comes back by itself when that is undone', async ({
  reader,
  profile,
}) => {
  const { page, close, again } = await secondVisit(reader, profile, PRICE, withoutPrice);
  const panel = await reader.openPanel(page);
  await panel.shows('Not found on the page');
  await panel.click('.answers button');
  await panel.shows('Select its place in the page');
  await attach(page, reader);
  await expectPainted(page, ['twelve crossings a week']);
  const floating = await reader.floating(page);
  await floating.click('Undo');
  await expectPainted(page, []);
  await again(STORY);
  await expectPainted(page, [PRICE]);
  expect(await target(reader)).toEqual([PRICE]);
  await close();
});

async function attach(page: Page, reader: Reader) {
  await reader.select(page, 'twelve crossings a week');
  await (await reader.floating(page)).click('Attach here');
}
