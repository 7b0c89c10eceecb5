import { expect } from 'vitest';
import { until } from '../until.ts';
import { test } from './test.ts';

test('the sidebar marks what is selected, saves a note as it is typed and follows the tab', async ({
  reader,
  site,
}) => {
  const page = await reader.open(site.url('/river.html', 'news.test'));
  const panel = await reader.openPanel(page);
  await panel.shows('Select words in the article to highlight them.');
  await reader.select(page, 'a third less nitrate');
  await panel.click('.add-actions .primary');
  await until('the mark is listed', async () => (await panel.count('[role=listitem]')) === 1);
  expect(await panel.read('.quotation')).toBe('a third less nitrate');

  await panel.click('.card-actions button');
  await panel.fill('.editor textarea', 'since when');
  await panel.shows('Saved');
  await panel.click('.editor [type=submit]');
  await until('the note is shown', async () => (await panel.read('.card-note')) === 'since when');

  await reader.open(site.url('/report.html', 'source.test'));
  await panel.shows('Nitrogen removal at the Overwend works');
  expect(await panel.count('[role=listitem]')).toBe(0);
  await page.bringToFront();
  await until('the notes are back', async () => (await panel.count('[role=listitem]')) === 1);
});
