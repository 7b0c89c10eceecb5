import type { Page } from '@playwright/test';
import { stored } from './doing.ts';
import { painted, paints, pointIn } from './marks.ts';
import { type Floating, floatingOf } from './over-page.ts';
import type { Reader } from './reader.ts';
import { expect, test } from './test.ts';

const SENTENCE = 'Nobody will have to wait for spring';

async function highlighted(reader: Reader, url: string, words = SENTENCE): Promise<[Page, Floating]> {
  const page = await reader.open(url);
  const floating = await floatingOf(page);
  await reader.select(page, words);
  await floating.click('.toolbar .swatch', 'Amber');
  await paints(page, [words]);
  await floating.goes();
  return [page, floating];
}

async function openCard(page: Page, floating: Floating, words = 'will have to'): Promise<void> {
  const { x, y } = await pointIn(page, words);
  await page.mouse.click(x, y);
  await floating.shows('.card');
}

test('a click on a mark opens its card; what is written there is there after a reload', async ({
  reader,
  site,
}) => {
  const [page, floating] = await highlighted(reader, site.url('/story.html', 'news.test'));
  await openCard(page, floating);
  expect(await floating.read('.card .quote')).toBe(SENTENCE);
  await floating.fill('.card textarea', 'Ask the harbour office');
  await expect.poll(() => floating.read('.card .status')).toBe('Saved');
  await floating.click('.card .swatch', 'Rose');
  await floating.click('.card .tags input');
  await page.keyboard.type('ferry');
  await page.keyboard.press('Enter');
  await expect.poll(() => floating.names('.tag')).toEqual(['ferry']);
  await page.keyboard.press('Escape');
  await floating.goes();
  await page.reload();
  await paints(page, [SENTENCE]);
  await openCard(page, floating);
  expect(await floating.read('.card textarea')).toBe('Ask the harbour office');
  expect(await floating.names('.tag')).toEqual(['ferry']);
  expect(await floating.names('.card .swatch[aria-pressed="true"]')).toEqual(['Rose']);
});

test('a note is shown where the pointer rests, stays while the pointer is on it, and goes with Escape', async ({
  reader,
  site,
}) => {
  const [page, floating] = await highlighted(reader, site.url('/story.html', 'news.test'));
  await openCard(page, floating);
  await floating.fill('.card textarea', 'A note to see');
  await page.keyboard.press('Escape');
  await floating.goes();
  await page.mouse.move(10, 10);
  const { x, y } = await pointIn(page, 'wait for');
  await page.mouse.move(x, y, { steps: 3 });
  await floating.shows('.hover');
  expect(await floating.read('.hover p')).toBe('A note to see');
  const box = await floating.box('.hover');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForTimeout(600);
  expect(await floating.isShown('.hover')).toBe(true);
  await page.keyboard.press('Escape');
  await floating.goes();
});

test('a link in a mark is followed as ever; with Alt its card opens', async ({ reader, site }) => {
  const [page, floating] = await highlighted(
    reader,
    site.url('/story.html', 'news.test'),
    'forty islanders were cut off',
  );
  const { x, y } = await pointIn(page, 'forty islanders');
  await page.keyboard.down('Alt');
  await page.mouse.click(x, y);
  await page.keyboard.up('Alt');
  await floating.shows('.card');
  await page.keyboard.press('Escape');
  await floating.goes();
  await page.mouse.click(x, y);
  await page.waitForURL('**/article.html');
});

test('a deleted mark comes back by Undo', async ({ reader, site }) => {
  const [page, floating] = await highlighted(reader, site.url('/story.html', 'news.test'));
  await openCard(page, floating);
  await floating.click('.card button', 'Delete');
  await paints(page, []);
  await floating.click('.notice button', 'Undo');
  await paints(page, [SENTENCE]);
  await page.reload();
  await paints(page, [SENTENCE]);
});

test('a mark becomes a claim with its speaker; one more claim can be made of it', async ({
  reader,
  site,
}) => {
  const [page, floating] = await highlighted(reader, site.url('/story.html', 'news.test'));
  await openCard(page, floating);
  await floating.click('.card button', 'Make it a claim');
  await floating.shows('.claim');
  expect(await floating.read('.claim textarea')).toBe(SENTENCE);
  await floating.click('.claim .person input');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => floating.names('.person-option')).toEqual(['Ruth Vance']);
  await page.keyboard.press('Escape');
  await floating.fill('.claim .person input', 'Tom Ashe');
  await page.keyboard.press('Enter');
  await floating.fill('.claim textarea', 'The ferry runs all winter');
  await floating.click('.claim button', 'Done');
  await floating.goes('.claim');
  await openCard(page, floating);
  await expect.poll(() => floating.names('.claims li button')).toEqual(['The ferry runs all winter']);
  await floating.click('.card button', 'One more claim');
  await floating.shows('.claim');
  await floating.click('.claim .person input');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => floating.names('.person-option')).toEqual(['Tom Ashe', 'Ruth Vance']);
});

test('what is typed in a claim and not yet left is kept by Escape; a date that is none is shown before it goes', async ({
  reader,
  site,
}) => {
  const [page, floating] = await highlighted(reader, site.url('/story.html', 'news.test'));
  await openCard(page, floating);
  await floating.click('.card .tags input');
  await page.keyboard.type('ferry');
  await page.keyboard.press('Escape');
  await floating.goes('.card');
  await openCard(page, floating);
  await expect.poll(() => floating.names('.tag')).toEqual(['ferry']);
  await floating.click('.card button', 'Make it a claim');
  await floating.shows('.claim');
  await floating.fill('.claim .field[placeholder^="20"]', 'May 2024');
  await floating.fill('.claim .person input', 'Tom Ashe');
  await page.keyboard.press('Escape');
  expect(await floating.read('.claim [aria-invalid="true"]')).toBe('May 2024');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2024-05');
  await page.keyboard.press('Escape');
  await floating.goes('.claim');
  await expect
    .poll(async () => (await stored(reader, 'claims')).map((row) => row.datePublished))
    .toEqual(['2024-05']);
  expect((await stored(reader, 'agents')).map((row) => row.name)).toContain('Tom Ashe');
});

test('overlapping marks are each reached from the card', async ({ reader, site }) => {
  const [page, floating] = await highlighted(reader, site.url('/story.html', 'news.test'));
  await reader.select(page, 'wait for spring', 'said its head');
  await floating.click('.toolbar .swatch', 'Blue');
  await expect.poll(async () => (await painted(page)).length).toBe(2);
  await openCard(page, floating, 'for spring');
  const first = await floating.read('.card .quote');
  await floating.click('.card .small');
  await expect.poll(() => floating.read('.card .quote')).not.toBe(first);
});

test('ends are changed by keys, and note and claims stay', async ({ reader, site }) => {
  const [page, floating] = await highlighted(reader, site.url('/story.html', 'news.test'));
  await openCard(page, floating);
  await floating.fill('.card textarea', 'Kept');
  await floating.click('.card button', 'Change ends');
  await floating.shows('.ends');
  await page.keyboard.press('Control+ArrowLeft');
  await paints(page, ['Nobody will have to wait for']);
  await page.keyboard.press('ArrowLeft');
  await paints(page, ['Nobody will have to wait fo']);
  await page.keyboard.press('Control+ArrowRight');
  await floating.click('.ends .toggle', 'Start');
  await page.keyboard.press('Control+ArrowRight');
  await paints(page, ['will have to wait for']);
  await floating.click('.ends button', 'Done');
  await floating.shows('.card');
  expect(await floating.read('.card textarea')).toBe('Kept');
  await page.reload();
  await paints(page, ['will have to wait for']);
});

test('ends are changed by dragging a handle, and by selecting anew; Cancel keeps what was', async ({
  reader,
  site,
}) => {
  const [page, floating] = await highlighted(reader, site.url('/story.html', 'news.test'));
  await openCard(page, floating);
  await floating.click('.card button', 'Change ends');
  await floating.shows('.ends');
  const to = await pointIn(page, 'have');
  const knob = await floating.box('.handle:last-child .knob');
  await page.mouse.move(knob.x + knob.width / 2, knob.y + knob.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y + knob.height, { steps: 8 });
  await page.mouse.up();
  await expect.poll(async () => (await painted(page))[0]).toMatch(/^Nobody will ha?v?e?$/);
  await floating.click('.ends button', 'Cancel');
  await paints(page, [SENTENCE]);
  await floating.click('.card button', 'Change ends');
  await floating.shows('.ends');
  await reader.select(page, 'Nobody will', 'said its head');
  await floating.click('.ends button', 'Done');
  await paints(page, ['Nobody will have to wait for spring,” said its head']);
});

test('quote and link to the passage are copied', async ({ reader, site }) => {
  const [page, floating] = await highlighted(reader, site.url('/story.html', 'news.test'));
  await openCard(page, floating);
  await floating.click('.card button', 'Copy link');
  await expect.poll(() => floating.names('.actions button')).toContain('Copied');
  await floating.fill('.card textarea', '');
  await page.keyboard.press('Control+v');
  expect(await floating.read('.card textarea')).toBe(
    `${site.url('/story.html', 'news.test')}#:~:text=Nobody%20will%20have%20to%20wait%20for%20spring`,
  );
});
