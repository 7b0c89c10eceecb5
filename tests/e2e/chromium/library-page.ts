import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { NotesFile } from '../notes-file.ts';
import { until } from '../until.ts';
import type { Reader } from './reader.ts';

/** The page in a tab that is in front: a hidden one draws no list. */
export async function openLibrary(reader: Reader, query = ''): Promise<Page> {
  const page = await reader.openOwn(`review.html${query}`);
  await page.bringToFront();
  await page.locator('.nav').waitFor();
  return page;
}

/** Imports notes as a reader does, up to the page that says what came in. */
export async function importNotes(page: Page, notes: NotesFile): Promise<void> {
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await takeIn(page, notes);
}

/** The same on the page that waits for a file. */
export async function takeIn(page: Page, notes: NotesFile): Promise<void> {
  await chooseFile(page, notes.text());
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('heading', { name: /^Imported/ })).toBeVisible({ timeout: 120_000 });
}

/** Imports notes and goes back to the list, which shows that many lines. */
export async function withNotes(reader: Reader, notes: NotesFile, lines: number): Promise<Page> {
  const page = await openLibrary(reader);
  await importNotes(page, notes);
  await page.getByRole('link', { name: 'To the library' }).click();
  await expect(rows(page).first()).toHaveAttribute('aria-setsize', String(lines));
  return page;
}

/** Gives a file to the page that waits for one. */
export const chooseFile = (page: Page, text: string, name = 'notes.sourcemark.json') =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

/** Exports what is chosen on the export page, by the mouse unless told how; the path of the file on disk, in a folder of its own below `parent`. */
export async function exported(
  reader: Reader,
  page: Page,
  parent: string,
  press = (button: Locator) => button.click(),
): Promise<string> {
  const folder = await mkdtemp(join(parent, 'exported-'));
  await reader.downloadTo(folder);
  await press(page.getByRole('button', { name: 'Export', exact: true }));
  const files = async () => (await readdir(folder)).filter((name) => /\.(json|locked)$/.test(name));
  await until('the file is there', async () => (await files()).length === 1);
  return join(folder, (await files())[0] ?? '');
}

/** How many annotations a file holds. */
export const annotationsIn = async (path: string): Promise<number> =>
  JSON.parse(await readFile(path, 'utf8')).counts.annotations;

/** The lines of the list that are drawn. */
export const rows = (page: Page) =>
  page.getByRole('list', { name: 'Articles and annotations' }).getByRole('listitem');
