import { describe, indexOf, snap } from '@/lib/anchoring';
import { selectorOf, type Target } from '@/lib/annotation';

type Ends = Parameters<typeof snap>[1];

/** A passage ready to be kept and painted. */
export interface Passage {
  target: Target;
  range: StaticRange;
}

/** The visible words within a range; undefined when there are none. */
export function passageOf(range: Ends, document: Document): Passage | undefined {
  const snapped = snap(indexOf(document), range);
  const selectors = snapped ? describe(snapped, document) : [];
  const quote = selectorOf(selectors, 'TextQuoteSelector');
  const position = selectorOf(selectors, 'TextPositionSelector');
  if (!snapped || !quote) return undefined;
  return {
    range: snapped,
    target: { selectors, exact: quote.exact, ...(position ? { position: position.start } : {}) },
  };
}

/** The paragraph a passage begins in, for showing it in its context; at most 2,000 UTF-16 units. */
export function blockAround({ startContainer }: StaticRange): string | undefined {
  const block = startContainer.parentElement?.closest(
    'p,li,blockquote,td,th,dd,h1,h2,h3,h4,h5,h6,figcaption',
  );
  return block?.textContent?.replace(/\s+/g, ' ').trim().slice(0, 2_000) || undefined;
}

/** The raw characters in a range, as they stand in the page now. */
export function wordsIn(range: StaticRange): string {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (startContainer === endContainer && startContainer.nodeType === 3)
    return (startContainer as Text).data.slice(startOffset, endOffset);
  const live = liveRange(range);
  return live ? live.toString() : '';
}

/** The innermost node around a range: what happens outside of it does not change the range's words. */
export function nodeAround(range: StaticRange): Node {
  const { startContainer, endContainer } = range;
  if (startContainer === endContainer) return startContainer;
  return liveRange(range)?.commonAncestorContainer ?? startContainer;
}

/** A range that can be measured, of one that cannot; undefined when the page has moved on. Not to be kept: live ranges make the page slow. */
export function liveRange({
  startContainer,
  startOffset,
  endContainer,
  endOffset,
}: StaticRange): Range | undefined {
  const { ownerDocument } = startContainer;
  try {
    const live = ownerDocument?.createRange();
    live?.setStart(startContainer, startOffset);
    live?.setEnd(endContainer, endOffset);
    return live;
  } catch {
    return undefined;
  }
}
