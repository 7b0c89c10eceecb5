import type { Span } from '@/lib/page/sentences';
import type { Walker } from '@/lib/page/walker';

const SPECIAL = /[\\^$.*+?()[\]{}|/-]/g;
/** Typed as the keyboard has them, found as printers set them. */
const LIKE: [RegExp, string][] = [
  [/["“”„«»]/g, '["“”„«»]'],
  [/['‘’]/g, "['‘’]"],
  [/\\-|[‐‑–—]/g, '[-‐‑–—]'],
  [/\s+/g, '\\s+'],
];

/** What was found: the sentence, and whether the search went round the end of the text. */
export interface FoundSentence {
  sentence: Span;
  round: boolean;
}

/** The next sentence that holds the words, at or behind the offset; or, back, the last one before it. */
export function findSentence(
  walker: Walker,
  words: string,
  offset: number,
  by: 1 | -1,
): FoundSentence | undefined {
  const wanted = words.trim();
  if (!wanted) return undefined;
  const pattern = new RegExp(
    LIKE.reduce((text, [from, to]) => text.replace(from, to), wanted.replace(SPECIAL, '\\$&')),
    'giu',
  );
  const { length } = walker.text;
  const parts: [number, number][] =
    by > 0
      ? [
          [offset, length],
          [0, offset],
        ]
      : [
          [0, offset],
          [offset, length],
        ];
  for (const [at, [from, to]] of parts.entries()) {
    const sentence = within(walker, pattern, from, to, by);
    if (sentence) return { sentence, round: at > 0 };
  }
  return undefined;
}

function within(walker: Walker, pattern: RegExp, from: number, to: number, by: 1 | -1): Span | undefined {
  let last: Span | undefined;
  pattern.lastIndex = from;
  for (let found = pattern.exec(walker.text); found; found = pattern.exec(walker.text)) {
    const { index } = found;
    if (index >= to) break;
    const sentence = walker.at(index);
    // What is folded in or hidden has no sentences.
    if (!sentence || sentence.start > index) continue;
    if (by > 0) return sentence;
    last = sentence;
  }
  return last;
}
