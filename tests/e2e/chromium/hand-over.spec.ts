import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { until } from '../until.ts';
import { queued } from './desk-page.ts';
import { claim, expectStored, stored } from './doing.ts';
import { exported, openLibrary } from './library-page.ts';
import { openReader, type Reader } from './reader.ts';
import { expect, test } from './test.ts';

const MODEL = '../shared/model-article/visit-1.html';
const there = existsSync(MODEL);
const OWN = ['removes nine tenths of the nitrogen', 'comes up full', 'Twice it did not'];

/** Says in the settings who the reader is. */
async function named(reader: Reader, name: string): Promise<void> {
  const settings = await reader.openOwn('options.html');
  await settings.getByLabel('Name', { exact: true }).fill(name);
  await settings.getByLabel('Name', { exact: true }).blur();
  await expect.poll(async () => (await stored(reader, 'agents')).map((agent) => agent.name)).toContain(name);
  await settings.close();
}

async function importFile(page: Page, path: string): Promise<void> {
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await page.locator('input[type=file]').setInputFiles(path);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('heading', { name: /^Imported/ })).toBeVisible();
}

async function handOver(reader: Reader, page: Page, folder: string): Promise<string> {
  await page.getByRole('link', { name: 'Export', exact: true }).click();
  await page.getByRole('radio', { name: /^Everything/ }).check();
  return exported(reader, page, folder);
}

async function openClaim(page: Page, wording: string) {
  await page.getByRole('link', { name: 'Claims', exact: true }).click();
  await queued(page).getByRole('link', { name: wording }).click();
  return page.getByRole('article', { name: 'Claim' });
}

test(`a reader’s claims of ${there ? 'the model article' : 'an article of our own (the model article is not there)'} are reviewed by two, one of them blind, who disagree; all comes back, and the published review leaves as ClaimReview`, async ({
  reader,
  site,
  profile,
}) => {
  test.setTimeout(180_000);
  const url = site.url('/river.html', 'news.test');
  if (there)
    await reader.context.route(url, (route) =>
      route.fulfill({ contentType: 'text/html', body: readFileSync(MODEL, 'utf8') }),
    );
  await named(reader, 'Rosa Reader');
  const article = await reader.open(url);
  const paragraphs = await article.locator('.article-body > p').allTextContents();
  const passages = there ? [7, 20, 24].map((index) => (paragraphs[index] ?? '').slice(2, 40)) : OWN;
  for (const [index, words] of passages.entries()) {
    await claim(reader, article, words, `Speaker ${index + 1}`);
    await expectStored(reader, 'claims', index + 1);
  }
  const [checked = ''] = (await stored(reader, 'claims')).map((one) => String(one.claimReviewed));
  const library = await openLibrary(reader);
  const first = await handOver(reader, library, profile);

  const maren = await openReader(join(profile, 'maren'));
  await named(maren, 'Maren Holt');
  const desk = await openLibrary(maren);
  await importFile(desk, first);
  const hers = await openClaim(desk, checked);
  await hers.getByRole('button', { name: 'Note a source' }).click();
  await desk.keyboard.type('https://source.test/report.html');
  await hers.getByText('Refutes', { exact: true }).click();
  await desk.keyboard.press('Enter');
  await expectStored(maren, 'sources', 1);
  await hers.getByRole('button', { name: 'Review this claim' }).click();
  await hers.getByText('Mostly false', { exact: true }).click();
  await hers.getByRole('textbox', { name: /^Why/ }).fill('The report says less.');
  await hers.getByRole('button', { name: 'Submit' }).click();
  await expect(hers).toContainText('submitted');
  const second = await handOver(maren, desk, profile);
  await maren.close();

  const ben = await openReader(join(profile, 'ben'));
  await named(ben, 'Ben Osei');
  const blind = await openLibrary(ben);
  await importFile(blind, second);
  await blind.getByRole('link', { name: 'Claims', exact: true }).click();
  await expect(queued(blind)).toHaveCount(3);
  await expect(blind.locator('body')).not.toContainText('Mostly false');
  const his = await openClaim(blind, checked);
  await expect(his).not.toContainText('The report says less.');
  await his.getByRole('button', { name: 'Review this claim' }).click();
  await his.getByText('Mixed', { exact: true }).click();
  await his.getByRole('button', { name: 'Submit' }).click();
  await expect(his).toContainText('The report says less.');
  await expect(his).toContainText('Reviewers disagree: Mostly false, Mixed');
  const third = await handOver(ben, blind, profile);
  await ben.close();

  await importFile(library, second);
  await importFile(library, third);
  await library.getByRole('link', { name: 'Import', exact: true }).click();
  await library.locator('input[type=file]').setInputFiles(second);
  await expect(library.getByText('You have all of this already.')).toBeVisible();
  await expectStored(reader, 'claimReviews', 2);
  const ours = await openClaim(library, checked);
  // A reader who reviewed nothing herself may see both once she says that she does not review blind.
  await ours.getByRole('button', { name: 'Always show them' }).click();
  await expect(ours).toContainText('Reviewers disagree');
  await expect(ours).toContainText('Maren Holt');
  await expect(ours).toContainText('Ben Osei');
  await ours
    .getByRole('button', { name: /^Make it the house/ })
    .first()
    .click();
  await ours.getByRole('button', { name: 'Publish …' }).click();
  await ours
    .getByRole('textbox', { name: 'Address where it is published' })
    .fill('https://news.test/checks/1');
  await library.keyboard.press('Enter');
  await expect(ours.getByRole('combobox', { name: 'Status' })).toHaveValue('published');

  await library.getByRole('link', { name: 'Export', exact: true }).click();
  await library.getByRole('radio', { name: /^Everything/ }).check();
  await library.getByRole('radio', { name: /ClaimReview/ }).check();
  const folder = await mkdtemp(join(profile, 'published-'));
  await reader.downloadTo(folder);
  await library.getByRole('button', { name: 'Export', exact: true }).click();
  await until('the review is there', async () => (await readdir(folder)).some((name) => /json/.test(name)));
  const [name = ''] = await readdir(folder);
  const written = await readFile(join(folder, name), 'utf8');
  expect(written).toContain('https://news.test/checks/1');
  const parsed: unknown = JSON.parse(written);
  const review = (Array.isArray(parsed) ? parsed : [parsed])[0];
  expect(review).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    claimReviewed: checked,
    url: 'https://news.test/checks/1',
  });
});
