import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { NotesFile } from '../notes-file.ts';
import { until } from '../until.ts';
import { claim, expectPainted, expectStored, highlight, stored } from './doing.ts';
import type { Reader } from './reader.ts';
import { expect, test } from './test.ts';

/** What belongs to the reader, and not to this device alone. */
const TABLES = ['works', 'snapshots', 'annotations', 'claims', 'appearances', 'sources', 'agents', 'history'];
const WORDS = 'Twice it did not';
const LINKS = '.library-scroller [data-row]';

async function everything(reader: Reader) {
  const tables: Record<string, unknown> = {};
  for (const table of TABLES) tables[table] = await stored(reader, table);
  return tables;
}

/** Clicks the first of these elements that says so, as soon as it is there and can be clicked. */
const press = (page: Page, selector: string, words: string) =>
  page.locator(`${selector}::-p-text(${words})`).click();

/** What the page's main part says. */
const shows = (page: Page, words: string) =>
  until(`"${words}" is shown`, () =>
    page.evaluate((wanted) => document.querySelector('main')?.innerText.includes(wanted) ?? false, words),
  );

/** The lines of the list, as they are read. */
const lines = (page: Page) =>
  page.evaluate(
    (links) => [...document.querySelectorAll(links)].map((link) => link.textContent?.trim() ?? ''),
    LINKS,
  );

async function openLibrary(reader: Reader, query = ''): Promise<Page> {
  const page = await reader.openOwn(`review.html${query}`);
  await page.bringToFront();
  return page;
}

async function importFile(page: Page, path: string): Promise<void> {
  const field = await page.waitForSelector('input[type=file]');
  await field?.uploadFile(path);
  await press(page, 'button', 'Import');
  await shows(page, 'Imported:');
}

/** All notes as a file: where it is. */
async function exportEverything(reader: Reader): Promise<string> {
  const library = await openLibrary(reader, '?task=export');
  await press(library, 'label', 'Everything');
  await press(library, 'button', 'Export');
  const files = async () =>
    (await readdir(reader.downloads).catch(() => [])).filter((name) => name.endsWith('.json'));
  await until('the file is there', async () => (await files()).length === 1);
  await shows(library, 'sourcemark.json');
  const file = join(reader.downloads, (await files())[0] ?? '');
  await until('the file is whole', async () => (await readFile(file, 'utf8')).endsWith('}\n'));
  return file;
}

test('export, delete everything, import: the same database, field by field, and the marks are back', async ({
  reader,
  site,
}) => {
  const article = await reader.open(site.url('/river.html', 'news.test'));
  await highlight(reader, article, WORDS);
  await claim(reader, article, 'removes nine tenths of the nitrogen', 'Idris Falk');
  await expectStored(reader, 'claims', 1);
  const read = async () => (await stored(reader, 'snapshots')).filter(({ reading }) => reading).length;
  await expect.poll(read, { timeout: 20_000 }).toBe(1);
  const before = await everything(reader);

  const file = await exportEverything(reader);
  const settings = await reader.openOwn('options.html');
  await settings.bringToFront();
  await press(settings, 'button', 'Delete everything …');
  await press(settings, 'button', 'Delete everything now');
  await shows(settings, 'Everything was deleted from this device.');
  for (const table of TABLES) expect(await stored(reader, table)).toEqual([]);
  await article.bringToFront();
  await expectPainted(article, []);

  await importFile(await openLibrary(reader, '?task=import'), file);
  expect(await everything(reader)).toEqual(before);
  await article.bringToFront();
  await expectPainted(article, [WORDS, 'removes nine tenths of the nitrogen']);
});

test('the library lists, searches as one types, and leads to the passage', async ({ reader, site }) => {
  const article = await reader.open(site.url('/river.html', 'news.test'));
  const passage = 'when most of the soil moves';
  await highlight(reader, article, passage);
  await highlight(reader, article, 'a third less nitrate', undefined, 'Blue');
  await expectStored(reader, 'annotations', 2);
  const inView = () =>
    article.evaluate(() => {
      const mark = getSelection()?.focusNode?.parentElement?.getBoundingClientRect();
      return mark !== undefined && mark.bottom > 0 && mark.top < innerHeight;
    });
  await article.evaluate(() => {
    getSelection()?.removeAllRanges();
    scrollTo(0, 0);
  });
  expect(await inView()).toBe(false);

  const library = await openLibrary(reader);
  await expect.poll(() => lines(library), { timeout: 20_000 }).toHaveLength(3);
  await library.keyboard.press('/');
  await library.keyboard.type('soil');
  await expect
    .poll(() => lines(library), { timeout: 20_000 })
    .toEqual(['The river is cleaner than it was, but nobody agrees why', passage]);
  await press(library, LINKS, passage);
  await press(library, 'button', 'Open at the passage');
  await expect
    .poll(() => article.evaluate(() => document.visibilityState), { timeout: 20_000 })
    .toBe('visible');
  await expect.poll(inView, { timeout: 20_000 }).toBe(true);
  expect(await article.evaluate(() => scrollY)).toBeGreaterThan(200);
});

test('a thousand annotations of somebody else are imported, only what is in view is drawn, and they leave as they came', async ({
  reader,
  profile,
}) => {
  const page = await openLibrary(reader, '?task=import');
  const file = join(profile, 'ada.sourcemark.json');
  await writeFile(file, new NotesFile('Ada').many(1_000, 20).text());
  await importFile(page, file);
  await expectStored(reader, 'annotations', 1_000);
  await press(page, 'a', 'To the library');
  await expect.poll(async () => (await lines(page)).length, { timeout: 20_000 }).toBeGreaterThan(5);
  expect((await lines(page)).length).toBeLessThan(80);
  await page.evaluate(() => {
    const list = document.querySelector('.library-scroller');
    list?.scrollTo(0, list.scrollHeight);
  });
  await until('the last line is drawn', () =>
    page.evaluate(() => document.querySelector('[aria-posinset="1020"]') !== null),
  );
  expect((await lines(page)).length).toBeLessThan(80);
  expect((await stored(reader, 'packs')).length).toBeGreaterThan(0);
  expect(notesIn(await readFile(await exportEverything(reader), 'utf8'))).toEqual(
    notesIn(await readFile(file, 'utf8')),
  );
});

/** The tables of a file in the order of their ids. */
function notesIn(text: string): Record<string, unknown> {
  const file: Record<string, unknown> = JSON.parse(text);
  const table = (name: string) => {
    const rows = file[name];
    return Array.isArray(rows) ? rows.sort((a, b) => (a.id < b.id ? -1 : 1)) : [];
  };
  return Object.fromEntries(TABLES.map((name) => [name, table(name)]));
}
