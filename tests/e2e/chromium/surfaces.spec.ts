import { expect, test } from './test.ts';

declare const chrome: typeof import('wxt/browser').browser;

test('the side panel opens by its shortcut, as a side panel', async ({ reader, site }) => {
  const page = await reader.open(site.url('/river.html', 'news.test'));
  const panel = await reader.openPanel(page);
  await expect(panel.locator('body')).toContainText('The river is cleaner than it was');
  const kinds = await reader.desk.evaluate(async () =>
    (await chrome.runtime.getContexts({})).map((each) => each.contextType),
  );
  expect(kinds).toContain('SIDE_PANEL');
});
