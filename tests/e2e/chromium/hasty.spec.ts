import { claim, expectStored, stored } from './doing.ts';
import { expect, test } from './test.ts';

test('an address followed by Enter at once has what its open tab says of it', async ({ reader, site }) => {
  const article = await reader.open(site.url('/river.html', 'news.test'));
  await claim(reader, article, 'removes nine tenths of the nitrogen');
  const report = await reader.open(site.url('/report.html', 'source.test'));
  const panel = await reader.openPanel(article);
  await panel.getByRole('listitem').first().click();
  await panel.getByRole('button', { name: 'Note a source' }).first().click();
  await panel.getByLabel('Address, DOI or title').fill(report.url());
  await panel.keyboard.press('Enter');
  await expectStored(reader, 'sources', 1);
  const headlines = (await stored(reader, 'works')).map((work) => work.headline);
  expect(headlines).toContain('Nitrogen removal at the Overwend works, 2018 to 2020');
});
