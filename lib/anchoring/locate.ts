import { type Selector, selectorOf } from '@/lib/annotation/selector';
import type { Anchoring } from './anchoring';
import { candidates, foldQuote, looseCandidates } from './candidates';
import { keyOf } from './fold';
import { judge } from './judge';
import { rangeOf } from './places';
import type { TextIndex } from './text';

/** Finds one passage in an index; a passage without a quote cannot be verified and is never sure. */
export function locate(index: TextIndex, selectors: readonly Selector[]): Anchoring {
  const quote = selectorOf(selectors, 'TextQuoteSelector');
  const position = selectorOf(selectors, 'TextPositionSelector');
  if (!quote) {
    const range = position && rangeOf(index, position.start, position.end);
    return range
      ? { state: 'uncertain', range, start: position.start, end: position.end }
      : { state: 'orphaned' };
  }
  const key = keyOf(index);
  const wanted = foldQuote(quote);
  const verdict =
    judge(key, candidates(index, wanted.exact, wanted.prefix, wanted.suffix), wanted, position?.start) ??
    judge(key, looseCandidates(index, wanted.exact), wanted, position?.start);
  const range = verdict && rangeOf(index, verdict.start, verdict.end);
  if (!verdict || !range) return { state: 'orphaned' };
  const { start, end, score, sure } = verdict;
  return { state: sure ? 'anchored' : 'uncertain', range, score, start, end };
}
