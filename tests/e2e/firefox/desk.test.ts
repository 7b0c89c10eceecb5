import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { claims } from '../desk-notes.ts';
import { until } from '../until.ts';
import { stored } from './doing.ts';
import { act, reach, write } from './keyboard.ts';
import { expect, test } from './test.ts';

/** What the lines of the queue say. */
const queue = (page: Page) =>
  page.$$eval('[aria-label="Claims, one by one"] [role=listitem]', (lines) =>
    lines.map(({ textContent }) => textContent ?? ''),
  );
const expectQueue = (page: Page, lines: RegExp[]) =>
  expect
    .poll(() => queue(page), { timeout: 20_000 })
    .toEqual(lines.map((line) => expect.stringMatching(line)));
const reads = (page: Page, words: string) =>
  until(`"${words}" is read`, () =>
    page.evaluate((wanted) => document.body.innerText.includes(wanted), words),
  );
const button = (name: string) => `//button[normalize-space()="${name}" or @aria-label="${name}"]`;
const choice = (name: string) => `//label[contains(normalize-space(), "${name}")]//input`;
const field = (label: string) => `//*[@id=//label[starts-with(normalize-space(), "${label}")]/@for]`;

test('by keyboard alone a file is taken in, a claim found, written, reviewed blind and given in, and its history undone', async ({
  reader,
  profile,
}) => {
  const file = join(profile, 'ada.sourcemark.json');
  await writeFile(file, claims().text());
  let page = await reader.openOwn('review.html?task=import');
  await page.bringToFront();
  await page.keyboard.press('Tab');
  await reach(page, button('Choose a file'));
  // The system's own window is not the page's.
  await (await page.waitForSelector('input[type=file]'))?.uploadFile(file);
  await act(page, button('Import'));
  await reads(page, 'Imported:');

  await page.keyboard.type('gd');
  await until('the queue is there', async () => (await queue(page)).length === 4);
  await page.keyboard.press('/');
  await page.keyboard.type('third');
  await expectQueue(page, [/Nitrate fell by a third/]);
  expect((await queue(page)).join()).not.toContain('Mostly');
  await page.keyboard.press('Enter');
  await until('the claim has the focus', () =>
    page.evaluate(() => document.activeElement?.textContent === 'Nitrate fell by a third'),
  );
  await page.keyboard.press('Enter');
  await reads(page, 'Reviews that others submitted are hidden');

  await write(page, field('Wording to check'), 'Nitrate fell by 33 per cent');
  await expectQueue(page, [/Nitrate fell by 33 per cent/]);
  await act(page, button('Review this claim'));
  await reach(page, choice('Nitrate in 2025'));
  await page.keyboard.press(' ');
  await page.keyboard.press('3');
  await until('3 rates', () => isTicked(page, 'Mixed'));
  await write(page, field('Why'), 'A third of 4 is **not** 31');
  expect(await isTicked(page, 'Mixed')).toBe(true);
  const reasons = async () => (await stored(reader, 'claimReviews')).map(({ reviewBody }) => reviewBody);
  await expect.poll(reasons, { timeout: 20_000 }).toContain('A third of 4 is **not** 31');
  // What was typed outlives the tab.
  const address = await page.evaluate(() => location.search);
  await page.close();
  page = await reader.openOwn(`review.html${address}`);
  await page.bringToFront();
  await page.keyboard.press('Tab');
  await act(page, button('Submit'));
  await reads(page, 'Reviewers disagree: Mostly false, Mostly true, Mixed');

  await act(page, button('History'));
  await act(page, button('Put back: Wording'));
  await until('the wording is as it was', async () =>
    page.evaluate((path) => {
      const found = document.evaluate(
        path,
        document,
        null,
        XPathResult.ANY_UNORDERED_NODE_TYPE,
      ).singleNodeValue;
      return found instanceof HTMLTextAreaElement && found.value === 'Nitrate fell by a third';
    }, field('Wording to check')),
  );
  await page.keyboard.press('Escape');
  await until('the claim is closed', async () => (await page.$('article[aria-label=Claim]')) === null);
});

const isTicked = (page: Page, name: string) =>
  page.evaluate((path) => {
    const found = document.evaluate(
      path,
      document,
      null,
      XPathResult.ANY_UNORDERED_NODE_TYPE,
    ).singleNodeValue;
    return found instanceof HTMLInputElement && found.checked;
  }, `//label[contains(normalize-space(), "${name}")]//input[@type="radio"]`);
