import type { Selector } from '@/lib/annotation/selector';
import { indexOf } from './cache';
import { fragmentFor } from './fragment';
import { pathTo } from './path';
import { type Ends, rangeOf, spanOf } from './places';

/** Units of context kept on each side: enough to tell a passage from its copies after an edit next to it. */
export const CONTEXT = 128;

const inLine = (text: string) => text.replace(/\n/g, ' ');

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
  const selectors: Selector[] = [
    {
      type: 'TextQuoteSelector',
      exact: inLine(text.slice(start, end)),
      prefix: inLine(text.slice(Math.max(0, start - CONTEXT), start)),
      suffix: inLine(text.slice(end, end + CONTEXT)),
    },
    { type: 'TextPositionSelector', start, end },
  ];
  const startSelector = pathTo(place.startContainer as Text, place.startOffset);
  const endSelector = pathTo(place.endContainer as Text, place.endOffset);
  if (startSelector && endSelector) selectors.push({ type: 'RangeSelector', startSelector, endSelector });
  selectors.push(fragmentFor(text, span));
  return selectors;
}
