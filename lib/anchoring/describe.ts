import type { Selector, TextQuoteSelector } from '@/lib/annotation/selector';
import { indexOf } from './cache';
import { NEAR } from './context';
import { fragmentFor } from './fragment';
import { pathTo } from './path';
import { type Ends, rangeOf, type Span, spanOf } from './places';

/** What repeats with its surroundings gets more, so that they are its own. */
const MOST = 1024;

const inLine = (text: string) => text.replace(/\n/g, ' ');

const isAlone = (text: string, from: number, words: string) =>
  text.indexOf(words) === from && text.indexOf(words, from + 1) < 0;

/** The words of a stretch of text and what is around them. */
export function quoteOf(
  text: string,
  { start, end }: Span,
  isUnique = isAlone(text, start, text.slice(start, end)),
): TextQuoteSelector {
  const exact = text.slice(start, end);
  let size = isUnique ? NEAR : 2 * NEAR;
  while (
    !isUnique &&
    size < MOST &&
    !isAlone(text, Math.max(0, start - size), text.slice(Math.max(0, start - size), end + size))
  )
    size *= 2;
  return {
    type: 'TextQuoteSelector',
    exact: inLine(exact),
    prefix: text.slice(Math.max(0, start - size), start),
    suffix: text.slice(end, end + size),
  };
}

/**
 * Selectors of the visible words in a range, the inverse of `anchor`: quote with context, position in the text
 * that `readText` gives, element path, text fragment. Empty when no word is in the range.
 */
export function describe(range: Ends, root: Node): Selector[] {
  const index = indexOf(root);
  const span = spanOf(index, range);
  const place = span && rangeOf(index, span.start, span.end);
  if (!span || !place) return [];
  const { text } = index;
  const { start, end } = span;
  const isUnique = isAlone(text, start, text.slice(start, end));
  const selectors: Selector[] = [quoteOf(text, span, isUnique), { type: 'TextPositionSelector', start, end }];
  // A path does not lead into the trees within a page.
  const isOutside = index.inner.roots.length > 0 && place.startContainer.getRootNode() !== root.getRootNode();
  const positions = new Map<Element, number>();
  const path = (node: Node, offset: number) =>
    isOutside ? undefined : pathTo(node as Text, offset, positions);
  const startSelector = path(place.startContainer, place.startOffset);
  const endSelector = path(place.endContainer, place.endOffset);
  if (startSelector && endSelector) selectors.push({ type: 'RangeSelector', startSelector, endSelector });
  selectors.push(fragmentFor(text, span, isUnique));
  return selectors;
}
