import type { Page } from '@playwright/test';
import { painted, paints } from './marks.ts';
import { floatingOf } from './over-page.ts';
import { expect, test } from './test.ts';

const selectionBox = (page: Page) =>
  page.evaluate(() => {
    const { x, y, width, height } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
    return { x, y, width, height };
  });

const SENTENCE = 'Nobody will have to wait for spring';

test('words selected by the mouse are highlighted in the colour that is clicked, and the page’s DOM stays as it was', async ({
  reader,
  site,
}) => {
  const page = await reader.open(site.url('/story.html', 'news.test'));
  const floating = await floatingOf(page);
  const before = await page.content();
  await reader.select(page, SENTENCE);
  await floating.shows('.toolbar');
  expect(await floating.names('.toolbar button')).toEqual([
    'Amber',
    'Green',
    'Blue',
    'Rose',
    'Claim',
    'Note',
    'Source for…',
    'Close',
  ]);
  await floating.click('.swatch', 'Green');
  await paints(page, [SENTENCE]);
  await floating.goes();
  expect(await page.content()).toBe(before);
  await page.reload();
  await paints(page, [SENTENCE]);
  expect(await page.content()).toBe(before);
});

for (const [title, top, side] of [
  ['above', 400, 'above'],
  ['below, when there is no room above', 20, 'below'],
] as const) {
  test(`the toolbar stands beside the words and not over them: ${title}`, async ({ reader, site }) => {
    const page = await reader.open(site.url('/story.html', 'news.test'));
    const floating = await floatingOf(page);
    await page.evaluate((margin) => {
      document.body.style.marginTop = `${margin}px`;
      document.querySelector('h1')?.remove();
    }, top);
    await reader.select(page, 'The island ferry', 'said on Monday');
    await page.evaluate(() => scrollTo(0, 0));
    await floating.shows('.toolbar');
    await expect
      .poll(async () => {
        const [words, bar] = [await selectionBox(page), await floating.box('.toolbar')];
        if (bar.y + bar.height <= words.y) return 'above';
        return bar.y >= words.y + words.height ? 'below' : 'over them';
      })
      .toBe(side);
  });
}

test('the first toolbar of all says its keys from the first moment, so that nothing in it moves; the next one does not', async ({
  reader,
  site,
}) => {
  const page = await reader.open(site.url('/story.html', 'news.test'));
  const floating = await floatingOf(page);
  await reader.select(page, SENTENCE);
  await floating.shows('.toolbar');
  expect(await floating.read('.hint')).toContain('H');
  await page.keyboard.press('Escape');
  await floating.goes();
  await reader.select(page, 'The island');
  await floating.shows('.toolbar');
  expect(await floating.isShown('.hint')).toBe(false);
});

test('the toolbar follows the words when the page scrolls', async ({ reader, site }) => {
  const page = await reader.open(site.url('/story.html', 'news.test'));
  const floating = await floatingOf(page);
  await page.evaluate(() => document.body.style.setProperty('padding-top', '600px'));
  await reader.select(page, SENTENCE);
  await floating.shows('.toolbar');
  const distance = async () => (await selectionBox(page)).y - (await floating.box('.toolbar')).y;
  const before = await distance();
  await page.mouse.wheel(0, 120);
  await expect.poll(async () => Math.abs((await distance()) - before)).toBeLessThan(2);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
});

for (const [title, close] of [
  ['Escape', (page: Page) => page.keyboard.press('Escape')],
  ['a click elsewhere', (page: Page) => page.mouse.click(20, 500)],
] as const) {
  test(`the toolbar goes away with ${title}`, async ({ reader, site }) => {
    const page = await reader.open(site.url('/story.html', 'news.test'));
    const floating = await floatingOf(page);
    await reader.select(page, SENTENCE);
    await floating.shows('.toolbar');
    await close(page);
    await floating.goes();
    expect(await painted(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.childElementCount)).toBe(2);
  });
}

test('the keyboard selects, enters the toolbar with Tab, moves by arrows and acts with Enter', async ({
  reader,
  site,
}) => {
  const page = await reader.open(site.url('/story.html', 'news.test'));
  const floating = await floatingOf(page);
  await reader.select(page, 'The island');
  await floating.shows('.toolbar');
  await page.keyboard.press('Shift+Control+ArrowRight');
  await page.keyboard.press('Shift+Control+ArrowRight');
  await page.keyboard.press('Tab');
  await expect.poll(() => floating.focused()).toBe('Amber');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await floating.focused()).toBe('Blue');
  await page.keyboard.press('End');
  expect(await floating.focused()).toBe('Close');
  await page.keyboard.press('ArrowRight');
  expect(await floating.focused()).toBe('Amber');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await painted(page))[0]).toContain('The island ferry');
});

for (const [title, select] of [
  ['a field', (page: Page) => page.locator('#field').selectText()],
  ['an editor', (page: Page) => page.locator('#editor').selectText()],
] as const) {
  test(`the toolbar stays away from words in ${title}`, async ({ reader, site }) => {
    const page = await reader.open(site.url('/story.html', 'news.test'));
    const floating = await floatingOf(page);
    await reader.select(page, SENTENCE);
    await floating.shows('.toolbar');
    await page.keyboard.press('Escape');
    await floating.goes();
    await page.locator(title === 'a field' ? '#field' : '#editor').click();
    await select(page);
    await page.keyboard.press('Shift+ArrowLeft');
    await page.waitForTimeout(600);
    expect(await floating.isShown()).toBe(false);
  });
}

test('the shortcut says what is missing when nothing in the article is selected', async ({
  reader,
  site,
}) => {
  const page = await reader.open(site.url('/story.html', 'news.test'));
  const floating = await floatingOf(page);
  await reader.press(page, 'highlight');
  await floating.shows('.notice');
  await expect.poll(() => floating.read('.notice')).toContain('Nothing to highlight');
});

test('what a script of the page does at the toolbar is not believed', async ({ reader, site }) => {
  const page = await reader.open(site.url('/story.html', 'news.test'));
  const floating = await floatingOf(page);
  await reader.select(page, SENTENCE);
  await floating.shows('.toolbar');
  const box = await floating.box('.swatch');
  const seen = await page.evaluate(({ x, y }) => {
    const host = document.elementFromPoint(x, y);
    host?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, clientX: x, clientY: y }));
    return { root: host?.shadowRoot ?? null, html: host?.outerHTML, inBody: document.body.contains(host) };
  }, box);
  expect(seen).toEqual({ root: null, html: '<div popover="manual"></div>', inBody: false });
  await page.waitForTimeout(300);
  expect(await painted(page)).toEqual([]);
});
