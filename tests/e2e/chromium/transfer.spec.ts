import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '../until.ts';
import { claim, clickWords, expectPainted, expectStored, highlight, pickClaim, stored } from './doing.ts';
import { floating } from './floating.ts';
import type { Reader } from './reader.ts';
import { expect, test } from './test.ts';

/** What belongs to the reader, and not to this device alone. */
const TABLES = ['works', 'snapshots', 'annotations', 'claims', 'appearances', 'sources', 'agents', 'history'];

async function everything(reader: Reader) {
  return Object.fromEntries(
    await Promise.all(TABLES.map(async (table) => [table, await stored(reader, table)] as const)),
  );
}

/** Exports everything from the library; returns the file's path. */
async function exportAll(reader: Reader, profile: string): Promise<string> {
  const folder = join(profile, 'exported');
  await mkdir(folder);
  await reader.downloadTo(folder);
  const library = await reader.openOwn('review.html?task=export');
  await library.getByRole('radio', { name: /^Everything/ }).check();
  await library.getByRole('button', { name: 'Export', exact: true }).click();
  await until('the file is there', async () =>
    (await readdir(folder)).some((name) => name.endsWith('.json')),
  );
  await library.close();
  const [name = ''] = await readdir(folder);
  return join(folder, name);
}

async function deleteAll(reader: Reader): Promise<void> {
  const settings = await reader.openOwn('options.html');
  await settings.getByRole('button', { name: /^Delete everything/ }).click();
  await settings.getByRole('button', { name: 'Delete everything now' }).click();
  await expect(settings.getByText('Everything was deleted from this device.')).toBeVisible();
  await settings.close();
}

/** Waits for what is written when the page is idle: the texts of so many works, and what Readability makes of them. */
async function expectRead(reader: Reader, works: number): Promise<void> {
  await expectStored(reader, 'snapshots', works);
  await expect
    .poll(async () => (await stored(reader, 'snapshots')).every(({ reading }) => reading))
    .toBe(true);
}

test('export, delete everything, import: the same database, field by field, and the marks are back', async ({
  reader,
  site,
  profile,
}) => {
  const article = await reader.open(site.url('/river.html', 'news.test'));
  await highlight(reader, article, 'comes up full', 'a name', 'Blue');
  await claim(reader, article, 'removes nine tenths of the nitrogen', 'Idris Falk');
  await clickWords(article, 'comes up full');
  await (await floating(article)).fill('Your note', 'Ask “Tom” about the string: 100 %, \\ and مرحبا');
  await expect
    .poll(async () =>
      (await stored(reader, 'annotations')).some(({ note }) => String(note).endsWith('مرحبا')),
    )
    .toBe(true);
  const report = await reader.open(site.url('/report.html', 'source.test'));
  await reader.select(report, 'between 70 and 90 per cent');
  await (await floating(report)).click('Source for…');
  await pickClaim(report, 'removes nine tenths of the nitrogen', 'Refutes');
  await expectStored(reader, 'sources', 1);
  await expectRead(reader, 2);
  await report.close();

  const file = await exportAll(reader, profile);
  const before = await everything(reader);
  await deleteAll(reader);
  for (const table of TABLES) expect(await stored(reader, table)).toEqual([]);
  await expectPainted(article, []);

  const library = await reader.openOwn('review.html?task=import');
  await library.locator('input[type=file]').setInputFiles(file);
  await library.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(library.getByText('Imported:')).toBeVisible();
  expect(await everything(reader)).toEqual(before);
  await article.bringToFront();
  await article.reload();
  await expectPainted(article, [
    'comes up full, is labelled with a date and a name',
    'removes nine tenths of the nitrogen',
  ]);
});

for (const [title, spoil, told] of [
  [
    'a file that was cut off',
    (text: string) => text.slice(0, text.length / 2),
    /ends too early|not readable/,
  ],
  ['a file of something else', () => '{"format":"recipes","version":1}', /no file of Sourcemark/],
  [
    'a file with a wrong value in one record',
    (text: string) => text.replace('"colour":"amber"', '"colour":"mauve"'),
    /value that cannot be right|differs from what its history/,
  ],
] as const) {
  test(`${title} changes nothing, and what is wrong with it is said`, async ({ reader, site, profile }) => {
    const article = await reader.open(site.url('/river.html', 'news.test'));
    await highlight(reader, article, 'Twice it did not');
    await expectStored(reader, 'annotations', 1);
    await expectRead(reader, 1);
    const file = await exportAll(reader, profile);
    const whole = await readFile(file, 'utf8');
    const spoilt = spoil(whole);
    expect(spoilt).not.toBe(whole);
    await writeFile(file, spoilt);
    const before = await everything(reader);
    const library = await reader.openOwn('review.html?task=import');
    await library.locator('input[type=file]').setInputFiles(file);
    await expect(library.getByText('This file could not be imported:')).toBeVisible();
    await expect(library.getByText(told)).toBeVisible();
    expect(await everything(reader)).toEqual(before);
    await expectStored(reader, 'staging', 0);
  });
}
