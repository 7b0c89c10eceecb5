import { boundary } from '@/lib/page/ends';
import type { Span } from '@/lib/page/sentences';
import type { Walker } from '@/lib/page/walker';

/** Steps to another sentence, growing and shrinking by sentences and paragraphs, and the two ends by words. */
export const walkMoves = [
  'next',
  'previous',
  'nextParagraph',
  'previousParagraph',
  'first',
  'last',
  'extend',
  'extendBack',
  'extendParagraph',
  'extendParagraphBack',
  'startOn',
  'startBack',
  'endOn',
  'endBack',
] as const;
export type WalkMove = (typeof walkMoves)[number];

/** A passage on the way through a text; growing goes on both sides of the sentence that it began with. */
export interface Walked extends Span {
  from: Span;
}

/** A passage that is one sentence. */
export const atSentence = (sentence: Span): Walked => ({ ...sentence, from: sentence });

/** The passage after a move; undefined where there is nothing to move to. */
export function moved(walker: Walker, walked: Walked, move: WalkMove): Walked | undefined {
  const { start, end, from } = walked;
  const to = (sentence: Span | undefined) => sentence && atSentence(sentence);
  const grown = (ends: Partial<Span>): Walked | undefined => {
    const next = { start, end, ...ends };
    return next.start < next.end && (next.start !== start || next.end !== end)
      ? { ...next, from }
      : undefined;
  };
  const byWord = (edge: 'start' | 'end', by: 1 | -1) => {
    const at = boundary(walker.text, walked[edge], 'word', by, edge, walker.language(start));
    return grown({ [edge]: at });
  };
  switch (move) {
    case 'next':
      return to(walker.next(end));
    case 'previous':
      return to(walker.previous(start));
    case 'nextParagraph':
      return to(walker.next(walker.paragraph(end).end));
    case 'previousParagraph':
      return to(paragraphStart(walker, start));
    // To the edge of the article, and from there to that of the page.
    case 'first': {
      const first = walker.next(walker.main.start);
      return to(first && first.start < start ? first : walker.next(0));
    }
    case 'last': {
      const last = walker.previous(walker.main.end);
      return to(last && last.end > end ? last : walker.previous(walker.text.length));
    }
    case 'extend':
      return start < from.start
        ? grown({ start: Math.min(walker.next(start + 1)?.start ?? from.start, from.start) })
        : grown({ end: walker.at(end)?.end ?? end });
    case 'extendBack':
      return end > from.end
        ? grown({ end: Math.max(walker.previous(end - 1)?.end ?? from.end, from.end) })
        : grown({ start: walker.before(start)?.start ?? start });
    case 'extendParagraph': {
      const next = walker.at(end);
      return next && grown({ end: walker.previous(walker.paragraph(next.start).end)?.end ?? end });
    }
    case 'extendParagraphBack':
      return grown({ start: paragraphStart(walker, start)?.start ?? start });
    case 'startOn':
      return byWord('start', 1);
    case 'startBack':
      return byWord('start', -1);
    case 'endOn':
      return byWord('end', 1);
    case 'endBack':
      return byWord('end', -1);
  }
}

/** The first sentence of the paragraph, or of the one before when that is where we are. */
function paragraphStart(walker: Walker, start: number): Span | undefined {
  const last = walker.before(start);
  return last && walker.next(walker.paragraph(last.start).start);
}
