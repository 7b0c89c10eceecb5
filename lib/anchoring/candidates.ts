import { NEAR } from './context';
import { fold, keyOf } from './fold';
import type { Candidate } from './judge';
import type { Pattern } from './pattern';
import { type Hits, SEED } from './seeds';
import { isJoined, longestInside, placesOfSeed, rarestInside, wholeAtEdge } from './telling-word';
import type { TextIndex } from './text';
import type { Tokens } from './tokens';
import { placesOfWord } from './word-places';

/** More copies than this are no passage, but a word: its neighbours are searched for with it. */
const MOST = 200;
/** UTF-16 units of a neighbour. */
const NEIGHBOUR = 16;

/** UTF-16 units: what is longer stands within other words seldom. */
const SHORT = 12;

const occurrences = (text: string, wanted: string, most = MOST + 1): number[] => {
  const found: number[] = [];
  if (!wanted) return found;
  for (let at = text.indexOf(wanted); at >= 0 && found.length < most; at = text.indexOf(wanted, at + 1))
    found.push(at);
  return found;
};

/** A stored quote in the form that is compared. */
export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
  /** The same words stood elsewhere, too: `describe` gives those more context than others. */
  repeated: boolean;
  /** As it was stored: with a line feed between two blocks. */
  stored: { exact: string; prefix: string; suffix: string };
}

// "method" is not in "methods": what ended with a word does not end within one.
const isWholeIn = (key: string, { exact, prefix, suffix }: Quote) => {
  const joins = [isJoined(prefix.at(-1), exact[0]), isJoined(exact.at(-1), suffix[0])];
  return ({ start, end }: Candidate) =>
    isJoined(key[start - 1], key[start]) === joins[0] && isJoined(key[end - 1], key[end]) === joins[1];
};

const candidate =
  ({ exact }: Quote) =>
  (start: number): Candidate => ({
    start,
    end: start + exact.length,
    words: 1,
    verbatim: true,
    run: exact.length,
  });

/** Where the same words stand, word for word but for quotation marks, dashes and white space, in the order of the text. */
export function candidates(index: TextIndex, quote: Quote): Candidate[] {
  const key = keyOf(index);
  const { exact, prefix, suffix } = quote;
  let found = occurrences(key, exact);
  if (found.length > MOST) {
    const [tail, head] = [prefix.slice(-NEIGHBOUR), suffix.slice(0, NEIGHBOUR)];
    const around = occurrences(key, tail + exact).map((at) => at + tail.length);
    found = [...new Set([...around, ...occurrences(key, exact + head)])].sort((a, b) => a - b);
  }
  return found.map(candidate(quote)).filter(isWholeIn(key, quote));
}

/** Of places of the same words those with a neighbour of old, before them or behind. */
const withNeighbour = (key: string, { exact, prefix, suffix }: Quote, places: readonly number[]) => {
  const [tail, head] = [prefix.slice(-NEIGHBOUR), suffix.slice(0, NEIGHBOUR)];
  if (!tail || !head) return undefined;
  return places.filter(
    (at) =>
      (at >= tail.length && key.startsWith(tail, at - tail.length)) ||
      key.startsWith(head, at + exact.length),
  );
};

/** Whether neither a passage nor anything around it is on the page. */
export const isNowhere = ({ first, last }: Pattern, { page, cut }: Hits): boolean =>
  page.length === 0 && !cut && last - first >= SEED + 2;

/** The same, from the places where its words stand: reading the text once for all passages. */
export function candidatesAt(
  index: TextIndex,
  quote: Quote,
  pattern: Pattern,
  page: Tokens,
  hits: Hits,
): Candidate[] {
  const key = keyOf(index);
  const among = (pageWords: readonly number[], word: number) => {
    const ahead = (pattern.tokens.starts[word] as number) - pattern.start;
    return pageWords
      .map((pageWord) => (page.starts[pageWord] as number) - ahead)
      .filter((from) => key.startsWith(quote.exact, from));
  };
  const whole = (places: readonly number[]) => places.map(candidate(quote)).filter(isWholeIn(key, quote));
  const seed = rarestInside(pattern, hits);
  if (seed !== undefined) return whole(among(placesOfSeed(hits, seed), seed));
  const inside = longestInside(pattern);
  const word = inside ?? wholeAtEdge(pattern, quote, page, key);
  if (word === undefined) return candidates(index, quote);
  const found = among(placesOfWord(page, pattern.tokens.hashes[word] as number), word);
  // What is so short may stand within other words as well, and then too often.
  const isUncounted = inside === undefined && found.length > 0 && quote.exact.length < SHORT;
  if (found.length <= MOST && !(isUncounted && occurrences(key, quote.exact).length > MOST))
    return whole(found);
  const around = withNeighbour(key, quote, found);
  return around ? whole(around) : candidates(index, quote);
}

// What `describe` writes is tidy; quotes from elsewhere need not be.
const UNTIDY = /[^\S ]|[\u00ad\u200b\u2060\ufeff]| {2}/;
const tidy = (text: string) =>
  UNTIDY.test(text) ? text.replace(/[\u00ad\u200b\u2060\ufeff]/g, '').replace(/\s+/g, ' ') : text;

// Anything but what is mostly written: ASCII that folds to itself.
const UNUSUAL = /[^ !#-_a-~]/;
const foldPart = (part: string) => {
  const line = part.includes('\n') ? part.replaceAll('\n', ' ') : part;
  return line.includes('  ') || UNUSUAL.test(line) ? fold(tidy(part)) : line;
};

/** Folds a stored quote as the page's text is folded. */
export function foldQuote(quote: {
  exact: string;
  prefix?: string | undefined;
  suffix?: string | undefined;
}): Quote {
  const stored = { exact: quote.exact, prefix: quote.prefix ?? '', suffix: quote.suffix ?? '' };
  const [prefix, suffix] = [foldPart(stored.prefix), foldPart(stored.suffix)];
  const repeated = Math.max(prefix.length, suffix.length) > NEAR;
  return { exact: foldPart(stored.exact).trim(), prefix, suffix, repeated, stored };
}
