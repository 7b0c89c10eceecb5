import { textNodesOf } from '@/lib/anchoring/split';
import type { TextIndex } from '@/lib/anchoring/text';
import { around } from './beside';

/** A line of a page's text, and the element that its first words stand in. */
export interface PageBlock {
  /** Where it begins in the text, in UTF-16 units. */
  start: number;
  text: string;
  element: Element;
  /** The share of it that is links, 0 to 1. */
  linked: number;
  isHeading: boolean;
}

/** The lines of a page's text one after the other; one whose nodes have left the page is left out. */
export function* blocksOf(index: TextIndex): Generator<PageBlock> {
  const { text } = index;
  const links = new Map<Element, boolean>();
  const isLinked = (element: Element): boolean => {
    const known = links.get(element);
    if (known !== undefined) return known;
    const found = element.closest('a[href]') !== null;
    links.set(element, found);
    return found;
  };
  const nodes = textNodesOf(index);
  let at = nodes.next().value;
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    let first: Element | undefined;
    let linked = 0;
    while (at && at.start < end) {
      const following = nodes.next().value;
      const element = around(at.node);
      first ??= element;
      const length = Math.min(following?.start ?? end, end) - at.start;
      if (element && isLinked(element)) linked += length;
      at = following;
    }
    if (first)
      yield {
        start,
        text: text.slice(start, end),
        element: first,
        linked: linked / (end - start),
        isHeading: first.closest('h1,h2,h3,h4') !== null,
      };
    start = end + 1;
  }
}
