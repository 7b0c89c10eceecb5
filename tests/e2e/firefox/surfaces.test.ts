import { test } from './test.ts';

test('the sidebar opens by its shortcut', async ({ reader, site }) => {
  const page = await reader.open(site.url('/river.html', 'news.test'));
  const panel = await reader.openPanel(page);
  await panel.shows('The river is cleaner than it was');
});
