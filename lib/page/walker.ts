import { type Span, sentencesOf } from '@/lib/page/sentences';

/** A text seen as paragraphs of sentences, from any offset on; only what is walked is looked at. */
export interface Walker {
  readonly text: string;
  /** First sentence that begins at the offset or behind it. */
  next(offset: number): Span | undefined;
  /** Last sentence that ends at the offset or before it. */
  previous(offset: number): Span | undefined;
  /** The sentence at the offset, or the first one behind it. */
  at(offset: number): Span | undefined;
  /** The sentence before the offset; the one around it, when it lies within. */
  before(offset: number): Span | undefined;
  /** The paragraph around the offset. */
  paragraph(offset: number): Span;
  /** The article's part of the text; all of it where the page names none. */
  readonly main: Span;
  /** The language of the words at an offset, as the page says; '' when it does not. */
  language(offset: number): string;
}

export interface WalkerOptions {
  /** Whether the paragraph can be seen. */
  isShown?: (paragraph: Span) => boolean;
  language?: (offset: number) => string;
  main?: Span | undefined;
}

/** UTF-16 units of a paragraph that are parted into sentences at a time, and how far behind that a good place to part them is looked for. */
const PIECE = 4_000;
const REACH = 1_000;
const PART = /[.!?…؟]["'”’»)\]]*\s|[。！？]["'”’»」』)\]]*|$/u;

/** Walks a text whose paragraphs are lines, as `readText` gives it; sentences once found are kept. */
export function createWalker(text: string, options: WalkerOptions = {}): Walker {
  const { isShown = () => true, language = () => '', main = { start: 0, end: text.length } } = options;
  const known = new Map<number, Span[]>();

  const paragraph = (offset: number): Span => {
    const start = offset > 0 ? text.lastIndexOf('\n', offset - 1) + 1 : 0;
    const end = text.indexOf('\n', offset);
    return { start, end: end < 0 ? text.length : end };
  };
  // A text of a megabyte may be one paragraph: it is parted at places that depend on nothing but it.
  const partAt = ({ start, end }: Span, count: number) => {
    const from = start + count * PIECE;
    if (count <= 0 || from >= end) return count <= 0 ? start : end;
    const near = text.slice(from, Math.min(end, from + REACH));
    const found = PART.exec(near);
    return found ? from + found.index + found[0].length : from;
  };
  const pieceAt = (offset: number): Span => {
    const whole = paragraph(offset);
    if (whole.end - whole.start <= PIECE + REACH) return whole;
    const count = Math.floor((offset - whole.start) / PIECE);
    const cut = partAt(whole, count);
    return offset < cut
      ? { start: partAt(whole, count - 1), end: cut }
      : { start: cut, end: partAt(whole, count + 1) };
  };
  const sentences = (piece: Span): Span[] => {
    const before = known.get(piece.start);
    if (before) return before;
    const { start, end } = piece;
    const found =
      end > start && isShown(piece)
        ? sentencesOf(text.slice(start, end), language(start)).map((one) => ({
            start: start + one.start,
            end: start + one.end,
          }))
        : [];
    known.set(start, found);
    return found;
  };
  const onward = (offset: number, fits: (sentence: Span) => boolean) => {
    for (let at = Math.max(0, offset); at <= text.length; ) {
      const piece = pieceAt(at);
      const found = sentences(piece).find(fits);
      if (found) return found;
      at = text[piece.end] === '\n' || piece.end >= text.length ? piece.end + 1 : piece.end;
    }
    return undefined;
  };
  const backward = (offset: number, fits: (sentence: Span) => boolean) => {
    for (let at = Math.min(text.length, offset); at >= 0; ) {
      const piece = pieceAt(at);
      const found = sentences(piece).findLast(fits);
      if (found) return found;
      at = piece.start - 1;
    }
    return undefined;
  };
  return {
    text,
    next: (offset) => onward(offset, ({ start }) => start >= offset),
    previous: (offset) => backward(offset, ({ end }) => end <= offset),
    at: (offset) => onward(offset, ({ end }) => end > offset),
    before: (offset) => backward(offset, ({ start }) => start < offset),
    paragraph,
    main,
    language,
  };
}
