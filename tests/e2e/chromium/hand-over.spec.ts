import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Person } from '../hand-over/person.ts';
import { savedIn } from '../hand-over/saved-in.ts';
import { handOverStory, title } from '../hand-over/story.ts';
import { until } from '../until.ts';
import { claim, expectStored, stored } from './doing.ts';
import { openLibrary } from './library-page.ts';
import { openReader, type Reader } from './reader.ts';
import { expect, test } from './test.ts';

function personAt(reader: Reader, desk: Page, folder: string): Person {
  return {
    async named(name) {
      const settings = await reader.openOwn('options.html');
      await settings.getByLabel('Name', { exact: true }).fill(name);
      await settings.getByLabel('Name', { exact: true }).blur();
      await until('the name is on disk', async () =>
        (await stored(reader, 'agents')).some((agent) => agent.name === name),
      );
      await settings.close();
      await desk.bringToFront();
    },
    async claim(url, choose) {
      const article = await reader.open(url);
      const passages = choose(await article.locator('.article-body > p').allTextContents());
      for (const [at, words] of passages.entries()) {
        await claim(reader, article, words, `Speaker ${at + 1}`);
        await expectStored(reader, 'claims', at + 1);
      }
      await desk.bringToFront();
    },
    stored: (table) => stored(reader, table),
    follow: (name) => desk.getByRole('link', { name, exact: true }).first().click(),
    press: (name) => desk.getByRole('button', { name, exact: true }).first().click(),
    choose: (label) =>
      desk
        .locator('label')
        .filter({ hasText: new RegExp(`^\\s*${label}`) })
        .first()
        .click(),
    fill: (label, text) => desk.getByLabel(label, { exact: true }).first().fill(text),
    enter: () => desk.keyboard.press('Enter'),
    give: (path) => desk.locator('input[type=file]').setInputFiles(path),
    async save() {
      const downloads = await mkdtemp(join(folder, 'saved-'));
      await reader.downloadTo(downloads);
      return savedIn(downloads, () => desk.getByRole('button', { name: 'Export', exact: true }).click());
    },
    reads: (words) => expect(desk.locator('body')).toContainText(words),
    text: () => desk.locator('body').innerText(),
    close: () => reader.close(),
  };
}

test(title, async ({ reader, profile }) => {
  test.setTimeout(180_000);
  // The article has no icon, and Chromium tells that as an error of the page.
  await reader.context.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  const sitDown = async (at: Reader) => personAt(at, await openLibrary(at), profile);
  await handOverStory(await sitDown(reader), async (name) => sitDown(await openReader(join(profile, name))));
});
