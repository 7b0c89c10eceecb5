import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { Page } from '@playwright/test';
import { stored } from './doing.ts';
import { paintedOn } from './painted.ts';
import { openReader } from './reader.ts';
import { expect, test } from './test.ts';

const PAGES = '../shared/corpus/A/dev/readability';
const PASSAGES = 10;
const there = existsSync(PAGES);
const names = there ? readdirSync(PAGES).sort() : [];
/** Side by side they take half as long. */
const PARTS = [0, 1, 2, 3];

/** Runs in the page: selects up to 200 characters of what can be seen, and returns what could be selected. */
const selectAtRandom = (seed: number) => {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
  next();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (
      node.data.trim().length > 2 &&
      node.parentElement?.checkVisibility() &&
      !node.parentElement.closest('svg,textarea,select,[contenteditable]')
    )
      nodes.push(node);
  }
  const node = nodes[Math.floor(next() * nodes.length)];
  if (!node) return '';
  const lead = node.data.length - node.data.trimStart().length;
  const start = lead + Math.floor(next() * Math.max(0, node.data.trim().length - 12));
  // Every third passage runs on into the following text, over links, emphasis or paragraphs.
  const last = next() < 0.34 ? nodes[nodes.indexOf(node) + 1] : undefined;
  const end = last
    ? Math.min(last.data.trimEnd().length, 60)
    : Math.min(node.data.trimEnd().length, start + 12 + Math.floor(next() * 188));
  getSelection()?.setBaseAndExtent(node, start, last ?? node, end);
  node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  return String(getSelection()).trim();
};

/** How many passages are painted, however many styles each has; cheap enough to be asked often. */
const countPainted = () => {
  const nodes = new Map<Node, number>();
  const numberOf = (node: Node) => nodes.get(node) ?? nodes.set(node, nodes.size).size - 1;
  const found = new Set<string>();
  for (const highlight of CSS.highlights.values())
    for (const { startContainer, startOffset, endContainer, endOffset } of highlight)
      found.add([numberOf(startContainer), startOffset, numberOf(endContainer), endOffset].join());
  return found.size;
};

const html = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

let server: Server;
let origin: string;
test.beforeAll(async () => {
  server = createServer((request, response) => {
    const name = decodeURIComponent((request.url ?? '/').slice(1));
    if (!names.includes(name)) {
      response.writeHead(404).end();
      return;
    }
    // The page's own scripts would change it while we look; nothing but the page is loaded.
    const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy })
      .end(readFileSync(`${PAGES}/${name}/source.html`));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const address = server.address();
  origin = typeof address === 'object' ? `http://127.0.0.1:${address?.port}` : '';
});
test.afterAll(() => server.close());

for (const part of PARTS) {
  const own = names.filter((_, at) => at % PARTS.length === part);
  test(`on real pages every highlight is back on its words after a reload, and the page is untouched (${there ? `${own.length} pages, part ${part + 1}` : `part ${part + 1} skipped: the corpus is not beside the project`})`, async ({
    profile,
  }) => {
    test.skip(!there, 'the corpus is not beside the project');
    test.setTimeout(15 * 60_000);
    // A reader of our own: these pages' blocked resources are errors of the page, which the usual one does not forgive.
    const reader = await openReader(profile);
    let total = 0;
    for (const name of own) {
      await test.step(name, async () => {
        const page = await reader.context.newPage();
        const errors: string[] = [];
        page.on('pageerror', (error) => errors.push(String(error)));
        // What the page itself cannot load, under this policy, is told as an error of the page's own address.
        page.on('console', (message) => {
          if (message.type() === 'error' && !/^(https?|about):/.test(message.location().url))
            errors.push(`${message.text()} ${message.location().url}`);
        });
        await page.goto(`${origin}/${encodeURIComponent(name)}`);
        const before = await html(page);
        let made = 0;
        const marks = new Set<string>();
        for (let tries = 0; made < PASSAGES && tries < 100; tries++) {
          const words = await page.evaluate(selectAtRandom, names.indexOf(name) * 1_000 + tries);
          if (words.length < 3 || marks.has(words)) continue;
          marks.add(words);
          made++;
          await reader.press(page, 'highlight');
          await expect
            .poll(() => page.evaluate(countPainted), {
              message: `${name}: passage ${made}`,
              timeout: 30_000,
              intervals: [20],
            })
            .toBe(made);
        }
        await page.evaluate(() => getSelection()?.removeAllRanges());
        await expect
          .poll(async () => (await stored(reader, 'annotations')).length, { message: `${name}: on disk` })
          .toBe(total + made);
        const marked = await paintedOn(page);
        expect.soft(marked).toHaveLength(made);
        await expect
          .poll(() => html(page), { message: `${name}: nothing of ours is left in the page` })
          .toBe(before);
        await page.reload();
        await expect.soft.poll(() => paintedOn(page), { message: name, timeout: 30_000 }).toEqual(marked);
        expect.soft(await html(page)).toBe(before);
        expect.soft(errors).toEqual([]);
        await page.close();
        total += made;
      });
    }
    await reader.close();
    // Three fixtures hold a few words, and some pages let little of theirs be selected.
    expect(total).toBeGreaterThan(0.9 * PASSAGES * own.length);
  });
}
