// Painting 1,000 and 5,000 highlights on a long page (1 MB of text), beside wrapping them in `mark` elements, in turn in one run.
// CPU milliseconds of the main thread until they are to be seen, median of 7, each round in fresh pages; "again": the same once
// more, when the page has gone over its styles. Edits are the page's own, with the frame that shows them, in turn with the bare
// page. Exits with 1 when a limit is broken.
// usage: npm run bench:painting   (COUNTS=1000  ROUNDS=3  for a part of it)
import process from 'node:process';
import { chromium } from '@playwright/test';
import { findChromium } from '../../scripts/find-browser.mjs';
import { pageOf, wordsOf } from './long-pages.mjs';
import { bundle, openLab } from './measured-page.mjs';
import { random } from './pages.mjs';

/** @typedef {import('./text-places.mjs').Span} Span */
/** @typedef {{ paint: number[], again: number[], edits: number[][], nodes: number }} Cost */

const ROUNDS = Number(process.env.ROUNDS ?? 7);
const COUNTS = (process.env.COUNTS ?? '1000,5000').split(',').map(Number);
const TOOLS = ['bare', 'ours', 'mark elements'];
/** Edits of the page at once, and how often each page is so edited in turn with the others. */
const EDITS = 300;
const TURNS = 15;
const CLICKS = 500;
const POINTS = 200;

const html = pageOf(wordsOf(1_000_000));
const code = await bundle('tests/bench/painting-lab.mjs');
const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium found: run node scripts/browsers.mjs');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Passages of about 120 units all over the page in no order; one in ten begins within another. @param {number} count @returns {Span[]} */
function passages(count) {
  const next = random(5);
  const room = html.starts.length / count;
  return Array.from({ length: count }, (_, at) => {
    const i = (at * 1009) % count;
    const first = Math.max(0, Math.floor(i * room + (i % 10 === 9 ? -4 : next() * (room - 20))));
    const last = Math.min(first + 10 + Math.floor(next() * 9), html.starts.length - 1);
    return { start: html.starts[first] ?? 0, end: html.ends[last] ?? 0 };
  });
}

/** Points on the first character of words, every second within a mark: how many of them tell all marks that hold it, and no other. @param {import('@playwright/test').Page} page @param {Span[]} spans */
async function rightPoints(page, spans) {
  const next = random(7);
  let right = 0;
  for (let i = 0; i < POINTS; i++) {
    const span = spans[Math.floor(next() * spans.length)];
    const within = html.starts.filter((at) => i % 2 === 0 || (span && at >= span.start && at < span.end));
    const offset = within[Math.floor(next() * within.length)] ?? 0;
    const wanted = spans.flatMap(({ start, end }, id) => (offset >= start && offset < end ? [`${id}`] : []));
    /** @type {string[]} */
    const found = await page.evaluate(`lab.under(${offset})`);
    if (found.sort().join() === wanted.sort().join()) right++;
  }
  return right;
}

/** @type {Record<string, string | number>[]} */
const table = [];
/** @type {string[]} */
const broken = [];

for (const count of COUNTS) {
  const spans = passages(count);
  /** @type {Map<string, Cost>} */
  const costs = new Map(TOOLS.map((tool) => [tool, { paint: [], again: [], edits: [], nodes: 0 }]));
  const clicks = [];
  let right = 0;
  for (let round = 0; round < ROUNDS; round++) {
    /** @type {[Cost, Awaited<ReturnType<typeof openLab>>][]} */
    const pages = [];
    for (const [tool, cost] of costs) {
      const lab = await openLab(browser, html.html, code);
      pages.push([cost, lab]);
      await lab.page.evaluate(`lab.load(${JSON.stringify(spans)})`);
      const before = await lab.page.evaluate('lab.nodes()');
      await lab.measure('paint', 'nothing');
      cost.paint.push((await lab.measure('paint', tool)).ms);
      cost.nodes = (await lab.page.evaluate('lab.nodes()')) - before;
      if (tool === 'ours') {
        await lab.page.evaluate('lab.clear()');
        cost.again.push((await lab.measure('paint', tool)).ms);
        if (round === 0) right = await rightPoints(lab.page, spans);
        await lab.page.evaluate(`lab.aim(${CLICKS})`);
        clicks.push((await lab.measure('click')).ms);
      }
      cost.edits.push([]);
    }
    for (let turn = 0; turn < TURNS; turn++)
      for (const [cost, { measure }] of pages) cost.edits[round]?.push((await measure('edit', EDITS)).ms);
    for (const [, { page }] of pages) await page.close();
  }
  const [bare, ours, marks] = [...costs.values()];
  if (!bare || !ours || !marks) throw new Error('nothing was measured');
  const idle = median(bare.paint);
  /** @param {Cost} cost */
  const edit = ({ edits }) => median(edits.map(median));
  for (const [tool, cost] of costs)
    table.push({
      highlights: count,
      tool,
      'paint, ms': (median(cost.paint) - (tool === 'bare' ? 0 : idle)).toFixed(1),
      'again, ms': tool === 'ours' ? (median(cost.again) - idle).toFixed(1) : '',
      'nodes added': cost.nodes,
      'an edit of the page, us': (1_000 * edit(cost)).toFixed(1),
      'a click, us': tool === 'ours' ? (1_000 * median(clicks)).toFixed(0) : '',
      'points right': tool === 'ours' ? `${right} of ${POINTS}` : '',
    });
  /** @param {number[]} ms */
  const timesLess = (ms) => (median(marks.paint) - idle) / (median(ms) - idle);
  const first = timesLess(ours.paint);
  const again = timesLess(ours.again);
  const slower = 100 * (edit(ours) / edit(bare) - 1);
  /** @type {[string, boolean][]} */
  const limits = [
    [`painted first with ${first.toFixed(1)} times less CPU than mark elements (10)`, first >= 10],
    [`painted again with ${again.toFixed(1)} times less (10)`, again >= 10],
    [`${ours.nodes} nodes added (0)`, ours.nodes === 0],
    [`the page's own edits ${slower.toFixed(1)} % slower than without (5)`, slower <= 5],
    [`a click resolved in ${(1_000 * median(clicks)).toFixed(0)} us (100)`, median(clicks) < 0.1],
    [`${right} of ${POINTS} points right`, right === POINTS],
  ];
  for (const [what, holds] of limits) {
    const line = `${holds ? 'holds ' : 'BROKEN'} ${count}: ${what}`;
    console.log(line);
    if (!holds) broken.push(line);
  }
}
await browser.close();
console.table(table);
process.exitCode = broken.length > 0 ? 1 : 0;
