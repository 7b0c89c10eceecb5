import { noTokens, type Part, part, type Tokens, tokenise, tokensOf } from './tokens';

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

const textOf = ({ exact, prefix, suffix }: Context) =>
  prefix.slice(-AROUND) + exact + suffix.slice(0, AROUND);

function patternIn(text: string, tokens: Tokens, { exact, prefix }: Context): Pattern {
  const start = Math.min(prefix.length, AROUND);
  const end = start + exact.length;
  let first = 0;
  while (first < tokens.count && (tokens.ends[first] as number) <= start) first++;
  let last = first;
  while (last < tokens.count && (tokens.starts[last] as number) < end) last++;
  return { text, start, end, tokens, first, last };
}

/** Its words are written over those of another that is no longer needed. */
export function patternOf(quote: Context, words: Tokens): Pattern {
  const text = textOf(quote);
  return patternIn(text, tokensOf(text, words), quote);
}

/** Many at once: their words are in one list. */
export function patternsOf(quotes: readonly Context[]): Pattern[] {
  const texts = quotes.map(textOf);
  const all = noTokens(texts.reduce((sum, { length }) => sum + length, 0));
  const parts = texts.map((text) => {
    const from = all.count;
    all.hasSilent = false;
    tokenise(text, all);
    return { from, to: all.count, hasSilent: all.hasSilent };
  });
  return quotes.map((quote, i) => patternIn(texts[i] as string, part(all, parts[i] as Part), quote));
}
