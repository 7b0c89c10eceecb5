import { type Selector, selectorOf } from '@/lib/annotation/selector';
import type { Anchoring } from './anchoring';
import { approximate } from './approximate';
import { candidates, foldQuote, type Quote } from './candidates';
import { keyOf } from './fold';
import { type Candidate, judge, type Verdict } from './judge';
import { type Pattern, patternOf } from './pattern';
import { rangeOf } from './places';
import { saysTheSame } from './same-words';
import type { Hits } from './seeds';
import type { TextIndex } from './text';
import type { Tokens } from './tokens';

/** A passage that the first look did not settle: it is searched for among the page's words. */
export interface Pending {
  quote: Quote;
  pattern: Pattern;
  hint: number | undefined;
  exact: Candidate[];
}

const answer = (index: TextIndex, quote: Quote, verdict: Verdict | undefined): Anchoring => {
  const range = verdict && rangeOf(index, verdict.start, verdict.end);
  if (!verdict || !range) return { state: 'orphaned' };
  const { start, end, score, sure, verbatim } = verdict;
  const same = verbatim || saysTheSame(quote.exact, index.text.slice(start, end));
  return { state: sure ? (same ? 'anchored' : 'changed') : 'uncertain', range, score, start, end };
};

// On a page that did not change there is nothing to search for; rows of a table that are alike all around stay apart.
const inPlace = (
  index: TextIndex,
  { exact, prefix, suffix }: Quote,
  start: number,
): Anchoring | undefined => {
  const key = keyOf(index);
  const end = start + exact.length;
  const isThere =
    key.startsWith(exact, start) &&
    key.startsWith(prefix, start - prefix.length) &&
    key.startsWith(suffix, end);
  const range = isThere ? rangeOf(index, start, end) : undefined;
  return range && { state: 'anchored', range, score: 1, start, end };
};

/** Looks for the words as they were. A passage without a quote cannot be verified and is never sure. */
export function locate(index: TextIndex, selectors: readonly Selector[]): Anchoring | Pending {
  const stored = selectorOf(selectors, 'TextQuoteSelector');
  const position = selectorOf(selectors, 'TextPositionSelector');
  if (!stored) {
    const range = position && rangeOf(index, position.start, position.end);
    return range
      ? { state: 'uncertain', range, start: position.start, end: position.end }
      : { state: 'orphaned' };
  }
  const quote = foldQuote(stored);
  const hint = position?.start;
  const there = hint === undefined ? undefined : inPlace(index, quote, hint);
  if (there) return there;
  const exact = candidates(index, quote);
  const verdict = judge(keyOf(index), exact, quote, hint);
  // With less than all of its context another place may be the better one, edited.
  if (verdict?.sure && verdict.whole) return answer(index, quote, verdict);
  return { quote, hint, exact, pattern: patternOf(quote) };
}

/** Settles a pending passage with what the scan of the page's words has found. */
export function settle(
  index: TextIndex,
  { quote, pattern, hint, exact }: Pending,
  page: Tokens,
  hits: Hits,
): Anchoring {
  const key = keyOf(index);
  const near = approximate(pattern, page, key, hits).filter(
    ({ start, end }) => !exact.some((one) => start < one.end && one.start < end),
  );
  const verdict = judge(key, [...exact, ...near], quote, hint);
  return answer(index, quote, verdict && verdict.score >= 0.3 ? verdict : undefined);
}
