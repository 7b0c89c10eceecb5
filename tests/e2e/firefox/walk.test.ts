import type { KeyInput, Page } from 'puppeteer-core';
import { paintedWords } from '../painted.ts';
import { selectedText } from '../selected-text.ts';
import { expectPainted, expectStored } from './doing.ts';
import type { Reader } from './reader.ts';
import { expect, test } from './test.ts';

const BUILT = 'The bridge at Low Weir was built in 1961.';
const NOBODY = 'Nobody knows who ordered it, Dr. Ines Holt says.';
const LAST = 'The last word is with the river.';

async function keys(page: Page, ...presses: string[]): Promise<void> {
  for (const press of presses) {
    const names = press.split('+') as KeyInput[];
    for (const name of names) await page.keyboard.down(name);
    for (const name of names.reverse()) await page.keyboard.up(name);
  }
}

/** Starts a walk with the shortcut; the keys that follow go to the page again. */
async function startWalk(reader: Reader, page: Page) {
  await reader.press(page, 'walk');
  const surface = await reader.floating(page);
  await surface.shown('Walk by sentence, or type to find');
  await surface.click('Walk by sentence, or type to find');
  return surface;
}

test('the reader walks by keys and marks; Escape leaves the selection at the passage, and the page’s DOM stays as it was', async ({
  reader,
  site,
}) => {
  const page = await reader.open(site.url('/walk.html', 'news.test'));
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await page.focus('a[href="/story.html"]');
  const surface = await startWalk(reader, page);
  await surface.shown('The bridge that nobody ordered');
  await keys(page, 'ArrowDown');
  await surface.shown(BUILT);
  await keys(page, 'ArrowRight', 'Enter');
  await expectStored(reader, 'annotations', 1);
  await keys(page, 'Home', 'PageDown', 'PageDown', 'Shift+ArrowDown');
  await surface.shown('Added: It has never been painted');
  await keys(page, 'Control+ArrowRight', 'Control+ArrowRight', 'Control+Shift+ArrowLeft', 'Enter');
  await expectStored(reader, 'annotations', 2);
  await page.keyboard.type('met on');
  await surface.shown('The council met on Friday.');
  await keys(page, 'Escape');
  await surface.gone('Walk by sentence, or type to find');
  expect(await page.evaluate(selectedText)).toBe('The council met on Friday.');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Local news');
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  const words = [NOBODY, 'four arches It has never been'];
  await expectPainted(page, words);
  await page.reload();
  await expectPainted(page, words);
});

test('in a text from right to left the arrows point where the words go', async ({ reader, site }) => {
  const page = await reader.open(site.url('/walk.html', 'news.test'));
  const surface = await startWalk(reader, page);
  await page.keyboard.type('هل');
  await surface.shown('هل يعرف أحد من أمر ببنائه؟');
  await keys(page, 'ArrowLeft');
  await surface.shown('لا أحد يعرف.');
  await keys(page, 'ArrowRight', 'Control+ArrowLeft', 'Enter', 'Escape');
  await expectPainted(page, ['يعرف أحد من أمر ببنائه؟']);
});

test('next and previous mark lead through the text and round its ends, with the caret and without a toolbar', async ({
  reader,
  site,
}) => {
  const page = await reader.open(site.url('/walk.html', 'news.test'));
  await startWalk(reader, page);
  await keys(page, 'ArrowDown', 'Enter', 'End', 'Enter', 'Escape');
  await expectStored(reader, 'annotations', 2);
  await expectPainted(page, [BUILT, LAST]);
  const caretAt = () =>
    page.evaluate(() => {
      const { anchorNode, anchorOffset = 0, isCollapsed } = getSelection() ?? {};
      return isCollapsed ? anchorNode?.nodeValue?.slice(anchorOffset, anchorOffset + 8) : undefined;
    });
  // From the last one, which the walk left selected.
  await reader.press(page, 'next-mark');
  await expect.poll(caretAt).toBe('The brid');
  await reader.press(page, 'next-mark');
  await expect.poll(caretAt).toBe('The last');
  await reader.press(page, 'previous-mark');
  await expect.poll(caretAt).toBe('The brid');
  await reader.press(page, 'previous-mark');
  await expect.poll(caretAt).toBe('The last');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(400);
  const surface = await reader.floating(page);
  await surface.shown('Open highlight');
  await surface.gone('Amber');
  expect(await page.evaluate(paintedWords)).toEqual([BUILT, LAST]);
});
