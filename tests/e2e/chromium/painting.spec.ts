import { expect, type Page } from '@playwright/test';
import type * as Paint from '../../../lib/highlighting/paint.ts';
import type * as Walked from '../../../lib/highlighting/paint-walked.ts';
import type { Painter } from '../../../lib/highlighting/painter.ts';
import { test } from './painted-page.ts';

declare const painting: typeof Paint & typeof Walked;
declare let painter: Painter;
declare let boxOf: (words: string) => { x: number; y: number; width: number; height: number };
declare let idsAt: (words: string) => string[];

const clip = async (page: Page, words: string) =>
  page.screenshot({ clip: await page.evaluate((one) => boxOf(one), words) });

test('marks are painted and the document is left as it was', async ({ sheet }) => {
  const painted = await Promise.all([clip(sheet, 'quick'), clip(sheet, 'night'), clip(sheet, 'lazy')]);
  const before = await sheet.evaluate(() => document.documentElement.outerHTML);
  await sheet.evaluate(() => painter.dispose());
  const bare = await Promise.all([clip(sheet, 'quick'), clip(sheet, 'night'), clip(sheet, 'lazy')]);
  expect(painted[0]?.equals(bare[0] as Buffer)).toBe(false);
  expect(painted[1]?.equals(bare[1] as Buffer)).toBe(false);
  expect(painted[2]?.equals(bare[2] as Buffer)).toBe(true);
  expect(await sheet.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  expect(await sheet.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length])).toEqual([
    0, 0,
  ]);
});

test('a point gives all marks under it, the topmost first, and none of the page’s own', async ({ sheet }) => {
  await sheet.evaluate(() => {
    const all = document.createRange();
    all.selectNodeContents(document.body);
    CSS.highlights.set('pages-own', new Highlight(all));
  });
  const found = await sheet.evaluate(() =>
    ['brown', 'quick', 'night', 'lazy', 'Nothing'].map((words) => idsAt(words)),
  );
  expect(found).toEqual([['inner', 'outer'], ['outer'], ['dark'], [], []]);
});

test.describe('what the page takes away or forges is put back', () => {
  const attacks: [string, () => void][] = [
    ['the registry is cleared', () => CSS.highlights.clear()],
    [
      'our style sheet is dropped',
      () => {
        document.adoptedStyleSheets = [];
      },
    ],
    [
      'our highlights are emptied',
      () => {
        for (const highlight of CSS.highlights.values()) highlight.clear();
      },
    ],
    [
      'our names are taken',
      () => {
        for (const name of [...CSS.highlights.keys()]) CSS.highlights.set(name, new Highlight());
      },
    ],
    [
      'other words are added to our highlights',
      () => {
        const all = document.createRange();
        all.selectNodeContents(document.getElementById('empty') as Node);
        for (const highlight of CSS.highlights.values()) highlight.add(all);
      },
    ],
  ];
  for (const [name, attack] of attacks) {
    test(name, async ({ sheet }) => {
      const before = [await clip(sheet, 'quick brown fox'), await clip(sheet, 'Nothing')];
      expect(await sheet.evaluate(() => painter.repair())).toBe(false);
      await sheet.evaluate(attack);
      expect(await sheet.evaluate(() => painter.repair())).toBe(true);
      const after = [await clip(sheet, 'quick brown fox'), await clip(sheet, 'Nothing')];
      expect(after[0]?.equals(before[0] as Buffer)).toBe(true);
      expect(after[1]?.equals(before[1] as Buffer)).toBe(true);
      expect(await sheet.evaluate(() => idsAt('brown'))).toEqual(['inner', 'outer']);
    });
  }
});

test('the mark in view and the flashing mark look different, and calm down', async ({ sheet }) => {
  const plain = await clip(sheet, 'quick');
  await sheet.evaluate(() => painter.inView('outer'));
  const seen = await clip(sheet, 'quick');
  await sheet.evaluate(() => painter.flash('outer'));
  const flashing = await clip(sheet, 'quick');
  expect(seen.equals(plain)).toBe(false);
  expect(flashing.equals(seen)).toBe(false);
  await expect.poll(async () => (await clip(sheet, 'quick')).equals(seen)).toBe(true);
  await sheet.evaluate(() => painter.inView(undefined));
  expect((await clip(sheet, 'quick')).equals(plain)).toBe(true);
});

test.describe('the passage that the reader walks over', () => {
  test('is seen in an open shadow root, as elsewhere', async ({ sheet }) => {
    const box = await sheet.evaluate(() => {
      const host = document.createElement('div');
      document.body.append(host);
      host.attachShadow({ mode: 'open' }).append('Words in a tree of their own');
      return host.getBoundingClientRect().toJSON();
    });
    const before = await sheet.screenshot({ clip: box });
    await walkOver(sheet, 'div');
    expect((await sheet.screenshot({ clip: box })).equals(before)).toBe(false);
  });

  test('stays when marks are painted where none were', async ({ sheet }) => {
    await walkOver(sheet, '#empty');
    const seen = await clip(sheet, 'Nothing');
    await sheet.evaluate(() => painting.createPainter(document));
    expect((await clip(sheet, 'Nothing')).equals(seen)).toBe(true);
  });
});

/** Shows the first text of an element, or of its open root, as walked over. */
const walkOver = (page: Page, css: string) =>
  page.evaluate((selector) => {
    const element = document.querySelector(selector);
    const text = (element?.shadowRoot ?? element)?.firstChild;
    if (!text) throw new Error(selector);
    const ends = { startContainer: text, startOffset: 0, endContainer: text, endOffset: 5 };
    painting.createWalkPainter().show(new StaticRange(ends));
  }, css);
