import type { Page } from '@playwright/test';

/** A painted range as the page itself sees it: offsets in the body's text without white space, and its words. */
export interface Painted {
  start: number;
  end: number;
  words: string;
}

/** What is painted on the page now, in the order of the text; every range once, however many styles it has. */
export function paintedOn(page: Page): Promise<Painted[]> {
  return page.evaluate(() => {
    const dense = (text: string) => text.replace(/\s+/g, '');
    const before = (node: Node, offset: number) => {
      const range = document.createRange();
      range.setStart(document.body, 0);
      range.setEnd(node, offset);
      return dense(range.toString()).length;
    };
    const found = new Map<string, { start: number; end: number; words: string }>();
    for (const highlight of CSS.highlights.values()) {
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        const start = before(startContainer, startOffset);
        const words = dense(range.toString());
        found.set(`${start} ${words}`, { start, end: start + words.length, words });
      }
    }
    return [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end);
  });
}
