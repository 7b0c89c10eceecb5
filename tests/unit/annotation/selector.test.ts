import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Selector, selectorOf } from '@/lib/annotation/selector';

const path = {
  type: 'XPathSelector',
  value: '/p[1]',
  refinedBy: { type: 'TextPositionSelector', start: 3, end: 3 },
};

describe('a selector from outside', () => {
  it.each([
    ['a quote', { type: 'TextQuoteSelector', exact: 'words', prefix: 'before ', suffix: ' after' }],
    ['a quote without context', { type: 'TextQuoteSelector', exact: 'words' }],
    ['a position', { type: 'TextPositionSelector', start: 3, end: 8 }],
    ['a range of elements', { type: 'RangeSelector', startSelector: path, endSelector: path }],
    ['a text fragment', { type: 'FragmentSelector', value: ':~:text=words' }],
  ])('is taken: %s', (_, value) => {
    expect(v.parse(Selector, value)).toEqual(value);
  });

  it.each([
    ['an empty quote', { type: 'TextQuoteSelector', exact: '' }],
    ['a quote that is no text', { type: 'TextQuoteSelector', exact: 7 }],
    ['endless context', { type: 'TextQuoteSelector', exact: 'a', prefix: 'x'.repeat(4_001) }],
    ['a position that ends before it starts', { type: 'TextPositionSelector', start: 8, end: 3 }],
    ['a negative position', { type: 'TextPositionSelector', start: -1, end: 3 }],
    ['half a unit', { type: 'TextPositionSelector', start: 0.5, end: 3 }],
    ['an unknown type', { type: 'CssSelector', value: 'p' }],
    ['nothing', null],
  ])('is refused: %s', (_, value) => {
    expect(v.safeParse(Selector, value).success).toBe(false);
  });
});

describe('selectorOf', () => {
  it('gives the first of its type, or undefined', () => {
    const selectors: Selector[] = [
      { type: 'TextPositionSelector', start: 1, end: 2 },
      { type: 'TextPositionSelector', start: 3, end: 4 },
    ];
    expect(selectorOf(selectors, 'TextPositionSelector')?.start).toBe(1);
    expect(selectorOf(selectors, 'TextQuoteSelector')).toBeUndefined();
  });
});
