import { NEAR } from './context';
import { fold, keyOf } from './fold';
import type { Candidate } from './judge';
import type { Pattern } from './pattern';
import { type Hits, SEED } from './seeds';
import type { TextIndex } from './text';
import type { Tokens } from './tokens';

/** More copies than this are no passage, but a word: its neighbours are searched for with it. */
const MOST = 200;

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

const WORD = /[\p{L}\p{N}]/u;
const isJoined = (before: string | undefined, after: string | undefined) =>
  before !== undefined && after !== undefined && WORD.test(before) && WORD.test(after);

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
    const [tail, head] = [prefix.slice(-16), suffix.slice(0, 16)];
    const around = occurrences(key, tail + exact).map((at) => at + tail.length);
    found = [...new Set([...around, ...occurrences(key, exact + head)])].sort((a, b) => a - b);
  }
  return found.map(candidate(quote)).filter(isWholeIn(key, quote));
}

/** The same, from the places where three of its words stand: reading the text once for all passages. */
export function candidatesAt(
  index: TextIndex,
  quote: Quote,
  { start, first, last, tokens }: Pattern,
  page: Tokens,
  hits: Hits,
): Candidate[] {
  // Too few words, or words too common, to be found by their seeds.
  if (last - first < SEED + 2 || hits.cut) return candidates(index, quote);
  const key = keyOf(index);
  const found = new Set<number>();
  for (let hit = 0; hit < hits.page.length; hit++) {
    const word = hits.pattern[hit] as number;
    if (word < first || word + SEED > last) continue;
    const from =
      (page.starts[hits.page[hit] as number] as number) - ((tokens.starts[word] as number) - start);
    if (!found.has(from) && key.startsWith(quote.exact, from)) found.add(from);
  }
  return [...found].map(candidate(quote)).filter(isWholeIn(key, quote));
}

// What `describe` writes is tidy; quotes from elsewhere need not be.
const UNTIDY = /[^\S ]|[\u00ad\u200b\u2060\ufeff]| {2}/;
const tidy = (text: string) =>
  UNTIDY.test(text) ? text.replace(/[\u00ad\u200b\u2060\ufeff]/g, '').replace(/\s+/g, ' ') : text;

/** Folds a stored quote as the page's text is folded. */
export function foldQuote(quote: {
  exact: string;
  prefix?: string | undefined;
  suffix?: string | undefined;
}): Quote {
  const [exact, prefix, suffix] = [quote.exact, quote.prefix ?? '', quote.suffix ?? ''].map((part) =>
    fold(tidy(part)),
  );
  const stored = { exact: quote.exact, prefix: quote.prefix ?? '', suffix: quote.suffix ?? '' };
  const repeated = Math.max(prefix?.length ?? 0, suffix?.length ?? 0) > NEAR;
  return { exact: (exact ?? '').trim(), prefix: prefix ?? '', suffix: suffix ?? '', repeated, stored };
}
