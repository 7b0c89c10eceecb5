import { claim, expectPainted, expectStored, highlight, pickClaim, stored } from './doing.ts';
import { floating } from './floating.ts';
import { expect, test } from './test.ts';

test('the worker may be gone between any two steps of the main job', async ({ reader, site }) => {
  const article = await reader.open(site.url('/river.html', 'news.test'));
  await reader.killWorker();
  await reader.select(article, 'removes nine tenths of the nitrogen');
  const surface = await floating(article);
  await surface.shown('Claim');
  await reader.killWorker();
  await surface.click('Claim');
  await reader.killWorker();
  await surface.fill('Who said it', 'Idris Falk');
  await reader.killWorker();
  await surface.click('Done');
  await expectStored(reader, 'claims', 1);
  await expect
    .poll(async () => (await stored(reader, 'agents')).map(({ name }) => name))
    .toContain('Idris Falk');
  await reader.killWorker();

  const report = await reader.open(site.url('/report.html', 'source.test'));
  await reader.killWorker();
  await reader.select(report, 'between 70 and 90 per cent');
  const there = await floating(report);
  await there.shown('Source for…');
  await reader.killWorker();
  await there.click('Source for…');
  await reader.killWorker();
  await pickClaim(report, 'removes nine tenths of the nitrogen', 'Refutes');
  await expectStored(reader, 'sources', 1);
  await reader.killWorker();

  await article.reload();
  await expectPainted(article, ['removes nine tenths of the nitrogen']);
  await reader.killWorker();
  await report.reload();
  await expectPainted(report, ['between 70 and 90 per cent']);
});

test('ten tabs that save at once lose nothing', async ({ reader, site }) => {
  const words = [
    'a little before eight',
    'Twice it did not',
    'about forty residents',
    'The table fills one page',
    'no longer getting worse',
    'What made it fall is',
    'more careful than the spokesman',
    'She is right about the order',
    'Wet winters wash nitrate',
    'They were sent the same evening',
  ];
  const pages = [];
  for (const each of words) {
    const page = await reader.open(site.url(`/river.html?utm_term=${words.indexOf(each)}`, 'news.test'));
    await reader.select(page, each);
    const surface = await floating(page);
    await expect.poll(async () => (await surface.names('button')).includes('Amber')).toBe(true);
    pages.push(page);
  }
  // The shortcut needs the tab in front; the toolbar's own keys do not, and all ten act together.
  await Promise.all(
    pages.map(async (page) => {
      const surface = await floating(page);
      await surface.click('Amber');
    }),
  );
  await expectStored(reader, 'annotations', 10);
  for (const page of pages) await expectPainted(page, words);
});

test('what one tab saves while another claims the same words is kept twice, not lost', async ({
  reader,
  site,
}) => {
  const [one, other] = [
    await reader.open(site.url('/river.html', 'news.test')),
    await reader.open(site.url('/river.html?utm_term=2', 'news.test')),
  ];
  await highlight(reader, one, 'Who counts the fish');
  await claim(reader, other, 'Who counts the fish');
  await expectStored(reader, 'annotations', 2);
  await expectStored(reader, 'claims', 1);
  await expectStored(reader, 'works', 1);
});
