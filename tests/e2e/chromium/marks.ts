import type { Page } from '@playwright/test';
import { until } from '../until.ts';

/** The words painted on a page, in the order of the text; white space as one blank. */
export function painted(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    const live = ranges
      .filter((range) => range.startContainer.isConnected)
      .map((range) => {
        const copy = document.createRange();
        copy.setStart(range.startContainer, range.startOffset);
        copy.setEnd(range.endContainer, range.endOffset);
        return copy;
      });
    live.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return live.map((range) => range.toString().replace(/\s+/g, ' '));
  });
}

/** Waits until exactly these words are painted. */
export async function paints(page: Page, words: string[]): Promise<void> {
  let found: string[] = [];
  try {
    await until('the marks', async () => {
      found = await painted(page);
      return JSON.stringify(found) === JSON.stringify(words);
    });
  } catch {
    throw new Error(`Painted ${JSON.stringify(found)} instead of ${JSON.stringify(words)}`);
  }
}

/** The middle of some words in the viewport, in CSS pixels. */
export function pointIn(page: Page, words: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = range.getClientRects()[0];
      if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    throw new Error(`Not on the page: ${wanted}`);
  }, words);
}
