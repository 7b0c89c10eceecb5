import { type Tokens, tokensOf } from './tokens';

/** A quote and what is around it, folded. */
export interface Context {
  exact: string;
  prefix: string;
  suffix: string;
}

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

/** UTF-16 units of a pattern's text. */
export const unitsOf = ({ exact, prefix, suffix }: Context): number =>
  Math.min(prefix.length, AROUND) + exact.length + Math.min(suffix.length, AROUND);

/** Words of another pattern that is no longer needed may be written over. */
export function patternOf({ exact, prefix, suffix }: Context, words?: Tokens): Pattern {
  const before = prefix.slice(-AROUND);
  const text = before + exact + suffix.slice(0, AROUND);
  const start = before.length;
  const end = start + exact.length;
  const tokens = tokensOf(text, words);
  let first = 0;
  while (first < tokens.count && (tokens.ends[first] as number) <= start) first++;
  let last = first;
  while (last < tokens.count && (tokens.starts[last] as number) < end) last++;
  return { text, start, end, tokens, first, last };
}
