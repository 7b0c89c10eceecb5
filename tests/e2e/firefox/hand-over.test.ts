import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Person } from '../hand-over/person.ts';
import { savedIn } from '../hand-over/saved-in.ts';
import { handOverStory, title } from '../hand-over/story.ts';
import { until } from '../until.ts';
import { claim, expectStored, stored } from './doing.ts';
import { openReader, type Reader } from './reader.ts';
import { test } from './test.ts';

/** The first element of this XPath, waited for until it stands still. */
const at = (page: Page, path: string) => page.locator(`::-p-xpath(${path})`);
const says = (name: string) => `[normalize-space()="${name}" or @aria-label="${name}"]`;
const labelled = (label: string) => `//*[@id=//label[normalize-space()="${label}"]/@for]`;

function personAt(reader: Reader, desk: Page): Person {
  return {
    async named(name) {
      const settings = await reader.openOwn('options.html');
      await settings.bringToFront();
      await at(settings, labelled('Name')).fill(name);
      await until('the name is on disk', async () =>
        (await stored(reader, 'agents')).some((agent) => agent.name === name),
      );
      await settings.close();
      await desk.bringToFront();
    },
    async claim(url, choose) {
      const article = await reader.open(url);
      const passages = choose(
        await article.$$eval('.article-body > p', (all) => all.map(({ textContent }) => textContent ?? '')),
      );
      for (const [place, words] of passages.entries()) {
        await claim(reader, article, words, `Speaker ${place + 1}`);
        await expectStored(reader, 'claims', place + 1);
      }
      await desk.bringToFront();
    },
    stored: (table) => stored(reader, table),
    follow: (name) => at(desk, `//a${says(name)}`).click(),
    press: (name) => at(desk, `//button${says(name)}`).click(),
    choose: (label) => at(desk, `//label[starts-with(normalize-space(), "${label}")]`).click(),
    fill: (label, text) => at(desk, labelled(label)).fill(text),
    enter: () => desk.keyboard.press('Enter'),
    async give(path) {
      const field = await desk.waitForSelector('input[type=file]');
      await field?.uploadFile(path);
    },
    save: () => savedIn(reader.downloads, () => at(desk, `//button${says('Export')}`).click()),
    reads: (words) =>
      until(`"${words}" is read`, () =>
        desk.evaluate((wanted) => document.body.innerText.includes(wanted), words),
      ),
    text: () => desk.evaluate(() => document.body.innerText),
    close: () => reader.close(),
  };
}

test(title, { timeout: 120_000 }, async ({ reader, profile }) => {
  const sitDown = async (at: Reader) => {
    const desk = await at.openOwn('review.html');
    await desk.bringToFront();
    return personAt(at, desk);
  };
  await handOverStory(await sitDown(reader), async (name) => sitDown(await openReader(join(profile, name))));
});
