// Runs in the page: anchors with one tool, as often as it takes to be measured, and compares with where the words are.
import { createTextQuoteSelectorMatcher, describeTextQuote } from '@apache-annotator/dom';
import { fromRange, toRange } from 'dom-anchor-text-quote';
import { anchor, describe, forget } from '@/lib/anchoring';
import { readPlaces } from './text-places.mjs';

/** @typedef {import('./text-places.mjs').Span} Span */
/** @typedef {import('./text-places.mjs').Ends} Ends */
/** @typedef {{ selectors: import('@/lib/annotation/selector').Selector[], quote: { exact: string, prefix: string, suffix: string }, hint: number, gold: Span | null }} Target */

/** A tool that would take minutes is stopped after so many milliseconds. */
const LONGEST = 400;
/** What is done sooner is done again, so that it can be measured. */
const SHORTEST = 10;

let places = readPlaces();
/** @type {Target[]} */
let targets = [];
/** @type {(Ends | null)[]} */
let found = [];

/** @type {Record<string, (some: Target[], isLate: () => boolean) => Promise<(Ends | null)[]>>} */
const tools = {
  nothing: async () => [],
  ours: async (some) => {
    forget(document);
    const anchorings = await anchor(
      some.map(({ selectors }) => selectors),
      document,
    );
    return anchorings.map(({ state, range }) =>
      state === 'anchored' || state === 'changed' ? (range ?? null) : null,
    );
  },
  'dom-anchor-text-quote': async (some, isLate) => {
    const ranges = [];
    for (const { quote, hint } of some) {
      ranges.push(toRange(document.body, quote, { hint }));
      if (isLate()) break;
    }
    return ranges;
  },
  '@apache-annotator/dom': async (some, isLate) => {
    const ranges = [];
    for (const { quote } of some) {
      const matches = createTextQuoteSelectorMatcher({ type: 'TextQuoteSelector', ...quote })(document.body);
      const { value } = await matches.next();
      ranges.push(value ?? null);
      if (isLate()) break;
    }
    return ranges;
  },
};

/** @type {Record<string, (range: Range) => unknown>} */
const describers = {
  nothing: () => undefined,
  'ours, cold': (range) => {
    forget(document);
    return describe(range, document);
  },
  'ours, page indexed': (range) => describe(range, document),
  'dom-anchor-text-quote': (range) => fromRange(document.body, range),
  '@apache-annotator/dom': (range) => describeTextQuote(range, document.body),
};

export const lab = {
  /** @param {Span[]} spans */
  describeAll(spans) {
    places = readPlaces();
    return spans.map((span) => describe(places.rangeOver(span), document));
  },
  /** @param {Target[]} wanted */
  load(wanted) {
    places = readPlaces();
    targets = wanted;
  },
  /** How often it was done, and how many of the targets were come to. @param {string} tool @param {number} count */
  async anchor(tool, count) {
    const run = /** @type {(typeof tools)['ours']} */ (tools[tool]);
    const some = targets.slice(0, count);
    const started = performance.now();
    let times = 0;
    do {
      const from = performance.now();
      found = await run(some, () => performance.now() - from > LONGEST);
      times++;
    } while (tool !== 'nothing' && performance.now() - started < SHORTEST && times < 50);
    return { times, done: found.length };
  },
  /** @param {string} tool @param {Span[]} spans */
  async describe(tool, spans) {
    const run = /** @type {(typeof describers)['nothing']} */ (describers[tool]);
    const started = performance.now();
    let times = 0;
    for (const span of spans) {
      await run(places.rangeOver(span));
      times++;
      if (performance.now() - started > LONGEST) break;
    }
    return { times, done: 1 };
  },
  /** Of what the last run came to: shares that are right (four fifths of the words, or not shown where they are gone) and wrong. */
  judge() {
    let [right, wrong] = [0, 0];
    for (const [i, ends] of found.entries()) {
      const gold = targets[i]?.gold;
      const { start, end } = ends ? places.spanOf(ends) : { start: 0, end: 0 };
      const isShown = end > start;
      const shared = gold && isShown ? Math.max(0, Math.min(gold.end, end) - Math.max(gold.start, start)) : 0;
      const f1 = gold && isShown ? (2 * shared) / (gold.end - gold.start + end - start) : 0;
      if (gold ? f1 >= 0.8 : !isShown) right++;
      if (isShown && f1 < 0.2) wrong++;
    }
    return { right: right / (found.length || 1), wrong: wrong / (found.length || 1) };
  },
};
Reflect.set(globalThis, 'lab', lab);
