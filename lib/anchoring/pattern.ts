import { type Tokens, tokensOf } from './tokens';

/** A quote in its context, as words: what is looked for when the quote is not there word for word. */
export interface Pattern {
  text: string;
  /** Offsets of the quote in `text`. */
  start: number;
  end: number;
  tokens: Tokens;
  /** Words `first` up to, but not including `last` are the quote's. */
  first: number;
  last: number;
}

/** So much context, in UTF-16 units, goes into the pattern on each side. */
const AROUND = 256;

export function patternOf({
  exact,
  prefix,
  suffix,
}: {
  exact: string;
  prefix: string;
  suffix: string;
}): Pattern {
  const before = prefix.slice(-AROUND);
  const text = before + exact + suffix.slice(0, AROUND);
  const start = before.length;
  const end = start + exact.length;
  const tokens = tokensOf(text);
  const firstEnding = tokens.ends.findIndex((at) => at > start);
  const first = firstEnding < 0 ? tokens.ends.length : firstEnding;
  const behind = tokens.starts.findIndex((at) => at >= end);
  return { text, start, end, tokens, first, last: behind < 0 ? tokens.starts.length : behind };
}
