import { clickWords, expectPainted, expectStored, highlight, stored } from './doing.ts';
import { floating } from './floating.ts';
import { openReader } from './reader.ts';
import { expect, test } from './test.ts';

const WORDS = 'Twice it did not';

test('marks and notes are there after the browser was closed and started again', async ({
  profile,
  site,
}) => {
  const today = await openReader(profile);
  await highlight(today, await today.open(site.url('/river.html', 'news.test')), WORDS);
  await expectStored(today, 'annotations', 1);
  await today.close();
  const tomorrow = await openReader(profile);
  await expectPainted(await tomorrow.open(site.url('/river.html', 'news.test')), [WORDS]);
  await tomorrow.close();
});

test('nothing that was acknowledged is lost when the browser is killed right after', async ({
  profile,
  site,
}) => {
  const today = await openReader(profile);
  const page = await today.open(site.url('/river.html', 'news.test'));
  await today.select(page, WORDS);
  const surface = await floating(page);
  await surface.click('Claim');
  await surface.fill('Wording to check', 'Two bottles were not filled');
  await expect
    .poll(async () => (await stored(today, 'claims'))[0]?.claimReviewed)
    .toBe('Two bottles were not filled');
  await today.kill();
  const tomorrow = await openReader(profile);
  await expectPainted(await tomorrow.open(site.url('/river.html', 'news.test')), [WORDS]);
  expect((await stored(tomorrow, 'claims'))[0]?.claimReviewed).toBe('Two bottles were not filled');
  await tomorrow.close();
});

test('a page that is no article has its marks back too, also after the browser was killed right after', async ({
  profile,
  site,
}) => {
  const today = await openReader(profile);
  const url = site.url('/article.html', 'news.test');
  await highlight(today, await today.open(url), 'The river rose by');
  await expectStored(today, 'annotations', 1);
  await today.kill();
  const tomorrow = await openReader(profile);
  await expectPainted(await tomorrow.open(url), ['The river rose by']);
  await tomorrow.close();
});

test('a tab that was open on a site before anything was noted there marks the page that it moves on to', async ({
  reader,
  site,
}) => {
  const url = site.url('/article.html', 'news.test');
  const early = await reader.open(site.url('/article.html?other=1', 'news.test'));
  await highlight(reader, await reader.open(url), 'The river rose by');
  await expectStored(reader, 'annotations', 1);
  await early.evaluate(() => history.pushState({}, '', '/article.html'));
  await expectPainted(early, ['The river rose by']);
});

test('the same article at its other addresses has the same marks, another article has none', async ({
  reader,
  site,
}) => {
  const page = await reader.open(site.url('/river.html?utm_source=letter&fbclid=a1#top', 'www.news.test'));
  await highlight(reader, page, WORDS);
  await expectStored(reader, 'annotations', 1);
  await expectPainted(await reader.open(site.url('/river.html?utm_medium=x', 'news.test')), [WORDS]);
  const other = await reader.open(site.url('/river.html', 'other.test'));
  await other.waitForTimeout(1500);
  await expectPainted(other, []);
});

test('an edit in one tab shows in the other tabs of the article, and in the panel', async ({
  reader,
  site,
}) => {
  const first = await reader.open(site.url('/river.html', 'news.test'));
  await highlight(reader, first, WORDS);
  const second = await reader.open(site.url('/river.html?utm_source=x', 'news.test'));
  await expectPainted(second, [WORDS]);
  const panel = await reader.openPanel(second);
  await expect(panel.getByRole('listitem').getByText(WORDS)).toBeVisible();

  await highlight(reader, second, 'He has asked the group for its raw figures', undefined, 'Rose');
  await expectPainted(first, [WORDS, 'He has asked the group for its raw figures']);
  await expect(
    panel.getByRole('listitem').getByText('He has asked the group for its raw figures'),
  ).toBeVisible();

  await clickWords(second, WORDS);
  const surface = await floating(second);
  await surface.fill('Your note', 'Ask Tom');
  await expect(panel.getByText('Ask Tom')).toBeVisible();
  await surface.click('Delete');
  await expectPainted(first, ['He has asked the group for its raw figures']);
});

test('text that arrives late is marked when it is there', async ({ reader, site }) => {
  const page = await reader.open(site.url('/late.html?story=1', 'news.test'));
  await page.getByText('the ropes were frozen').waitFor();
  await highlight(reader, page, 'the ropes were frozen');
  await expectStored(reader, 'annotations', 1);
  await page.goto(site.url('/late.html?story=1&delay=2500', 'news.test').replace('&delay', '&utm_x=1&delay'));
  await page.goto(site.url('/late.html?story=1', 'news.test'));
  await expectPainted(page, ['the ropes were frozen']);
});

test('a page that goes on by itself shows the marks of the article it shows', async ({ reader, site }) => {
  const page = await reader.open(site.url('/late.html?story=1', 'news.test'));
  await page.getByText('the ropes were frozen').waitFor();
  await highlight(reader, page, 'the ropes were frozen');
  await expectPainted(page, ['the ropes were frozen']);
  await page.getByText('Second story').click();
  await page.getByText('the queue is older').waitFor();
  await expectPainted(page, []);
  await highlight(reader, page, 'the queue is older');
  await expectPainted(page, ['the queue is older']);
  await expectStored(reader, 'works', 2);
  await page.goBack();
  await expectPainted(page, ['the ropes were frozen']);
  await page.goForward();
  await expectPainted(page, ['the queue is older']);
});

test('a tab that had nothing to mark when it was opened marks what another tab notes', async ({
  reader,
  site,
}) => {
  const waiting = await reader.open(site.url('/river.html?utm_source=letter', 'news.test'));
  const busy = await reader.open(site.url('/river.html', 'news.test'));
  await highlight(reader, busy, WORDS);
  await expectPainted(waiting, [WORDS]);
});
