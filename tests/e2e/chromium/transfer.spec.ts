import { readFile, writeFile } from 'node:fs/promises';
import { NotesFile } from '../notes-file.ts';
import { violationsInBoth } from './accessibility.ts';
import { claim, clickWords, expectPainted, expectStored, highlight, pickClaim, stored } from './doing.ts';
import { floating } from './floating.ts';
import {
  annotationsIn,
  chooseFile,
  exported,
  importNotes,
  openLibrary,
  rows,
  takeIn,
  withNotes,
} from './library-page.ts';
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
  const library = await reader.openOwn('review.html?task=export');
  await library.getByRole('radio', { name: /^Everything/ }).check();
  const file = await exported(reader, library, profile);
  await library.close();
  return file;
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
  ['a file that was cut off', (text: string) => text.slice(0, text.length / 2), /It ends too early/],
  ['a file of something else', () => '{"format":"recipes","version":1}', /no file of Sourcemark/],
  [
    'a file with a wrong value in one record',
    (text: string) => text.replace('"colour":"amber"', '"colour":"mauve"'),
    /Field: colour/,
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

test('one article, or what is chosen, goes out with what hangs on it and nothing else', async ({
  reader,
  profile,
}) => {
  const page = await withNotes(reader, new NotesFile('Ada').many(20, 4), 24);
  await rows(page).getByRole('link', { name: 'Article 4' }).click();
  await page.getByRole('article').getByRole('link', { name: 'Export' }).click();
  await expect(page.getByRole('radio', { name: /Article 4/ })).toBeChecked();
  expect(await annotationsIn(await exported(reader, page, profile))).toBe(5);

  await page.getByRole('link', { name: 'Library' }).click();
  await rows(page).getByRole('checkbox').nth(1).check();
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('radio').first()).toBeVisible();
  expect(await annotationsIn(await exported(reader, page, profile))).toBe(1);
});

test('nothing is written before it was seen; the same file again brings nothing', async ({ reader }) => {
  const notes = new NotesFile('Ada').many(12, 2);
  const page = await openLibrary(reader, '?task=import');
  await chooseFile(page, notes.text());
  await expect(page.getByRole('row', { name: /^Annotations/ })).toContainText('12');
  await expect(page.getByText('From Ada')).toBeVisible();
  expect(await violationsInBoth(page)).toEqual([]);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expectStored(reader, 'staging', 0);
  await expectStored(reader, 'annotations', 0);
  await importNotes(page, notes);
  await expectStored(reader, 'annotations', 12);
  await page.getByRole('button', { name: 'Import another file' }).click();
  await chooseFile(page, notes.text());
  await expect(page.getByText('You have all of this already.')).toBeVisible();
});

test('what two people wrote without knowing of each other is asked, and both are kept until then', async ({
  reader,
}) => {
  const ada = new NotesFile('Ada');
  const id = ada.highlight(ada.article('flood.html', 'What the river gave back'), 'a third less nitrate');
  const ben = ada.copyFor('Ben').edit('annotations', id, 'note', 'Ben wrote this');
  ada.edit('annotations', id, 'note', 'Ada wrote this');
  const page = await openLibrary(reader);
  await importNotes(page, ada);
  await page.getByRole('button', { name: 'Import another file' }).click();
  await takeIn(page, ben);
  await page.getByRole('main').getByRole('link', { name: 'To decide' }).click();
  const asked = page.getByRole('main');
  await expect(asked).toContainText('Ada wrote this');
  await expect(asked).toContainText('Ben wrote this');
  expect(await violationsInBoth(page)).toEqual([]);
  await page.getByRole('button', { name: 'Keep both, one below the other' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing to decide' })).toBeVisible();
  const note = async () => String((await stored(reader, 'annotations'))[0]?.note);
  await expect.poll(note).toContain('Ada wrote this');
  expect(await note()).toContain('Ben wrote this');
});
