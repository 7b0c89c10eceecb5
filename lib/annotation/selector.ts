import * as v from 'valibot';

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const words = v.pipe(v.string(), v.minLength(1), v.maxLength(5_000_000));
const context = v.pipe(v.string(), v.maxLength(4_000));

/** https://www.w3.org/TR/annotation-model/#text-quote-selector; `exact` has the page's own characters, white space collapsed. */
export const TextQuoteSelector = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: words,
  prefix: v.optional(context),
  suffix: v.optional(context),
});

/** https://www.w3.org/TR/annotation-model/#text-position-selector; UTF-16 offsets, `end` is behind the last unit. */
export const TextPositionSelector = v.pipe(
  v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
  v.check(({ start, end }) => start <= end, 'start lies behind end'),
);

/** https://www.w3.org/TR/annotation-model/#xpath-selector; refined by an offset into the element's `textContent`. */
export const XPathSelector = v.object({
  type: v.literal('XPathSelector'),
  value: v.pipe(v.string(), v.minLength(1), v.maxLength(4_000)),
  refinedBy: v.optional(TextPositionSelector),
});

/** https://www.w3.org/TR/annotation-model/#range-selector */
export const RangeSelector = v.object({
  type: v.literal('RangeSelector'),
  startSelector: XPathSelector,
  endSelector: XPathSelector,
});

/** https://www.w3.org/TR/annotation-model/#fragment-selector; `value` starts with `:~:text=` when it is a text fragment. */
export const FragmentSelector = v.object({
  type: v.literal('FragmentSelector'),
  value: v.pipe(v.string(), v.minLength(1), v.maxLength(20_000)),
  conformsTo: v.optional(v.pipe(v.string(), v.maxLength(400))),
});

/** The selectors that we read and write; how a passage is found again. */
export const Selector = v.variant('type', [
  TextQuoteSelector,
  TextPositionSelector,
  RangeSelector,
  FragmentSelector,
]);

/** All selectors of one passage: alternatives, the most telling first. */
export const Selectors = v.pipe(v.array(Selector), v.maxLength(16));

export type TextQuoteSelector = v.InferOutput<typeof TextQuoteSelector>;
export type TextPositionSelector = v.InferOutput<typeof TextPositionSelector>;
export type XPathSelector = v.InferOutput<typeof XPathSelector>;
export type RangeSelector = v.InferOutput<typeof RangeSelector>;
export type FragmentSelector = v.InferOutput<typeof FragmentSelector>;
export type Selector = v.InferOutput<typeof Selector>;

/** The first selector of a type in a passage's list. */
export function selectorOf<T extends Selector['type']>(
  selectors: readonly Selector[],
  type: T,
): Extract<Selector, { type: T }> | undefined {
  return selectors.find((selector): selector is Extract<Selector, { type: T }> => selector.type === type);
}
