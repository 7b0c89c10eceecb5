// What the extension adds to a page without annotations, beside an empty extension and none at all, in turn in one run.
// Says which limits of ours are broken, and ends with 1 if any is. usage: npm run bench:page   (builds first)
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';
import { chromiumFlags } from '../../scripts/chromium-flags.mjs';
import { findChromium } from '../../scripts/find-browser.mjs';
import { extensionsIn } from './extensions.mjs';
import { articlePage, listPage } from './pages.mjs';
import { batch } from './visits.mjs';
import { sleepsBeside } from './worker.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 7);
const LOADS = Number(process.env.LOADS ?? 5);
const MOST_BYTES = 6 * 1_024;
/** Characters of a page that are held back: the end tags. */
const LAST = '</body></html>'.length;
/** Times the CPU that an empty content script costs. */
const MOST_CPU = 2;

const scratch = mkdtempSync(join(tmpdir(), 'bench-page-'));
const extensions = await extensionsIn(scratch);
const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium found: run node scripts/browsers.mjs');

/** @type {Record<string, string>} */
const pages = { '/article': articlePage(30_000), '/list': listPage(200) };
/** @type {string[]} */
let requests = [];
/** @type {(() => void)[]} */
let held = [];
const finish = () => {
  for (const end of held) end();
  held = [];
};
const server = createServer((request, response) => {
  const url = request.url ?? '/';
  requests.push(url);
  const html = pages[url];
  response.writeHead(html ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
  if (!html) return response.end();
  response.write(html.slice(0, -LAST));
  held.push(() => response.end(html.slice(-LAST)));
});
await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
const address = server.address();
const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;

const competitors = [];
for (const [name, extension] of Object.entries(extensions)) {
  const context = await chromium.launchPersistentContext(join(scratch, `profile of ${competitors.length}`), {
    executablePath,
    headless: true,
    args: chromiumFlags(extension),
  });
  competitors.push({ name, context });
}

/** @typedef {Awaited<ReturnType<typeof batch>>[number]['row']} Row */
/** @type {Map<string, Row[][]>} */
const measured = new Map();
let strayRequests = 0;
for (let round = -1; round < ROUNDS; round++) {
  for (const path of Object.keys(pages)) {
    requests = [];
    // The first round warms the browsers up and is not counted.
    const rows = await batch(competitors, { url: origin + path, finish }, round < 0 ? 1 : LOADS);
    strayRequests += requests.filter((url) => url !== path && url !== '/favicon.ico').length;
    if (round < 0) continue;
    for (const { name } of competitors) {
      const own = rows.filter(({ competitor }) => competitor.name === name).map(({ row }) => row);
      const key = `${path} ${name}`;
      measured.set(key, [...(measured.get(key) ?? []), own]);
    }
  }
}

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
/** @param {string} path @param {string} name @param {keyof Row} field */
const rounds = (path, name, field) =>
  (measured.get(`${path} ${name}`) ?? []).map((rows) => median(rows.map((row) => row[field])));
/**
 * Each round is held against the same round without an extension: what else the machine does changes between rounds.
 * @param {string} path @param {string} name @param {keyof Row} field
 */
const added = (path, name, field) => {
  const without = rounds(path, 'none', field);
  return median(rounds(path, name, field).map((value, round) => value - (without[round] ?? Number.NaN)));
};

/** @type {string[]} */
const broken = [];
/** @param {boolean} isKept @param {string} what */
const limit = (isKept, what) => {
  if (!isKept) broken.push(what);
};
for (const path of Object.keys(pages)) {
  console.log(
    `\n${path}: median of ${ROUNDS} rounds of ${LOADS} loads; CPU is time of the main thread after the page is drawn`,
  );
  const empty = added(path, 'empty', 'cpu');
  console.table(
    competitors.map(({ name }) => ({
      with: name,
      'CPU ms': median(rounds(path, name, 'cpu')).toFixed(1),
      'added CPU ms': added(path, name, 'cpu').toFixed(2),
      'times empty': (added(path, name, 'cpu') / empty).toFixed(2),
      'script ms': median(rounds(path, name, 'script')).toFixed(2),
      'added heap KB': added(path, name, 'heap').toFixed(0),
      'nodes added': added(path, name, 'nodes'),
      'long tasks added': added(path, name, 'longTasks'),
    })),
  );
  const times = added(path, 'sourcemark', 'cpu') / empty;
  limit(times <= MOST_CPU, `${path}: ${times.toFixed(2)} times the CPU of an empty content script`);
  limit(added(path, 'sourcemark', 'nodes') === 0, `${path}: nodes were added`);
  limit(added(path, 'sourcemark', 'longTasks') <= 0, `${path}: long tasks were added`);
}
limit(strayRequests === 0, `${strayRequests} requests besides the pages' own`);

/** @type {{ js: string[] }[]} */
const scripts = JSON.parse(
  readFileSync(join(extensions.sourcemark, 'manifest.json'), 'utf8'),
).content_scripts;
const bytes = scripts.flatMap(({ js }) => js).map((file) => statSync(join(extensions.sourcemark, file)).size);
const weight = bytes.reduce((sum, size) => sum + size, 0);
console.log(`JavaScript on every page: ${weight} bytes`);
limit(weight <= MOST_BYTES, `${weight} bytes of JavaScript on every page, over ${MOST_BYTES}`);

const ours = competitors.at(-1);
if (ours) limit(await sleepsBeside(ours.context, `${origin}/list`, finish), '/list: the worker was woken');

for (const { context } of competitors) await context.close();
server.close();
rmSync(scratch, { recursive: true, force: true });
console.log(broken.length ? `Over the limits:\n- ${broken.join('\n- ')}` : 'All within the limits.');
process.exit(broken.length ? 1 : 0);
