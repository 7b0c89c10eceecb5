// Finding highlights again, beside the two libraries that others use, in turn in one run; and describing a selection.
// CPU milliseconds of the main thread, median of 7; "~": stopped after 400 ms and scaled. Each with its accuracy in the same run:
// found on its words (or rightly not shown) / shown elsewhere. The peers get quotes with 32 units of context and the old position.
// usage: npm run bench:anchoring   (PAGES=article,long  COUNTS=1,1000  ROUNDS=3  for a part of it)
import process from 'node:process';
import { chromium } from '@playwright/test';
import { findChromium } from '../../scripts/find-browser.mjs';
import { edited, pageOf, wordsOf } from './long-pages.mjs';
import { bundle, openLab } from './measured-page.mjs';
import { random } from './pages.mjs';

/** @typedef {import('./long-pages.mjs').Page} Page */
/** @typedef {import('./text-places.mjs').Span} Span */

const ROUNDS = Number(process.env.ROUNDS ?? 7);
const COUNTS = (process.env.COUNTS ?? '1,10,100,1000').split(',').map(Number);
/** @type {Record<string, number>} */
const UNITS = { article: 30_000, long: 1_000_000, 'very long': 5_000_000 };
const PAGES = (process.env.PAGES ?? Object.keys(UNITS).join()).split(',');
const TOOLS = ['ours', 'dom-anchor-text-quote', '@apache-annotator/dom'];
const DESCRIBERS = ['ours, cold', 'ours, page indexed', ...TOOLS.slice(1)];

const code = await bundle('tests/bench/anchoring-lab.mjs');

const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium found: run node scripts/browsers.mjs');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });

/** @param {string} html */
const open = (html) => openLab(browser, html, code);

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
/** @param {number} value */
const short = (value) => value.toFixed(value < 10 ? 2 : 0);
/** @param {number} share */
const percent = (share) => (100 * share).toFixed(share === 1 || share === 0 ? 0 : 1);

/** Passages of about 120 units, as numbers of words. @param {Page} page */
function passagesOf({ starts }) {
  const next = random(3);
  return Array.from({ length: Math.max(100, ...COUNTS) }, () => {
    const [at, count] = [Math.floor(next() * (starts.length - 40)), 10 + Math.floor(next() * 17)];
    return { first: at, last: Math.min(at + count, at - (at % 80) + 79) };
  });
}

/** @param {Page} page @param {{ first: number, last: number }} passage @returns {Span} */
const spanOf = ({ starts, ends }, { first, last }) => ({ start: starts[first] ?? 0, end: ends[last] ?? 0 });

/** @type {Record<string, string | number>[]} */
const table = [];
/** @type {Record<string, string | number>[]} */
const described = [];
for (const name of PAGES) {
  const words = wordsOf(UNITS[name] ?? 0);
  const before = pageOf(words);
  const passages = passagesOf(before);
  const spans = passages.map((passage) => spanOf(before, passage));
  const first = await open(before.html);
  /** @type {import('@/lib/annotation/selector').Selector[][]} */
  const selectors = await first.page.evaluate(`lab.describeAll(${JSON.stringify(spans)})`);
  const costs = new Map(['nothing', ...DESCRIBERS].map((tool) => [tool, /** @type {number[]} */ ([])]));
  for (let round = 0; round < ROUNDS; round++)
    for (const [tool, times] of costs) {
      const some = spans.slice(round * 10, round * 10 + 10);
      const each = tool === 'ours, cold' || !tool.startsWith('ours') ? some.slice(0, 3) : some;
      times.push((await first.measure('describe', tool, each)).ms);
    }
  const idle = median(costs.get('nothing') ?? []);
  described.push({
    page: name,
    ...Object.fromEntries(
      DESCRIBERS.map((tool) => [tool, short(Math.max(0, median(costs.get(tool) ?? []) - idle))]),
    ),
  });
  await first.page.close();

  const later = {
    unchanged: before,
    '5 % edited': pageOf(edited(words, 0.05)),
    'all orphans': pageOf(wordsOf(UNITS[name] ?? 0, 9)),
  };
  for (const [change, now] of Object.entries(later)) {
    const { page, measure } = await open(now.html);
    const targets = passages.map((passage, i) => {
      const { start, end } = /** @type {Span} */ (spans[i]);
      const { text } = before;
      const quote = {
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - 32), start),
        suffix: text.slice(end, end + 32),
      };
      return {
        selectors: selectors[i],
        quote,
        hint: start,
        gold: change === 'all orphans' ? null : spanOf(now, passage),
      };
    });
    await page.evaluate(`lab.load(${JSON.stringify(targets)})`);
    for (const count of COUNTS) {
      /** @type {Map<string, { ms: number[], scaled: boolean, said: string }>} */
      const runs = new Map(TOOLS.map((tool) => [tool, { ms: [], scaled: false, said: '' }]));
      const idle = [];
      for (let round = 0; round < ROUNDS; round++) {
        idle.push((await measure('anchor', 'nothing', 0)).ms);
        for (const [tool, run] of runs) {
          const { ms, done, times } = await measure('anchor', tool, count);
          run.ms.push(((ms - (idle.at(-1) ?? 0) / times) * count) / done);
          run.scaled ||= done < count;
          /** @type {{ right: number, wrong: number }} */
          const { right, wrong } = await page.evaluate('lab.judge()');
          run.said = `${percent(right)} / ${percent(wrong)}`;
        }
      }
      const [ours = 0, ...peers] = [...runs.values()].map(({ ms }) => Math.max(0.01, median(ms)));
      table.push({
        page: name,
        change,
        highlights: count,
        ...Object.fromEntries(
          [...runs].map(([tool, { ms, scaled, said }]) => [
            tool,
            `${scaled ? '~' : ''}${short(median(ms))} (${said})`,
          ]),
        ),
        'times faster': short(Math.min(...peers) / ours),
      });
      console.log(Object.values(table.at(-1) ?? {}).join(' | '));
    }
    await page.close();
  }
}
await browser.close();
console.log('\nAnchoring: CPU ms (percent right / wrong)');
console.table(table);
console.log('Describing a selection: CPU ms');
console.table(described);
