import type { Target } from './annotation';
import { hash53 } from './hash53';
import { selectorOf } from './selector';

/** A number by which marked words are known again: another one when the words are others, or what stood beside them when they were marked. */
export function printOfMark({ exact, selectors }: Target): number {
  const { prefix = '', suffix = '' } = selectorOf(selectors, 'TextQuoteSelector') ?? {};
  return hash53([exact, prefix, suffix].join('\u0000'));
}
