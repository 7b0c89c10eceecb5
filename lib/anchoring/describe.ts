import type { Selector } from '@/lib/annotation/selector';
import { indexOf } from './cache';
import { fragmentFor } from './fragment';
import { pathTo } from './path';
import { type Ends, rangeOf, type Span, spanOf } from './places';

/** Units of context kept on each side: enough to know a passage again after an edit next to it. */
const CONTEXT = 128;
/** What repeats with its surroundings gets more, so that they are its own. */
const MOST = 1024;

const inLine = (text: string) => text.replace(/\n/g, ' ');

const contextOf = (text: string, { start, end }: Span) => {
  for (let size = CONTEXT; ; size *= 2) {
    const from = Math.max(0, start - size);
    const whole = text.slice(from, end + size);
    const first = text.indexOf(whole);
    const alone = first === from && text.indexOf(whole, from + 1) < 0;
    if (alone || size >= MOST)
      return { prefix: text.slice(from, start), suffix: text.slice(end, end + size) };
  }
};

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
  const { prefix, suffix } = contextOf(text, span);
  const selectors: Selector[] = [
    {
      type: 'TextQuoteSelector',
      exact: inLine(text.slice(start, end)),
      prefix: inLine(prefix),
      suffix: inLine(suffix),
    },
    { type: 'TextPositionSelector', start, end },
  ];
  const startSelector = pathTo(place.startContainer as Text, place.startOffset);
  const endSelector = pathTo(place.endContainer as Text, place.endOffset);
  if (startSelector && endSelector) selectors.push({ type: 'RangeSelector', startSelector, endSelector });
  selectors.push(fragmentFor(text, span));
  return selectors;
}
