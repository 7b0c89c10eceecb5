import * as v from 'valibot';
import { Selector, type XPathSelector } from '@/lib/annotation';
import { isForeign } from '../foreign';

/** Paths begin at the body there, and at the document here. */
const BODY = '/html[1]/body[1]';

/** A selector as Hypothesis writes it: ranges are flat. None for a fragment, or a path that does not begin at the body. */
export function flatSelector(selector: Selector): Record<string, unknown>[] {
  if (selector.type === 'FragmentSelector') return [];
  if (selector.type !== 'RangeSelector') return [selector];
  const [start, end] = [point(selector.startSelector), point(selector.endSelector)];
  if (!start || !end) return [];
  return [
    {
      type: 'RangeSelector',
      startContainer: start.container,
      startOffset: start.offset,
      endContainer: end.container,
      endOffset: end.offset,
    },
  ];
}

const point = ({ value, refinedBy }: XPathSelector) =>
  value.startsWith(BODY) && refinedBy
    ? { container: value.slice(BODY.length), offset: refinedBy.start }
    : undefined;

/** What we know of a selector of Hypothesis; undefined for one that means nothing here. */
export function readSelector(foreign: unknown): Selector | undefined {
  if (!isForeign(foreign)) return undefined;
  const { type, startContainer, startOffset, endContainer, endOffset } = foreign;
  const isFlat = type === 'RangeSelector' && typeof startContainer === 'string';
  const checked = v.safeParse(
    Selector,
    isFlat
      ? {
          type,
          startSelector: xpath(startContainer, startOffset),
          endSelector: xpath(endContainer, endOffset),
        }
      : foreign,
  );
  return checked.success ? checked.output : undefined;
}

const xpath = (container: unknown, start: unknown) => ({
  type: 'XPathSelector',
  value: `${BODY}${container}`,
  refinedBy: { type: 'TextPositionSelector', start, end: start },
});
