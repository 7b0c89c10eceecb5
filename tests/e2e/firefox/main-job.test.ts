import { claim, clickWords, expectPainted, expectStored, highlight, pickClaim, stored } from './doing.ts';
import { openReader } from './reader.ts';
import { expect, test } from './test.ts';

const NEWS = 'It is the best news this town has had from its river in my lifetime';
const CLAIM = 'removes nine tenths of the nitrogen';
const PASSAGE = 'between 70 and 90 per cent';

test('words are highlighted by the mouse, the page’s DOM is left as it was, and they are back after a reload', async ({
  reader,
  site,
}) => {
  const page = await reader.open(site.url('/river.html', 'news.test'));
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await highlight(reader, page, 'It is the best news', 'in my lifetime');
  await expectPainted(page, [NEWS]);
  await expectStored(reader, 'annotations', 1);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  await page.reload();
  await expectPainted(page, [NEWS]);
});

test('words are highlighted by the shortcut, across paragraphs and over a link', async ({ reader, site }) => {
  const page = await reader.open(site.url('/river.html', 'news.test'));
  await reader.select(page, 'more than most valleys can say', 'Nitrate at the footbridge');
  await reader.press(page, 'highlight');
  await expectStored(reader, 'annotations', 1);
  await reader.select(page, 'he referred to', 'commissioned');
  await reader.press(page, 'highlight');
  await expectStored(reader, 'annotations', 2);
  await page.reload();
  await expectPainted(page, [
    'more than most valleys can say.” Nitrate at the footbridge',
    'he referred to a report that the company commissioned',
  ]);
});

test('a passage of another tab becomes a source, painted there, and the sidebar knows of it', async ({
  reader,
  site,
}) => {
  const article = await reader.open(site.url('/river.html', 'news.test'));
  await claim(reader, article, CLAIM, 'Idris Falk');
  await expectStored(reader, 'claims', 1);
  const report = await reader.open(site.url('/report.html', 'source.test'));
  await reader.select(report, PASSAGE);
  await (await reader.floating(report)).click('Source for…');
  await pickClaim(reader, report, CLAIM, 'Refutes');
  await expectStored(reader, 'sources', 1);
  await expectPainted(report, [PASSAGE]);
  expect((await stored(reader, 'sources'))[0]).toMatchObject({ stance: 'refutes' });
  const panel = await reader.openPanel(report);
  await panel.shows(CLAIM);
  await article.bringToFront();
  await panel.shows('Nitrogen removal at the Overwend works');
});

test('deleting a highlight keeps its claim, and undo brings it back', async ({ reader, site }) => {
  const page = await reader.open(site.url('/river.html', 'news.test'));
  await claim(reader, page, 'It costs 18,000');
  await expectStored(reader, 'claims', 1);
  await clickWords(page, 'It costs 18,000');
  const surface = await reader.floating(page);
  await surface.click('Delete');
  await expectPainted(page, []);
  await expectStored(reader, 'annotations', 0);
  await expectStored(reader, 'claims', 1);
  await surface.click('Undo');
  await expectPainted(page, ['It costs 18,000']);
});

test('an edit in one tab shows in the other tab and in the sidebar', async ({ reader, site }) => {
  const first = await reader.open(site.url('/river.html', 'news.test'));
  await highlight(reader, first, 'Twice it did not');
  await expectStored(reader, 'annotations', 1);
  const second = await reader.open(site.url('/river.html?utm_source=x', 'news.test'));
  await expectPainted(second, ['Twice it did not']);
  const panel = await reader.openPanel(second);
  await panel.shows('Twice it did not');
  await highlight(reader, second, 'He has asked the group', undefined, 'Rose');
  await panel.shows('He has asked the group');
  await expectPainted(first, ['Twice it did not', 'He has asked the group']);
});

test('a page that goes on by itself shows the marks of the article it shows', async ({ reader, site }) => {
  const page = await reader.open(site.url('/late.html?story=1', 'news.test'));
  await page.waitForSelector('article');
  await highlight(reader, page, 'the ropes were frozen');
  await expectPainted(page, ['the ropes were frozen']);
  await page.click('[data-story="2"]');
  await page.waitForFunction(() => document.body.innerText.includes('the queue is older'));
  await expectPainted(page, []);
  await highlight(reader, page, 'the queue is older');
  await expectStored(reader, 'works', 2);
  await page.evaluate(() => history.back());
  await expectPainted(page, ['the ropes were frozen']);
});

test('nothing that was acknowledged is lost when the browser is killed right after', async ({
  profile,
  site,
}) => {
  const today = await openReader(profile);
  await claim(today, await today.open(site.url('/river.html', 'news.test')), 'Twice it did not', 'Tom');
  await expectStored(today, 'claims', 1);
  await expect.poll(async () => (await stored(today, 'agents')).map(({ name }) => name)).toContain('Tom');
  await today.kill();
  const tomorrow = await openReader(profile);
  await expectPainted(await tomorrow.open(site.url('/river.html', 'news.test')), ['Twice it did not']);
  expect((await stored(tomorrow, 'agents')).map(({ name }) => name)).toContain('Tom');
  await tomorrow.close();
});
