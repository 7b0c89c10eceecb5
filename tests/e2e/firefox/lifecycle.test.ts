import type { Page } from 'puppeteer-core';
import { clickWords, expectPainted, expectStored, highlight, pickClaim, stored } from './doing.ts';
import { expect, test } from './test.ts';

declare const browser: typeof import('wxt/browser').browser;

const WORDS = 'Twice it did not';
const LATER = 'about forty residents';

/** What a page says in its console and throws, from now on. */
function listen(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  return said;
}

/** Under which names something is painted: others when another script has painted it. */
const names = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    CSS.highlights.forEach((_, name) => void found.push(name));
    return found;
  });

test('the event page may be gone between any two steps of the main job', async ({ reader, site }) => {
  const end = async () => {
    // No browser ends it while it starts: what woke it is heard before this is answered.
    const message = { to: 'background', protocol: 1, call: 'claimChoices', input: { search: '', limit: 1 } };
    await reader.desk.evaluate((asked) => browser.runtime.sendMessage(asked), message);
    await reader.addon.endBackground();
  };
  const article = await reader.open(site.url('/river.html', 'news.test'));
  await end();
  await reader.select(article, 'removes nine tenths of the nitrogen');
  const surface = await reader.floating(article);
  await surface.shown('Claim');
  await end();
  await surface.click('Claim');
  await end();
  await surface.fill('Who said it', 'Idris Falk');
  await end();
  await surface.click('Done');
  await surface.gone('Done');
  await expectStored(reader, 'claims', 1);
  await expect
    .poll(async () => (await stored(reader, 'agents')).map(({ name }) => name), { timeout: 20_000 })
    .toContain('Idris Falk');
  await end();

  const report = await reader.open(site.url('/report.html', 'source.test'));
  await reader.select(report, 'between 70 and 90 per cent');
  const there = await reader.floating(report);
  await there.shown('Source for…');
  await end();
  await there.click('Source for…');
  await end();
  await pickClaim(reader, report, 'removes nine tenths of the nitrogen', 'Refutes');
  await expectStored(reader, 'sources', 1);
  await end();
  await article.bringToFront();
  await article.reload();
  await expectPainted(article, ['removes nine tenths of the nitrogen']);
  await end();
  await reader.select(article, WORDS);
  await reader.press(article, 'highlight');
  await expectStored(reader, 'annotations', 3);
});

for (const [title, again] of [
  ['loaded anew', 'reload'],
  ['switched off and on', 'enable'],
] as const) {
  test(`after the extension was ${title} open pages go on, each mark once, and nothing in their console`, async ({
    reader,
    site,
  }) => {
    const page = await reader.open(site.url('/river.html', 'news.test'));
    await highlight(reader, page, WORDS);
    await expectPainted(page, [WORDS]);
    await expectStored(reader, 'annotations', 1);
    const [before = ''] = await names(page);
    await reader.select(page, LATER);
    await (await reader.floating(page)).shown('Amber');
    const said = listen(page);
    if (again === 'enable') {
      await reader.addon.disable();
      await reader.addon.enable();
    } else await reader.addon.reload();
    await expect
      .poll(async () => (await names(page)).map((name) => name === before), { timeout: 20_000 })
      .toEqual([false]);
    await expectPainted(page, [WORDS]);
    // The toolbar that the old script had shown does not stand there dead.
    expect(await page.evaluate(() => document.querySelectorAll(':root > [popover]').length)).toBeLessThan(2);
    await reader.openDesk();
    await highlight(reader, page, LATER, undefined, 'Blue');
    await expectPainted(page, [WORDS, LATER]);
    await expectStored(reader, 'annotations', 2);
    expect(said).toEqual([]);
  });
}

test('words that are being written when the extension is loaded anew stay to be copied, until Escape', async ({
  reader,
  site,
}) => {
  const page = await reader.open(site.url('/river.html', 'news.test'));
  await highlight(reader, page, WORDS);
  await expectPainted(page, [WORDS]);
  const [before = ''] = await names(page);
  await clickWords(page, WORDS);
  await (await reader.floating(page)).fill('Your note', 'Half a thou');
  await reader.addon.reload();
  await expect.poll(async () => (await names(page)).includes(before), { timeout: 20_000 }).toBe(false);
  await expectPainted(page, [WORDS]);
  const surfaces = () => page.evaluate(() => document.querySelectorAll(':root > [popover]').length);
  expect(await surfaces()).toBe(1);
  await (await reader.floating(page)).click('Your note');
  await page.keyboard.press('Escape');
  await expect.poll(surfaces, { timeout: 20_000 }).toBe(0);
});

test('several tabs that save at once lose nothing, and each shows what all of them noted', async ({
  reader,
  site,
}) => {
  const words = [WORDS, LATER, 'The table fills one page', 'no longer getting worse', 'What made it fall is'];
  const pages: Page[] = [];
  for (const [index, each] of words.entries()) {
    const page = await reader.open(site.url(`/river.html?utm_term=${index}`, 'news.test'));
    await reader.select(page, each);
    await (await reader.floating(page)).shown('Amber');
    pages.push(page);
  }
  // A click needs its tab in front; asked as the sidebar asks, all of them act together.
  await reader.desk.evaluate(async () => {
    const tabs = await browser.tabs.query({ url: 'http://news.test/*' });
    const message = { to: 'page', protocol: 1, call: 'act', input: { action: 'highlight' } };
    await Promise.all(tabs.map(({ id = -1 }) => browser.tabs.sendMessage(id, message, { frameId: 0 })));
  });
  await expectStored(reader, 'annotations', words.length);
  await expectStored(reader, 'works', 1);
  for (const page of pages) {
    await page.bringToFront();
    await expectPainted(page, words);
  }
});
