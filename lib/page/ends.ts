import { indexOf, rangeOf, type Span, spanOf, treesIn } from '@/lib/anchoring';
import { originOf } from '@/lib/page/frames';
import type { Edge, Point, Step } from '@/lib/page/scene';

/** So many units on each side of an end are looked at for the next word. */
const REACH = 400;

/** A passage with one of its ends a character or a word further; undefined where it would be empty or leave the page. */
export function moveEnd(
  document: Document,
  range: StaticRange,
  edge: Edge,
  step: Step,
  by: 1 | -1,
): StaticRange | undefined {
  const index = indexOf(document);
  const span = spanOf(index, range);
  if (!span) return undefined;
  const at = boundary(index.text, span[edge], step, by, edge, document.documentElement.lang);
  return within(index, { ...span, [edge]: at });
}

/** A passage with one of its ends at the character nearest to a point of the viewport. */
export function dragEnd(
  document: Document,
  range: StaticRange,
  edge: Edge,
  { x, y }: Point,
): StaticRange | undefined {
  const index = indexOf(document);
  const span = spanOf(index, range);
  const own = range.startContainer.ownerDocument ?? document;
  const origin = originOf(own);
  const shadowRoots = treesIn(document).filter((tree) => 'host' in tree);
  const caret = own.caretPositionFromPoint?.(x - origin.x, y - origin.y, { shadowRoots });
  if (!span || !caret) return undefined;
  const { offsetNode: node, offset } = caret;
  const ends =
    edge === 'start'
      ? {
          startContainer: node,
          startOffset: offset,
          endContainer: range.endContainer,
          endOffset: range.endOffset,
        }
      : {
          startContainer: range.startContainer,
          startOffset: range.startOffset,
          endContainer: node,
          endOffset: offset,
        };
  const dragged = spanOf(index, ends);
  return dragged && within(index, dragged);
}

function within(index: ReturnType<typeof indexOf>, { start, end }: Span): StaticRange | undefined {
  return start < end ? rangeOf(index, start, end) : undefined;
}

/** Offset of the next place where a word or a character begins or ends, as the language of the page has it. */
export function boundary(
  text: string,
  at: number,
  step: Step,
  by: 1 | -1,
  edge: Edge,
  language: string,
): number {
  const from = Math.max(0, at - REACH);
  const granularity = step === 'word' ? 'word' : 'grapheme';
  const segments = [...segmenter(language, granularity).segment(text.slice(from, at + REACH))];
  const places = segments
    .filter(({ isWordLike }) => step === 'character' || isWordLike)
    .map(({ index, segment }) => from + index + (edge === 'end' ? segment.length : 0));
  const next = by > 0 ? places.find((place) => place > at) : places.findLast((place) => place < at);
  return next ?? at;
}

function segmenter(language: string, granularity: 'word' | 'grapheme'): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language || undefined, { granularity });
  } catch {
    return new Intl.Segmenter(undefined, { granularity });
  }
}
