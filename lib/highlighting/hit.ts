import { compareBoundaries } from './lanes';
import type { Painter } from './painter';

interface PointedRegistry {
  /** https://drafts.csswg.org/css-highlight-api-1/#dom-highlightregistry-highlightsfrompoint */
  highlightsFromPoint?: (
    x: number,
    y: number,
    options?: { shadowRoots?: ShadowRoot[] },
  ) => { ranges: AbstractRange[] }[];
}

/** Our own marks under a point of the viewport (CSS pixels), the topmost first; what the page paints is not among them. `hitWords` is for events. */
export function hit(
  document: Document,
  painter: Pick<Painter, 'idOf' | 'marks' | 'shadowRoots'>,
  x: number,
  y: number,
  view: Window & typeof globalThis = document.defaultView ?? globalThis.window,
): string[] {
  const registry: HighlightRegistry & PointedRegistry = view.CSS.highlights;
  if (!registry.highlightsFromPoint) return hitByCaret(document, painter, x, y);
  const shadowRoots = painter.shadowRoots().filter((root) => root.ownerDocument === document);
  const ids = registry
    .highlightsFromPoint(x, y, shadowRoots.length ? { shadowRoots } : undefined)
    .flatMap(({ ranges }) => ranges.map((range) => painter.idOf(range)))
    .filter((id) => id !== undefined);
  return [...new Set(ids)];
}

// The caret snaps to the nearest text, so the words themselves must lie under the point.
function hitByCaret(document: Document, painter: Pick<Painter, 'marks'>, x: number, y: number): string[] {
  const caret = document.caretPositionFromPoint?.(x, y);
  if (!caret) return [];
  const { offsetNode, offset } = caret;
  return painter
    .marks()
    .filter(({ range }) => {
      const { startContainer, startOffset, endContainer, endOffset } = range;
      if (compareBoundaries(startContainer, startOffset, offsetNode, offset) > 0) return false;
      if (compareBoundaries(offsetNode, offset, endContainer, endOffset) > 0) return false;
      const live = document.createRange();
      live.setStart(startContainer, startOffset);
      live.setEnd(endContainer, endOffset);
      const isUnder = ({ left, right, top, bottom }: DOMRect) =>
        x >= left && x <= right && y >= top && y <= bottom;
      return [...live.getClientRects()].some(isUnder);
    })
    .map((mark) => mark.id)
    .reverse();
}
