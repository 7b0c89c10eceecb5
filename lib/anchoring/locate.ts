import { type Selector, selectorOf } from '@/lib/annotation/selector';
import type { Anchoring } from './anchoring';
import { approximate } from './approximate';
import { candidates, candidatesAt, foldQuote, isNowhere, type Quote } from './candidates';
import { keyOf } from './fold';
import { type Candidate, judge, type Verdict } from './judge';
import { leadBefore } from './lead';
import { arePartsOfList } from './list-parts';
import { rangeOf } from './places';
import { saysTheSame } from './same-words';
import type { Scan } from './seeds';
import { followSentence } from './sentence';
import type { TextIndex } from './text';
import type { Tokens } from './tokens';

/** A passage that the first look did not settle: it is searched for among the page's words. */
export interface Pending {
  quote: Quote;
  hint: number | undefined;
  /** Where it stands word for word; undefined when it was not looked for yet. */
  exact: Candidate[] | undefined;
  /** The path of the element that the passage began in. */
  path: string | undefined;
}

/** What was found, and when several places may be it, all of them: they are told apart by the other passages. */
export interface Settled {
  anchoring: Anchoring;
  rivals: Verdict[];
}

/** A verdict as it is told. */
export const answer = (index: TextIndex, quote: Quote, verdict: Verdict): Anchoring => {
  const { score, sure } = verdict;
  const own: ReturnType<typeof followSentence> =
    sure && !verdict.whole ? followSentence(quote.stored, index.text, verdict) : verdict;
  const { start, end, sentence } = own;
  const range = rangeOf(index, start, end);
  if (!range) return { state: 'orphaned' };
  if (!sure) return { state: 'uncertain', range, score, start, end };
  const isLonger = start < verdict.start || end > verdict.end;
  const is = index.text.slice(start, end);
  const isList = (before: number, from: number) => arePartsOfList(index, start + before, start + from);
  const same =
    !isLonger && (verdict.verbatim || saysTheSame(quote.exact, is, leadBefore(index.text, start), isList));
  const found = { range, score, start, end, ...(sentence && { sentence }) };
  return same ? { state: 'anchored', ...found } : { state: 'changed', ...found, is };
};

// On a page that did not change there is nothing to search for; rows of a table that are alike all around stay apart.
const inPlace = (
  index: TextIndex,
  text: string,
  {
    exact,
    prefix = '',
    suffix = '',
  }: { exact: string; prefix?: string | undefined; suffix?: string | undefined },
  start: number,
): Anchoring | undefined => {
  const end = start + exact.length;
  const isThere =
    start >= prefix.length &&
    text.startsWith(exact, start) &&
    text.startsWith(prefix, start - prefix.length) &&
    text.startsWith(suffix, end);
  const range = isThere ? rangeOf(index, start, end) : undefined;
  return range && { state: 'anchored', range, score: 1, start, end };
};

// With less than all of its context another place may be the better one, edited.
const isUndisturbed = ({ sure, whole, verbatim }: Verdict, exact: readonly Candidate[]) =>
  sure && whole && verbatim && exact.length === 1;

/** Looks for the words as they were: in their place, and when they are one of a `few` passages everywhere. A passage without a quote cannot be verified and is never sure. */
export function locate(index: TextIndex, selectors: readonly Selector[], few: boolean): Anchoring | Pending {
  const stored = selectorOf(selectors, 'TextQuoteSelector');
  const position = selectorOf(selectors, 'TextPositionSelector');
  if (!stored) {
    const range = position && rangeOf(index, position.start, position.end);
    return range
      ? { state: 'uncertain', range, start: position.start, end: position.end }
      : { state: 'orphaned' };
  }
  const hint = position?.start;
  // Mostly nothing has changed, and then nothing need be folded.
  const asItWas = hint === undefined ? undefined : inPlace(index, index.text, stored, hint);
  if (asItWas) return asItWas;
  const quote = foldQuote(stored);
  const there = hint === undefined ? undefined : inPlace(index, keyOf(index), quote, hint);
  if (there) return there;
  const exact = few ? candidates(index, quote) : undefined;
  const verdict = exact && judge(keyOf(index), exact, quote, hint)?.verdict;
  if (verdict && exact && isUndisturbed(verdict, exact)) return answer(index, quote, verdict);
  const path = selectorOf(selectors, 'RangeSelector')?.startSelector.value;
  return { quote, hint, exact, path };
}

/** A place with less than this is nothing to ask about. */
const SOME = 0.3;

const GONE: Settled = { anchoring: { state: 'orphaned' }, rivals: [] };

/** A place where the surroundings have closed counts although another has so much more of them. */
const CLOSED = 0.3;

/** Settles a pending passage with what the scan of the page's words has found. */
export function settle(
  index: TextIndex,
  { quote, hint, exact: known }: Pending,
  page: Tokens,
  { pattern, hits }: ReturnType<Scan['found']>,
): Settled {
  const key = keyOf(index);
  // No three of its words stand together anywhere: mostly it is gone.
  if (!known?.length && isNowhere(pattern, hits)) return GONE;
  const exact = known ?? candidatesAt(index, quote, pattern, page, hits);
  const { places, cutOut } = approximate(pattern, page, key, hits);
  const isNew = ({ start, end }: Candidate) => !exact.some((one) => start < one.end && one.start < end);
  const { verdict, rivals = [] } = judge(key, [...exact, ...places.filter(isNew)], quote, hint) ?? {};
  if (!verdict || verdict.score < SOME) return GONE;
  if (isUndisturbed(verdict, exact)) return { anchoring: answer(index, quote, verdict), rivals: [] };
  // Its surroundings have closed behind it: what is left is a look-alike.
  const isGone = cutOut > 0 && cutOut + CLOSED > verdict.weight - verdict.words && !verdict.whole;
  const sure = verdict.sure && !isGone;
  return { anchoring: answer(index, quote, { ...verdict, sure }), rivals: isGone ? [] : rivals };
}
