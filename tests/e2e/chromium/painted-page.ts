import { resolve } from 'node:path';
import { type Browser, test as base, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import type * as Hit from '../../../lib/highlighting/hit.ts';
import type * as HitWords from '../../../lib/highlighting/hit-words.ts';
import type * as Paint from '../../../lib/highlighting/paint.ts';
import { findChromium, needed } from '../browsers.ts';

declare const painting: typeof Paint & typeof Hit & typeof HitWords;
const HTML = `<!doctype html><style>body { font: 20px/2 serif } .night { background: #111; color: #ddd }</style>
<p>The quick brown fox jumps over the lazy dog.</p><p class="night">At night all is dark.</p><p id="empty">Nothing here.</p>`;

// Painting needs the browser's own registry, so the modules run in a page of their own, without the extension.
async function bundle(): Promise<Map<string, string>> {
  const made = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    resolve: { alias: { '@': resolve('.') } },
    build: {
      write: false,
      minify: false,
      lib: {
        entry: ['paint', 'paint-walked', 'hit', 'hit-words'].map((name) =>
          resolve(`lib/highlighting/${name}.ts`),
        ),
        formats: ['es'],
      },
    },
  });
  const outputs = Array.isArray(made) ? made : [made];
  return new Map(
    outputs
      .flatMap((one) => ('output' in one ? one.output : []))
      .map((file) => [file.fileName, 'code' in file ? file.code : '']),
  );
}

interface WorkerFixtures {
  /** A browser without the extension. */
  bare: Browser;
  /** The code of the modules by file name. */
  files: Map<string, string>;
}

/** Playwright's test with a page in which the painter has painted three marks: `outer`, `inner` within it, `dark`. */
export const test = base.extend<{ sheet: Page }, WorkerFixtures>({
  bare: [
    async ({ browserName: _ }, use) => {
      const bare = await chromium.launch({
        executablePath: needed(findChromium()),
        args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
      });
      await use(bare);
      await bare.close();
    },
    { scope: 'worker' },
  ],
  files: [async ({ browserName: _ }, use) => use(await bundle()), { scope: 'worker' }],
  sheet: async ({ bare, files }, use) => {
    const page = await bare.newPage();
    await page.route('http://painting.test/**', (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      const code = files.get(name) ?? files.get(`${name}.js`);
      return route.fulfill(
        code === undefined
          ? { contentType: 'text/html', body: HTML }
          : { contentType: 'text/javascript', body: code },
      );
    });
    await page.goto('http://painting.test/');
    const names = [...files.keys()].filter((name) => /^(paint|hit)\b/.test(name));
    await page.evaluate(async (entries) => {
      const modules = await Promise.all(entries.map((entry) => import(`/${entry}`)));
      const rangeOver = (words: string) => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(words) ?? -1;
          if (at < 0) continue;
          return new StaticRange({
            startContainer: node,
            startOffset: at,
            endContainer: node,
            endOffset: at + words.length,
          });
        }
        throw new Error(`not on the page: ${words}`);
      };
      const lab = Object.assign({}, ...modules) as typeof painting;
      const made = lab.createPainter(document);
      const box = (words: string) => {
        const { startContainer, startOffset, endContainer, endOffset } = rangeOver(words);
        const live = document.createRange();
        live.setStart(startContainer, startOffset);
        live.setEnd(endContainer, endOffset);
        return live.getBoundingClientRect().toJSON();
      };
      const ids = (words: string) => {
        const { left, top, width, height } = box(words);
        const [x, y] = [left + width / 2, top + height / 2];
        const found = lab.hit(document, made, x, y);
        const target = document.elementFromPoint(x, y);
        const atEvent = target ? lab.hitWords(target, made, x, y) : [];
        if (`${found}` !== `${atEvent}`) throw new Error(`${words}: ${found}, but at an event ${atEvent}`);
        return found;
      };
      Object.assign(globalThis, { painting: lab, painter: made, boxOf: box, idsAt: ids });
      const look = { claim: false, changed: false };
      made.set([
        { id: 'outer', range: rangeOver('quick brown fox'), colour: 'amber', ...look },
        { id: 'inner', range: rangeOver('brown'), colour: 'amber', ...look, claim: true },
        { id: 'dark', range: rangeOver('night'), colour: 'blue', ...look },
      ]);
    }, names);
    await use(page);
    await page.close();
  },
});
