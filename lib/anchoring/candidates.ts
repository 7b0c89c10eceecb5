import { fold, foldLoosely, keyOf, looseEnd, looseOf } from './fold';
import type { Span } from './places';
import type { TextIndex } from './text';

/** More copies than this are no passage, but a word: its neighbours are searched for with it. */
const MOST = 200;

const occurrences = (text: string, wanted: string, most = MOST + 1): number[] => {
  const found: number[] = [];
  if (!wanted) return found;
  for (let at = text.indexOf(wanted); at >= 0 && found.length < most; at = text.indexOf(wanted, at + 1))
    found.push(at);
  return found;
};

/** Where the same words stand, word for word but for their typography, in the order of the text. */
export function candidates(index: TextIndex, exact: string, prefix: string, suffix: string): Span[] {
  const key = keyOf(index);
  const span = (start: number): Span => ({ start, end: start + exact.length });
  let found = occurrences(key, exact);
  if (found.length <= MOST) return found.map(span);
  const [tail, head] = [prefix.slice(-16), suffix.slice(0, 16)];
  const around = occurrences(key, tail + exact).map((at) => at + tail.length);
  found = [...new Set([...around, ...occurrences(key, exact + head)])].sort((a, b) => a - b);
  return found.map(span);
}

/** As `candidates`, where white space, ellipses, joiners or composed letters differ. */
export function looseCandidates(index: TextIndex, exact: string): Span[] {
  const loose = looseOf(index);
  const wanted = foldLoosely(exact).key;
  return occurrences(loose.key, wanted, MOST).map((at) => ({
    start: loose.origins[at] ?? 0,
    end: looseEnd(index.text, loose, at + wanted.length - 1),
  }));
}

/** A stored quote in the form that is compared. */
export function foldQuote(quote: {
  exact: string;
  prefix?: string | undefined;
  suffix?: string | undefined;
}) {
  const tidy = (text = '') => fold(text.replace(/[\u00ad\u200b\u2060\ufeff]/g, '').replace(/\s+/g, ' '));
  return { exact: tidy(quote.exact).trim(), prefix: tidy(quote.prefix), suffix: tidy(quote.suffix) };
}
