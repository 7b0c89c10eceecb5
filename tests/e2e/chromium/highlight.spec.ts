import { claim, clickWords, expectPainted, expectStored, highlight, stored } from './doing.ts';
import { floating } from './floating.ts';
import { expect, test } from './test.ts';

const NEWS = 'It is the best news this town has had from its river in my lifetime';

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
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
});

test('words are highlighted by the shortcut', async ({ reader, site }) => {
  const page = await reader.open(site.url('/river.html', 'news.test'));
  await reader.select(page, 'nobody agrees why');
  await reader.press(page, 'highlight');
  await expectPainted(page, ['nobody agrees why']);
  await expectStored(reader, 'annotations', 1);
});

test.describe('any words can be marked, and are back on the same words', () => {
  for (const [title, path, first, last] of [
    ['part of a word', '/river.html', 'ottles belo', 'ottles belo'],
    ['across two paragraphs', '/river.html', 'more than most valleys can say', 'Nitrate at the footbridge'],
    ['over emphasis', '/river.html', 'the river Alder carries', 'than when they began'],
    ['over a link', '/river.html', 'he referred to', 'commissioned in 2021'],
    ['a sub-heading', '/river.html', 'Three explanations', 'for one line'],
    ['in a list', '/river.html', 'It does not see phosphate', 'until 2022'],
    ['across table cells', '/river.html', '8.3', '701'],
    ['Arabic', '/scripts-of-the-world.html', 'منسوب النهر', 'أربعين'],
    ['Japanese', '/scripts-of-the-world.html', '川の水位', '四十センチ'],
    ['over a soft hyphen', '/scripts-of-the-world.html', 'soft hy', 'phen'],
  ] as const) {
    test(title, async ({ reader, site }) => {
      const page = await reader.open(site.url(path, 'news.test'));
      await reader.select(page, first, last);
      const selected = (await page.evaluate(() => String(getSelection()?.getRangeAt(0))))
        .replace(/\s+/g, ' ')
        .trim();
      expect(selected.startsWith(first)).toBe(true);
      await (await floating(page)).click('Green');
      await expectPainted(page, [selected]);
      await expectStored(reader, 'annotations', 1);
      await page.reload();
      await expectPainted(page, [selected]);
    });
  }
});

test('overlapping highlights stay apart', async ({ reader, site }) => {
  const page = await reader.open(site.url('/river.html', 'news.test'));
  await highlight(reader, page, 'comes up full', 'a name');
  await expectStored(reader, 'annotations', 1);
  await highlight(reader, page, 'is labelled', 'a cool box', 'Blue');
  const both = [
    'comes up full, is labelled with a date and a name',
    'is labelled with a date and a name, and goes into a cool box',
  ];
  await expectPainted(page, both);
  await expectStored(reader, 'annotations', 2);
  expect((await stored(reader, 'annotations')).map((row) => row.colour).sort()).toEqual(['amber', 'blue']);
  await page.reload();
  await expectPainted(page, both);
});

test('a note is typed at the passage and kept', async ({ reader, site }) => {
  const page = await reader.open(site.url('/river.html', 'news.test'));
  await reader.select(page, 'Four of the last six winters have been dry');
  const surface = await floating(page);
  await surface.click('Note');
  await surface.fill('Your note', 'Check with the weather station');
  await surface.click('Done');
  await expect
    .poll(async () => (await stored(reader, 'annotations'))[0]?.note)
    .toBe('Check with the weather station');
});

test('a claim keeps its wording and who said it, apart from the quotation', async ({ reader, site }) => {
  const page = await reader.open(site.url('/river.html', 'news.test'));
  await reader.select(page, 'trout have doubled since 2019');
  const surface = await floating(page);
  await surface.click('Claim');
  await surface.fill('Wording to check', 'There were twice as many trout in 2024 as in 2019');
  await surface.fill('Who said it', 'The angling club');
  await surface.click('Done');
  await expect
    .poll(async () => (await stored(reader, 'claims')).map((row) => row.claimReviewed))
    .toEqual(['There were twice as many trout in 2024 as in 2019']);
  await expect
    .poll(async () => (await stored(reader, 'agents')).map((row) => row.name))
    .toContain('The angling club');
  await expectPainted(page, ['trout have doubled since 2019']);
});

test('deleting a highlight keeps its claim, and undo brings it back', async ({ reader, site }) => {
  const page = await reader.open(site.url('/river.html', 'news.test'));
  await claim(reader, page, 'It costs 18,000');
  await expectStored(reader, 'claims', 1);
  await clickWords(page, 'It costs 18,000');
  const surface = await floating(page);
  await surface.click('Delete');
  await expectPainted(page, []);
  await expectStored(reader, 'annotations', 0);
  await expectStored(reader, 'claims', 1);
  await surface.click('Undo');
  await expectPainted(page, ['It costs 18,000']);
  await expectStored(reader, 'annotations', 1);
});
