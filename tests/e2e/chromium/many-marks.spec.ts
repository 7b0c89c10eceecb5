import { expect, type Page } from '@playwright/test';
import type { Painter } from '../../../lib/highlighting/painter.ts';
import { test } from './painted-page.ts';

declare let painter: Painter;
declare let boxOf: (words: string) => { y: number };
declare let idsAt: (words: string) => string[];

const registered = (page: Page) =>
  page.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0));

/** 300 paragraphs far down the page with a mark in each, one mark over all of them, and one over two. */
async function fill(page: Page, into = 'body') {
  await page.evaluate((selector) => {
    const home = document.querySelector(selector) as Element;
    const mark = (id: string, start: Node, end: Node) => ({
      id,
      range: new StaticRange({ startContainer: start, startOffset: 0, endContainer: end, endOffset: 5 }),
      colour: 'green',
      claim: false,
      changed: false,
    });
    const texts = Array.from({ length: 300 }, (_, i) => {
      const line = document.createElement('p');
      line.innerHTML = `<b>Line-${i}-</b>`;
      if (i === 299) line.style.display = 'contents';
      home.append(line);
      return line.firstChild?.firstChild as Node;
    });
    const of = (i: number) => texts[i] as Node;
    painter.set([
      ...texts.map((text, i) => mark(`${i}`, text, text)),
      mark('all', of(0), of(299)),
      mark('two', of(200), of(201)),
    ]);
  }, into);
}

const bringIntoView = (page: Page, words: string) =>
  page.getByText(words).evaluate((line) => line.scrollIntoView({ block: 'center' }));

/** Ids under words that are first scrolled to, once there was time to paint them. */
async function under(page: Page, words: string) {
  await bringIntoView(page, words);
  await expect.poll(() => page.evaluate((one) => idsAt(one).length, words)).toBeGreaterThan(1);
  return page.evaluate((one) => idsAt(one).sort(), words);
}

test('of many marks only those near the view are painted, and all are found where one scrolls to', async ({
  sheet,
}) => {
  await fill(sheet);
  await expect.poll(() => registered(sheet)).toBeGreaterThan(2);
  expect(await registered(sheet)).toBeLessThan(60);
  expect(await under(sheet, 'Line-120-')).toEqual(['120', 'all']);
  expect(await under(sheet, 'Line-201-')).toEqual(['201', 'all', 'two']);
  expect(await under(sheet, 'Line-299-')).toEqual(['299', 'all']);
  expect(await registered(sheet)).toBeLessThan(60);
});

for (const size of ['height: 20px', 'height: 0'])
  test(`a mark in words that run over the edge of their block is painted: ${size}`, async ({ sheet }) => {
    await sheet.evaluate((style) => {
      const block = document.createElement('div');
      block.style.cssText = `white-space: pre; ${style}`;
      block.append(`${'Much else\n'.repeat(100)}Far-away`, document.createElement('br'), 'The end');
      document.body.prepend(block);
      const text = block.firstChild as Text;
      const range = new StaticRange({
        startContainer: text,
        startOffset: text.length - 8,
        endContainer: text,
        endOffset: text.length,
      });
      const other = new StaticRange({
        startContainer: block.lastChild as Text,
        startOffset: 0,
        endContainer: block.lastChild as Text,
        endOffset: 3,
      });
      const look = { colour: 'green', claim: false, changed: false };
      painter.set([
        ...Array.from({ length: 60 }, (_, i) => ({ id: `${i}`, range: other, ...look })),
        { id: 'far', range, ...look },
      ]);
      scrollTo(0, boxOf('Far-away').y - 300);
    }, size);
    await expect.poll(() => sheet.evaluate(() => idsAt('Far-away'))).toEqual(['far']);
  });

test('a mark that comes into view because what stands before it goes is painted', async ({ sheet }) => {
  await fill(sheet);
  await expect.poll(() => registered(sheet)).toBeGreaterThan(2);
  await sheet.evaluate(() => {
    for (const line of [...document.querySelectorAll('p')].slice(0, 200)) line.style.display = 'none';
  });
  await expect.poll(() => sheet.evaluate(() => idsAt('Line-199-').sort())).toEqual(['199', 'all']);
});

test('marks in a box that scrolls are painted where one scrolls to', async ({ sheet }) => {
  await sheet.evaluate(() => {
    const box = document.createElement('main');
    box.style.cssText = 'height: 200px; overflow: auto';
    document.body.prepend(box);
  });
  await fill(sheet, 'main');
  expect(await under(sheet, 'Line-150-')).toEqual(['150', 'all']);
  expect(await under(sheet, 'Line-20-')).toEqual(['20', 'all']);
  expect(await registered(sheet)).toBeLessThan(100);
});

test('marks are painted where the page took lines away and put others, and far more, between them', async ({
  sheet,
}) => {
  await fill(sheet);
  await expect.poll(() => registered(sheet)).toBeGreaterThan(2);
  await sheet.evaluate(() => {
    for (const [i, line] of [...document.querySelectorAll('p')].slice(10, 290).entries()) {
      if (i % 7 === 0) line.remove();
      if (i % 10 === 0) line.after(Object.assign(document.createElement('hr'), { style: 'height: 400px' }));
    }
  });
  for (const line of [120, 198, 60]) expect(await under(sheet, `Line-${line}-`)).toEqual([`${line}`, 'all']);
});

for (const [what, change] of [
  [
    'put far more than a screen between each and the next',
    () => {
      for (const line of document.querySelectorAll('p'))
        line.after(Object.assign(document.createElement('hr'), { style: 'height: 900px' }));
    },
  ],
  [
    'put them in another order',
    () => {
      const order = (line: Element) => (Number(line.textContent?.split('-')[1] ?? 0) * 97) % 300;
      const lines = [...document.querySelectorAll('p')];
      document.body.append(...lines.sort((a, b) => order(a) - order(b)));
    },
  ],
  [
    'shows no more than each twelfth, and none of those that were watched',
    () => {
      for (const line of document.querySelectorAll('p'))
        line.hidden = Number(line.textContent?.split('-')[1] ?? 0) % 12 !== 2;
    },
  ],
] as const)
  test(`marks are painted where the page ${what}`, async ({ sheet }) => {
    await fill(sheet);
    await expect.poll(() => registered(sheet)).toBeGreaterThan(2);
    await sheet.evaluate(change);
    // What spans several lines spans others now. The lines are those that are shown in each case.
    for (const line of [110, 134, 158, 182, 206, 230]) {
      await bringIntoView(sheet, `Line-${line}-`);
      await expect.poll(() => sheet.evaluate((words) => idsAt(words), `Line-${line}-`)).toContain(`${line}`);
    }
    expect(await registered(sheet)).toBeLessThan(100);
  });

test('a mark in a line that stays in view while the others are scrolled is painted', async ({ sheet }) => {
  await sheet.addStyleTag({ content: 'p:nth-of-type(54) { position: sticky; top: 0; margin: 0 }' });
  await fill(sheet);
  await under(sheet, 'Line-220-');
  await expect.poll(() => sheet.evaluate(() => idsAt('Line-50-').sort())).toEqual(['50', 'all']);
});

test('all of many marks are painted on paper', async ({ sheet }) => {
  await fill(sheet);
  await expect.poll(() => registered(sheet)).toBeGreaterThan(2);
  await sheet.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await registered(sheet)).toBe(302);
  await sheet.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await registered(sheet)).toBeLessThan(60);
});
