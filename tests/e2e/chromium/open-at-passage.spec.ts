import { paintedWords } from '../painted.ts';
import { claim, expectStored, highlight } from './doing.ts';
import { openLibrary, rows } from './library-page.ts';
import { expect, test } from './test.ts';

test('the library leads to the passage: in the tab that has the article, or in a new one', async ({
  reader,
  site,
}) => {
  const passage = 'when most of the soil moves';
  const article = await reader.open(site.url('/river.html?utm_source=letter', 'news.test'));
  await highlight(reader, article, passage);
  await claim(reader, article, 'a third less nitrate');
  await expectStored(reader, 'claims', 1);
  const inView = () => article.evaluate(placeInView, passage);
  await article.evaluate(() => scrollTo(0, 0));
  await expect.poll(inView).toBe(false);

  const library = await openLibrary(reader);
  await rows(library).getByRole('link', { name: passage }).click();
  await library.getByRole('button', { name: 'Open at the passage' }).click();
  await expect.poll(() => article.evaluate(() => document.visibilityState)).toBe('visible');
  await expect.poll(inView).toBe(true);

  await article.close();
  await library.bringToFront();
  await library.keyboard.press('Escape');
  await expect(rows(library).getByRole('link', { name: passage })).toBeFocused();
  const [opened] = await Promise.all([reader.context.waitForEvent('page'), library.keyboard.press('o')]);
  await expect.poll(() => opened.evaluate(paintedWords)).toContain(passage);
  await expect.poll(() => opened.evaluate(placeInView, passage)).toBe(true);
});

/** Runs in the page: whether the words are in the middle of what is seen, not at its edge. */
function placeInView(words: string): boolean {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const at = node.nodeValue?.indexOf(words) ?? -1;
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    const { top, bottom } = range.getBoundingClientRect();
    return top > innerHeight * 0.05 && bottom < innerHeight * 0.95;
  }
  return false;
}
