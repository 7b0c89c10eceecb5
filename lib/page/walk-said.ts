import { word } from '@/lib/messaging/words';
import type { Span } from '@/lib/page/sentences';
import type { WalkMove } from '@/lib/page/walk-moves';

/** UTF-16 units of the words told at an end that was moved. */
const NEAR = 40;

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What a screen reader says of a step: the sentence; of a passage that grew or shrank only what is new. */
export function saidOf(text: string, move: WalkMove, before: Span, now: Span): string {
  const words = (from: number, to: number) => flat(text.slice(from, to));
  const isGrown = now.start < before.start || now.end > before.end;
  switch (move) {
    case 'startOn':
    case 'startBack':
      return word('walkBegins', firstWords(words(now.start, now.end)));
    case 'endOn':
    case 'endBack':
      return word('walkEnds', lastWords(words(now.start, now.end)));
    case 'extend':
    case 'extendBack':
    case 'extendParagraph':
    case 'extendParagraphBack':
      return word(
        isGrown ? 'walkAdded' : 'walkRemoved',
        now.start !== before.start
          ? words(Math.min(now.start, before.start), Math.max(now.start, before.start))
          : words(Math.min(now.end, before.end), Math.max(now.end, before.end)),
      );
    default:
      return words(now.start, now.end);
  }
}

const firstWords = (words: string) =>
  words.length <= NEAR ? words : words.slice(0, NEAR).replace(/\s\S*$/, '');
const lastWords = (words: string) =>
  words.length <= NEAR ? words : words.slice(-NEAR).replace(/^\S*\s/, '');
