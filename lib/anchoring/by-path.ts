import { type Selector, selectorOf } from '@/lib/annotation/selector';
import type { Anchoring } from './anchoring';
import { foldQuote } from './candidates';
import { isText, SHOWN, SKIPPED, textRoot } from './elements';
import { keyOf } from './fold';
import { placeAt } from './path';
import { rangeOf, spanOf } from './places';
import { read } from './text';

/** The text node that many visible units before or behind another, or the last that there is. */
const away = (root: Node, from: Text, units: number, back: boolean): Text => {
  const walker = (from.ownerDocument ?? (root as Document)).createTreeWalker(root, SHOWN, (node) =>
    SKIPPED.has((node as Element).localName) ? 2 : 1,
  );
  walker.currentNode = from;
  let furthest = from;
  for (let left = units; left > 0; ) {
    const node = back ? walker.previousNode() : walker.nextNode();
    if (!node) break;
    if (!isText(node)) continue;
    furthest = node;
    left -= node.data.replace(/\s+/g, ' ').trim().length;
  }
  return furthest;
};

/**
 * Looks where the passage was, without reading the whole page. Only an undisturbed place counts: same words, same
 * words around them; anything else is undefined and needs the text index. Offsets are those that were stored.
 */
export function anchorByPath(selectors: readonly Selector[], root: Node): Anchoring | undefined {
  const path = selectorOf(selectors, 'RangeSelector');
  const quote = selectorOf(selectors, 'TextQuoteSelector');
  const position = selectorOf(selectors, 'TextPositionSelector');
  if (!path || !quote || !position) return undefined;
  const top = textRoot(root);
  const from = placeAt(path.startSelector, top, 'start');
  const to = from && placeAt(path.endSelector, top, 'end');
  if (!from || !to || !top.contains(from.node) || !top.contains(to.node)) return undefined;
  const { exact, prefix, suffix } = foldQuote(quote);
  // Among rows that are alike a path counts, and one more row makes it point to another.
  if (prefix.includes(exact) || suffix.includes(exact)) return undefined;
  const part = read(
    top,
    away(top, from.node, prefix.length + 1, true),
    away(top, to.node, suffix.length + 1, false),
  );
  const span = spanOf(part, {
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
  if (!span) return undefined;
  const key = keyOf(part);
  const same =
    key.slice(span.start, span.end) === exact &&
    key.slice(0, span.start).endsWith(prefix) &&
    key.startsWith(suffix, span.end);
  const range = same ? rangeOf(part, span.start, span.end) : undefined;
  return range && { state: 'anchored', range, score: 1, start: position.start, end: position.end };
}
