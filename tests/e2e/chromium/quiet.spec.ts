import { claim, clickWords, expectStored, highlight, pickClaim } from './doing.ts';
import { floating } from './floating.ts';
import { expect, test } from './test.ts';

test('using it makes no request besides the reader’s own', async ({ reader, site }) => {
  const asked: string[] = [];
  const own = `chrome-extension://${reader.id}/`;
  reader.context.on('request', (request) => asked.push(request.url()));
  site.requests.length = 0;

  const article = await reader.open(site.url('/river.html', 'news.test'));
  await highlight(reader, article, 'Twice it did not');
  await claim(reader, article, 'removes nine tenths of the nitrogen', 'Idris Falk');
  await expectStored(reader, 'claims', 1);
  const report = await reader.open(site.url('/report.html', 'source.test'));
  await reader.select(report, 'between 70 and 90 per cent');
  await (await floating(report)).click('Source for…');
  await pickClaim(report, 'removes nine tenths', 'Supports');
  await expectStored(reader, 'sources', 1);
  const panel = await reader.openPanel(article);
  await expect(panel.getByRole('listitem').first()).toBeVisible();
  await clickWords(article, 'Twice it did not');
  await (await floating(article)).click('Delete');
  await expectStored(reader, 'annotations', 2);
  const popup = await reader.openPopup(article);
  await expect(popup.locator('body')).toContainText('The river is cleaner');
  for (const path of [
    'review.html',
    'review.html?task=export',
    'review.html?view=bin',
    'options.html',
    'welcome.html',
  ]) {
    const tab = await reader.openOwn(path);
    await expect(tab.locator('main')).toBeVisible();
    await tab.close();
  }
  const { port } = site;
  expect(
    asked.filter(
      (url) => !url.startsWith(own) && !url.startsWith('data:') && !url.includes(`.test:${port}/`),
    ),
  ).toEqual([]);
  expect([...new Set(site.requests)].sort()).toEqual([
    `news.test:${port}/river.html`,
    `news.test:${port}/style.css`,
    `source.test:${port}/report.html`,
    `source.test:${port}/style.css`,
  ]);
});
