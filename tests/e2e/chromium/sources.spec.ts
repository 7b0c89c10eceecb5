import { claim, expectPainted, expectStored, pickClaim, stored } from './doing.ts';
import { floating } from './floating.ts';
import { expect, test } from './test.ts';

const CLAIM = 'removes nine tenths of the nitrogen';
const PASSAGE = 'between 70 and 90 per cent';

test('a passage of another tab becomes a source, painted there, and both panels know of it', async ({
  reader,
  site,
}) => {
  const article = await reader.open(site.url('/river.html', 'news.test'));
  await claim(reader, article, CLAIM, 'Idris Falk');
  await expectStored(reader, 'claims', 1);

  const report = await reader.open(site.url('/report.html', 'source.test'));
  await reader.select(report, PASSAGE);
  await (await floating(report)).click('Source for…');
  await pickClaim(report, CLAIM, 'Refutes');
  await expectStored(reader, 'sources', 1);
  await expectPainted(report, [PASSAGE]);
  const [source] = await stored(reader, 'sources');
  expect(source).toMatchObject({ stance: 'refutes' });
  const work = (await stored(reader, 'works')).find(({ id }) => id === source?.workId);
  expect(work).toMatchObject({
    headline: 'Nitrogen removal at the Overwend works, 2018 to 2020',
    datePublished: '2021-03-02',
  });

  const panel = await reader.openPanel(report);
  await expect(panel.getByRole('listitem')).toContainText(CLAIM);
  await article.bringToFront();
  await expect(panel.getByRole('list', { name: 'Sources' })).toContainText(
    'Nitrogen removal at the Overwend works',
  );
});

test('the shortcut uses the selected words as a source', async ({ reader, site }) => {
  const article = await reader.open(site.url('/river.html', 'news.test'));
  await claim(reader, article, CLAIM);
  await expectStored(reader, 'claims', 1);
  const report = await reader.open(site.url('/report.html', 'source.test'));
  await reader.select(report, PASSAGE);
  await reader.press(report, 'source');
  await pickClaim(report, CLAIM, 'Supports');
  await expectStored(reader, 'sources', 1);
});

test('a source is noted by its address, and filled in from the tab that shows it', async ({
  reader,
  site,
}) => {
  const article = await reader.open(site.url('/river.html', 'news.test'));
  await claim(reader, article, CLAIM);
  await reader.open(site.url('/report.html', 'source.test'));
  const panel = await reader.openPanel(article);
  const card = panel.getByRole('listitem').filter({ hasText: CLAIM });
  await card.click({ position: { x: 4, y: 4 } });
  await card.getByRole('region', { name: 'Claim' }).getByRole('button', { name: 'Note a source' }).click();
  await panel.getByLabel('Address, DOI or title').fill(site.url('/report.html', 'source.test'));
  await expect(panel.getByText('Open in a tab:')).toBeVisible();
  await panel.getByRole('radio', { name: 'Context' }).check({ force: true });
  await panel.getByRole('button', { name: 'Add source' }).click();
  await expectStored(reader, 'sources', 1);
  const work = (await stored(reader, 'works')).find(({ url }) => String(url).includes('report.html'));
  expect(work).toMatchObject({ headline: 'Nitrogen removal at the Overwend works, 2018 to 2020' });
});

test('a page that publishes reviews is a source with the rating of the one that is chosen', async ({
  reader,
  site,
}) => {
  const article = await reader.open(site.url('/river.html', 'news.test'));
  await claim(reader, article, CLAIM);
  await expectStored(reader, 'claims', 1);
  const check = await reader.open(site.url('/checks.html', 'source.test'));
  await reader.select(check, 'no change in January');
  const surface = await floating(check);
  await surface.click('Source for…');
  await surface.shown(/عاد السمك/, 'radio');
  await surface.click(/nine tenths.*Only in summer/, 'radio');
  await pickClaim(check, CLAIM, 'Refutes');
  await expectStored(reader, 'sources', 1);
  const [source] = await stored(reader, 'sources');
  const reviewRating = {
    alternateName: 'Only in summer',
    ratingValue: 3,
    bestRating: 5,
    worstRating: 1,
    author: 'River Check',
    claimReviewed: 'The plant removes nine tenths of the nitrogen',
  };
  expect(source).toMatchObject({ quotation: 'no change in January', reviewRating });

  // The whole page by the panel's own button, where none is taken unless it is chosen.
  const panel = await reader.openPanel(check);
  const rated = panel.getByText('Rates it: Only in summer · River Check');
  await expect(rated).toHaveCount(1);
  await panel.getByRole('button', { name: 'Source for…' }).click();
  await expect(panel.getByRole('radio', { name: 'None of these' })).toBeChecked();
  await panel.getByRole('option', { name: CLAIM }).click();
  await panel.getByRole('button', { name: 'Use for claim' }).click();
  await expectStored(reader, 'sources', 2);
  await expect(rated).toHaveCount(1);
  await article.bringToFront();
  await expect(panel.getByRole('list', { name: 'Sources' })).toContainText('Rates it: Only in summer');
});
