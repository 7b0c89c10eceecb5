import { paintedWords } from '../painted.ts';
import { storedRows } from '../stored.ts';
import { floating } from './floating.ts';
import { expect, test } from './test.ts';

test('words are highlighted by the mouse, and are back after a reload', async ({ reader, site }) => {
  const page = await reader.open(site.url('/river.html', 'news.test'));
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await reader.select(page, 'It is the best news', 'in my lifetime');
  await (await floating(page)).click('Amber');
  await expect
    .poll(() => page.evaluate(paintedWords))
    .toEqual(['It is the best news this town has had from its river in my lifetime']);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  await expect.poll(async () => (await reader.desk.evaluate(storedRows, 'annotations')).length).toBe(1);
  await page.reload();
  await expect
    .poll(() => page.evaluate(paintedWords))
    .toEqual(['It is the best news this town has had from its river in my lifetime']);
});
