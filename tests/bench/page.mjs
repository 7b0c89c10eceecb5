// What the extension adds to a page without annotations, beside an empty extension and none at all, in turn in one run.
// usage: npm run bench:page   (builds first)
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';
import { chromiumFlags } from '../../scripts/chromium-flags.mjs';
import { findChromium } from '../../scripts/find-browser.mjs';
import { articlePage, listPage } from './pages.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 7);
const LOADS = 5;
const BUILD = resolve('.output/chrome-mv3');
const scratch = mkdtempSync(join(tmpdir(), 'bench-page-'));

const none = join(scratch, 'nothing');
mkdirSync(none);
writeFileSync(
  join(none, 'manifest.json'),
  JSON.stringify({ manifest_version: 3, name: 'nothing', version: '1' }),
);
const empty = join(scratch, 'empty');

mkdirSync(empty);
writeFileSync(
  join(empty, 'manifest.json'),
  JSON.stringify({
    manifest_version: 3,
    name: 'empty',
    version: '1',
    content_scripts: [{ matches: ['http://*/*'], js: ['empty.js'], run_at: 'document_idle' }],
  }),
);
writeFileSync(join(empty, 'empty.js'), '(()=>{})();');

/** @type {Record<string, string>} */
const pages = { '/article': articlePage(30_000), '/list': listPage(200) };
/** @type {string[]} */
const requests = [];
const server = createServer((request, response) => {
  const url = request.url ?? '/';
  requests.push(url);
  const html = pages[url];
  response.writeHead(html ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(html);
});
await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
const address = server.address();
const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;

/** @param {string} name @param {string} extension */
async function open(name, extension) {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: run node scripts/browsers.mjs');
  const context = await chromium.launchPersistentContext(join(scratch, name), {
    executablePath,
    headless: true,
    args: chromiumFlags(extension),
  });
  return { name, context };
}

/**
 * @param {Awaited<ReturnType<typeof open>>} competitor
 * @param {string} path
 */
async function visit({ context }, path) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.addInitScript(() => {
    Reflect.set(globalThis, 'longTasks', 0);
    new PerformanceObserver((list) => {
      Reflect.set(globalThis, 'longTasks', Reflect.get(globalThis, 'longTasks') + list.getEntries().length);
    }).observe({ type: 'longtask', buffered: true });
  });
  const before = requests.length;
  await page.goto(origin + path, { waitUntil: 'load' });
  // Idle callbacks and delayed looks of a content script belong to the cost of opening a page.
  await page.waitForTimeout(2_500);
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  /** @param {string} name */
  const metric = (name) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  const [elements, longTasks] = await page.evaluate(() => [
    document.querySelectorAll('*').length,
    Number(Reflect.get(globalThis, 'longTasks')),
  ]);
  await page.close();
  return {
    cpu: metric('TaskDuration') * 1_000,
    script: metric('ScriptDuration') * 1_000,
    heap: metric('JSHeapUsedSize') / 1_024,
    elements,
    longTasks,
    requests: requests.slice(before).filter((url) => url !== '/favicon.ico').length,
  };
}

/** @typedef {Awaited<ReturnType<typeof visit>>} Row */
/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const competitors = [await open('none', none), await open('empty', empty), await open('sourcemark', BUILD)];
/** @type {Map<string, (Row & { round: number })[]>} */
const measured = new Map();
for (let round = -1; round < ROUNDS; round++) {
  for (const path of Object.keys(pages)) {
    for (let load = 0; load < LOADS; load++) {
      for (const competitor of competitors) {
        const row = await visit(competitor, path);
        const key = `${path} ${competitor.name}`;
        // The first round warms the browsers up and is not counted.
        if (round >= 0) measured.set(key, [...(measured.get(key) ?? []), { round, ...row }]);
      }
    }
  }
}

/** @param {(Row & { round: number })[]} rows @param {keyof Row} field */
const roundMedians = (rows, field) =>
  Array.from({ length: ROUNDS }, (_, round) =>
    median(rows.filter((row) => row.round === round).map((row) => row[field])),
  );
/** @param {string} path @param {string} name @param {keyof Row} field */
const value = (path, name, field) => median(roundMedians(measured.get(`${path} ${name}`) ?? [], field));

for (const path of Object.keys(pages)) {
  console.log(
    `\n${path}: median of ${ROUNDS} rounds of ${LOADS} loads; CPU is thread time of the page's main thread`,
  );
  console.table(
    competitors.map(({ name }) => {
      /** @param {keyof Row} field */
      const added = (field) => value(path, name, field) - value(path, 'none', field);
      return {
        with: name,
        'CPU ms': value(path, name, 'cpu').toFixed(1),
        'added CPU ms': added('cpu').toFixed(2),
        'script ms': value(path, name, 'script').toFixed(2),
        'added heap KB': added('heap').toFixed(0),
        elements: value(path, name, 'elements'),
        'long tasks added': added('longTasks'),
        requests: value(path, name, 'requests'),
      };
    }),
  );
}
/** @type {{ js: string[] }[]} */
const scripts = JSON.parse(readFileSync(join(BUILD, 'manifest.json'), 'utf8')).content_scripts;
for (const file of scripts.flatMap(({ js }) => js))
  console.log(`${file}: ${statSync(join(BUILD, file)).size} bytes of JavaScript on every page`);

for (const { context } of competitors) await context.close();
server.close();
rmSync(scratch, { recursive: true, force: true });
process.exit();
