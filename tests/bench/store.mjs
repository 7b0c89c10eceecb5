// The store with 1,000, 10,000 and 100,000 annotations with claims, sources and reviews, in a page of the extension, beside the
// same notes in bare IndexedDB (and MiniSearch) in the same run. Prints the goals beside the figures, and ends with 1 when one
// is broken.
// usage: npm run bench:store   (builds first; SIZES=1000,10000  PARTS=import,desk,article,write,export,search,scroll  for a part)
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';
import { chromiumFlags } from '../../scripts/chromium-flags.mjs';
import { findChromium } from '../../scripts/find-browser.mjs';
import { framesOf } from './frames.mjs';
import { bundle } from './measured-page.mjs';
import { openDesk } from './open-desk.mjs';
import { goals, line, median, p95 } from './store-goals.mjs';

const SIZES = (process.env.SIZES ?? '1000,10000,100000').split(',').map(Number);
const PARTS = (process.env.PARTS ?? 'import,desk,article,write,export,search,scroll').split(',');
const OPENINGS = 7;

const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium found: run node scripts/browsers.mjs');
const scratch = mkdtempSync(join(tmpdir(), 'bench-store-'));
const extension = join(scratch, 'extension');
cpSync(resolve('.output/chrome-mv3'), extension, { recursive: true });
writeFileSync(
  join(extension, 'lab.html'),
  '<!doctype html><meta charset="utf-8"><script src="lab.js"></script>',
);
writeFileSync(join(extension, 'lab.js'), await bundle('tests/bench/store-lab.mjs'));
writeFileSync(
  join(extension, 'empty.html'),
  '<!doctype html><meta charset="utf-8"><div style="height:5000000px">Empty</div>',
);
const context = await chromium.launchPersistentContext(join(scratch, 'profile'), {
  executablePath,
  headless: true,
  viewport: { width: 1280, height: 900 },
  args: [...chromiumFlags(extension), '--enable-precise-memory-info', '--js-flags=--expose-gc'],
});
const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
const origin = `chrome-extension://${new URL(worker.url()).host}`;

async function openLab() {
  const page = await context.newPage();
  await page.goto(`${origin}/lab.html`);
  const devtools = await context.newCDPSession(page);
  return {
    page,
    /** @param {string} method @param {unknown[]} given */
    run: async (method, ...given) => page.evaluate(`gc(); lab.${method}(...${JSON.stringify(given)})`),
    /** Bytes of objects and of arrays outside the heap. */
    memory: async () => {
      await devtools.send('HeapProfiler.collectGarbage');
      const usage = await devtools.send('Runtime.getHeapUsage');
      return usage.usedSize + ('backingStorageSize' in usage ? Number(usage.backingStorageSize) : 0);
    },
  };
}

/** @type {Map<string, number>} */
const figures = new Map();
/** @param {number} size @param {string} what @param {number} value */
const keep = (size, what, value) => {
  figures.set(`${size} ${what}`, value);
};
/** @param {number} size @param {string} what @param {number[]} times */
const told = (size, what, times) => {
  console.log(line(what, times));
  keep(size, `${what} p50`, median(times));
  keep(size, `${what} p95`, p95(times));
};

for (const size of SIZES) {
  let lab = await openLab();
  console.log(`\n${size.toLocaleString('en')} annotations`);
  await lab.run('empty');
  if (PARTS.includes('import')) {
    const bytes = await lab.run('make', size);
    console.log(`  a file of ${(bytes / 1e6).toFixed(0)} MB`);
    told(size, 'import, bare', [await lab.run('importBare')]);
    const { staged, taken } = await lab.run('importOurs');
    told(size, 'import: read and checked', [staged]);
    told(size, 'import: taken in', [taken]);
    told(size, 'import', [staged + taken]);
  } else {
    const isWhole = PARTS.some((part) => ['article', 'write', 'export'].includes(part));
    await lab.run('fill', size, isWhole);
    if (isWhole) {
      await lab.run('make', size);
      await lab.run('importBare');
    }
  }
  await lab.page.close();
  lab = await openLab();
  if (PARTS.includes('desk')) {
    told(size, 'queue derived after an import', [await lab.run('derive')]);
    await openDesk(context, origin);
    const openings = [];
    for (let at = 0; at < OPENINGS; at++) openings.push(await openDesk(context, origin));
    told(size, 'desk opened, first rows', openings);
    await lab.page.close();
    lab = await openLab();
    told(size, 'first rows off the store', await lab.run('first', 15));
    told(size, 'whole queue read', [await lab.run('readQueue')]);
    told(size, 'filter', await lab.run('filter', 15));
  }
  if (PARTS.includes('article')) {
    await lab.run('article', size, 40);
    const article = await lab.run('article', size, 200);
    told(size, 'article, bare', article.bare);
    told(size, 'article', article.ours);
  }
  if (PARTS.includes('write')) {
    const write = await lab.run('write', size, 40);
    told(size, 'one write, bare', write.bare);
    told(size, 'one write', write.ours);
  }
  if (PARTS.includes('export')) {
    for (const [name, method] of /** @type {const} */ ([
      ['export', 'exportOurs'],
      ['export in one go, bare', 'exportBare'],
    ])) {
      await lab.page.close();
      lab = await openLab();
      const { ms, heap, size: bytes } = await lab.run(method);
      console.log(
        `  ${name.padEnd(34)} ${ms.toFixed(0)} ms, heap ${(heap / 1e6).toFixed(1)} MB, ${(bytes / 1e6).toFixed(0)} MB`,
      );
      keep(size, `${name} ms`, ms);
      keep(size, `${name} heap`, heap);
    }
  }
  if (PARTS.includes('search')) {
    await lab.page.close();
    lab = await openLab();
    told(size, 'search index built off the store', [await lab.run('searchFromDatabase')]);
    await lab.page.close();
    lab = await openLab();
    await lab.run('prepareDocuments', size);
    for (const which of ['ours', 'mini']) {
      const before = await lab.memory();
      const name = which === 'ours' ? '' : ', MiniSearch';
      told(size, `search index built${name}`, [await lab.run('build', which)]);
      const bytes = (await lab.memory()) - before;
      console.log(`  ${`search index${name}`.padEnd(34)} ${(bytes / 1e6).toFixed(1)} MB`);
      keep(size, `search index${name} bytes`, bytes);
      told(size, `search${name}`, await lab.run('find', size > 20_000 && which === 'mini' ? 60 : 200));
      await lab.run('drop');
    }
  }
  await lab.page.close();
  if (PARTS.includes('scroll')) {
    const frames = await framesOf(context, {
      desk: `${origin}/review.html?view=desk`,
      empty: `${origin}/empty.html`,
    });
    told(size, 'frame, empty page', frames.empty ?? []);
    told(size, 'frame', frames.desk ?? []);
  }
}
await context.close();
rmSync(scratch, { recursive: true, force: true });
const broken = goals(SIZES, figures);
process.exit(broken > 0 ? 1 : 0);
