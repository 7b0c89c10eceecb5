import { indexOf, rangeOf, spanOf, type TextIndex } from '@/lib/anchoring';
import { isSeen, mainsOf } from '@/lib/page/first-in-view';
import type { Span } from '@/lib/page/sentences';
import { createWalker, type Walker } from '@/lib/page/walker';

/** A page's text as it is now, and a walker over what of it can be seen. */
export interface PageText {
  index: TextIndex;
  walker: Walker;
}

/** Reads the page at the first call, and again only when its text has changed since. */
export function pageText(document: Document): () => PageText {
  let read: PageText | undefined;
  return () => {
    const index = indexOf(document);
    if (read?.index === index) return read;
    const parentAt = (offset: number) => rangeOf(index, offset, offset + 1)?.startContainer.parentElement;
    const walker = createWalker(index.text, {
      isShown({ start, end }) {
        const places = [start, (start + end) >> 1, end - 1].map(parentAt);
        return places.some((element) => element && isSeen(element) && !isEditable(element));
      },
      main: mainOf(document, index),
      language: (offset) => parentAt(offset)?.closest('[lang]')?.getAttribute('lang') ?? '',
    });
    read = { index, walker };
    return read;
  };
}

function mainOf(document: Document, index: TextIndex): Span | undefined {
  const [main] = mainsOf(document);
  if (!main) return undefined;
  const range = document.createRange();
  range.selectNodeContents(main);
  return spanOf(index, range);
}

/** What is written there is no part of an article. */
const isEditable = (element: Element) => 'isContentEditable' in element && element.isContentEditable === true;
