// What the annotator costs a page at rest: the main thread's milliseconds in 10 s beside a page without any extension, all at the
// same time, and how many changes of the page's DOM it makes. Median of ROUNDS. usage: npm run bench:rest   (builds first; PAGES=article  MARKS=0,100  ROUNDS=3  for a part of it)
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { chromiumFlags } from '../../scripts/chromium-flags.mjs';
import { findChromium } from '../../scripts/find-browser.mjs';
import { extensionsIn } from './extensions.mjs';
import { pageOf, wordsOf } from './long-pages.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const REST = 10_000;
const SETTLED = 15_000;
/** @type {Record<string, string>} */
const pages = { article: pageOf(wordsOf(30_000)).html, long: pageOf(wordsOf(1_000_000)).html };
const MARKS = (process.env.MARKS ?? '0,1,100').split(',').map(Number);

const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium found: run node scripts/browsers.mjs');
const scratch = mkdtempSync(join(tmpdir(), 'bench-rest-'));
const { none, sourcemark } = await extensionsIn(scratch);
const server = createServer((request, response) => {
  const html = pages[(request.url ?? '').split('/')[1] ?? ''];
  response.writeHead(html ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(html);
});
await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
const address = server.address();
const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;

/** @param {string} name @param {string} extension */
const launch = async (name, extension) =>
  chromium.launchPersistentContext(join(scratch, `profile of ${name}`), {
    executablePath,
    headless: true,
    args: chromiumFlags(extension),
  });
const bare = await launch('bare', none);
const ours = await launch('ours', sourcemark);
const worker = ours.serviceWorkers()[0] ?? (await ours.waitForEvent('serviceworker'));
const desk = await ours.newPage();
await desk.goto(`chrome-extension://${new URL(worker.url()).host}/manifest.json`);

/** Runs in the desk: asks the annotator of the tab at an address, or brings it there. @param {string} call */
const inDesk = (call) => `(async (url) => {
  const [tab] = (await chrome.tabs.query({})).filter((one) => one.url === url);
  ${call}
})`;
const bring = inDesk(
  `await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['annotator.js'] });`,
);
const highlight =
  inDesk(`const message = { to: 'page', protocol: 1, call: 'act', input: { action: 'highlight' } };
  await chrome.tabs.sendMessage(tab.id, message, { frameId: 0 });`);

/** Marks so many stretches of the page, as the panel asks for it. @param {import('@playwright/test').Page} page @param {number} count */
async function mark(page, count) {
  await desk.evaluate(`${bring}(${JSON.stringify(page.url())})`);
  for (let at = 0; at < count; at++) {
    await page.evaluate((share) => {
      const paragraphs = document.querySelectorAll('p');
      const paragraph = paragraphs[Math.floor(share * paragraphs.length)];
      if (paragraph) getSelection()?.setBaseAndExtent(paragraph, 0, paragraph, 3);
    }, at / count);
    await desk.evaluate(`${highlight}(${JSON.stringify(page.url())})`);
  }
}

/** @param {import('@playwright/test').CDPSession} session */
async function workOf(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
}

/** @type {Map<string, { ms: number[], changes: number }>} */
const measured = new Map();
for (const name of (process.env.PAGES ?? Object.keys(pages).join()).split(',')) {
  const visits = [];
  const competitors = MARKS.map((marks) => ({ title: `${marks} marks`, context: ours, marks }));
  for (const { title, context, marks } of [
    { title: 'no extension', context: bare, marks: 0 },
    ...competitors,
  ]) {
    const page = await context.newPage();
    await page.goto(`${origin}/${name}/${marks}`);
    if (context === ours) await mark(page, marks);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.evaluate(() => {
      Reflect.set(globalThis, 'changes', 0);
      new MutationObserver((records) => {
        Reflect.set(globalThis, 'changes', Reflect.get(globalThis, 'changes') + records.length);
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    visits.push({ key: `${name}, ${title}`, page, session });
  }
  await wait(SETTLED);
  for (let round = 0; round < ROUNDS; round++) {
    const before = [];
    for (const { session } of visits) before.push(await workOf(session));
    await wait(REST);
    for (const [at, { key, session }] of visits.entries()) {
      const known = measured.get(key) ?? { ms: [], changes: 0 };
      known.ms.push((await workOf(session)) - (before[at] ?? 0));
      measured.set(key, known);
    }
  }
  for (const { key, page } of visits) {
    const known = measured.get(key);
    if (known) known.changes = Number(await page.evaluate(() => Reflect.get(globalThis, 'changes')));
    await page.close();
  }
}
for (const [key, { ms, changes }] of measured) {
  const median = ms.sort((a, b) => a - b)[ms.length >> 1] ?? 0;
  console.log(`${key.padEnd(24)} ${median.toFixed(1).padStart(6)} ms in 10 s, ${changes} changes of the DOM`);
}
await bare.close();
await ours.close();
server.close();
rmSync(scratch, { recursive: true, force: true });
