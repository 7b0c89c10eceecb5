import type { Page } from '@playwright/test';
import { paintedWords } from '../painted.ts';
import { until } from '../until.ts';
import { expectPainted, expectStored } from './doing.ts';
import { type Floating, floatingOf } from './over-page.ts';
import type { Reader } from './reader.ts';
import { expect, test } from './test.ts';

declare const chrome: typeof import('wxt/browser').browser;
type Act = 'walk' | 'nextMark' | 'previousMark';

const BUILT = 'The bridge at Low Weir was built in 1961.';
const NOBODY = 'Nobody knows who ordered it, Dr. Ines Holt says.';
const FILES = '“I have read every file,” she adds.';

/** As the commands do, which have no keys in Chromium until the reader gives them some. */
async function act(reader: Reader, page: Page, action: Act): Promise<void> {
  await page.bringToFront();
  const command = { walk: 'walk', nextMark: 'next-mark', previousMark: 'previous-mark' }[action];
  await reader.startWorker();
  const worker = () => reader.context.serviceWorkers().at(-1);
  await until('the worker can be asked', async () => worker() !== undefined);
  await worker()?.evaluate(async (name) => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const event: object = chrome.commands.onCommand;
    if ('dispatch' in event && typeof event.dispatch === 'function') event.dispatch(name, tab);
    else throw new Error('Commands cannot be made here');
  }, command);
}

async function startWalk(reader: Reader, page: Page): Promise<Floating> {
  const floating = await floatingOf(page);
  await act(reader, page, 'walk');
  await floating.shows('.walk');
  return floating;
}

const keys = async (page: Page, ...names: string[]) => {
  for (const name of names) await page.keyboard.press(name);
};

/** What a screen reader says: the active option of the field that has the focus, from the browser’s own tree. */
async function said(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const focused = nodes.find(
    ({ role, properties }) =>
      role?.value === 'combobox' &&
      properties?.some(({ name, value }) => name === 'focused' && value.value === true),
  );
  const active = focused?.properties?.find(({ name }) => name === 'activedescendant')?.value
    .relatedNodes?.[0];
  const option = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === active?.backendDOMNodeId);
  return String(option?.name?.value ?? '');
}

const selected = (page: Page) => page.evaluate(() => String(getSelection()).replace(/\s+/g, ' ').trim());

test('the reader walks by keys, marks, and finds the same words marked after a reload; the page’s DOM stays as it was', async ({
  reader,
  site,
}) => {
  const page = await reader.open(site.url('/walk.html', 'news.test'));
  const before = await page.content();
  const floating = await startWalk(reader, page);
  await expect.poll(() => said(page)).toBe('The bridge that nobody ordered');
  await keys(page, 'ArrowDown');
  await expect.poll(() => said(page)).toBe(BUILT);
  await expectPainted(page, [BUILT]);
  await keys(page, 'ArrowRight');
  await expect.poll(() => said(page)).toBe(NOBODY);
  await keys(page, 'Enter');
  await expect.poll(() => floating.read('.status')).toBe('Highlighted.');
  await expectStored(reader, 'annotations', 1);
  await keys(page, 'Enter');
  await expect.poll(() => floating.read('.status')).toBe('These words are highlighted already.');
  await keys(page, 'ArrowDown', 'ArrowUp');
  await expect.poll(() => said(page)).toBe(`${NOBODY} (highlighted)`);
  await keys(page, 'PageDown');
  await expect.poll(() => said(page)).toBe('It has four arches');
  await keys(page, 'Shift+ArrowDown');
  await expect.poll(() => said(page)).toBe('Added: It has never been painted');
  await keys(page, 'Enter');
  await expectStored(reader, 'annotations', 2);
  await keys(page, 'Escape');
  await floating.goes();
  expect(await page.content()).toBe(before);
  await page.reload();
  await expectPainted(page, [NOBODY, 'It has four arches It has never been painted']);
  expect(await page.content()).toBe(before);
});

test('both ends are trimmed by words, and grown again', async ({ reader, site }) => {
  const page = await reader.open(site.url('/walk.html', 'news.test'));
  await startWalk(reader, page);
  await keys(page, 'ArrowDown', 'ArrowDown');
  await keys(page, 'Control+ArrowRight', 'Control+ArrowRight', 'Control+ArrowRight');
  await expect.poll(() => said(page)).toBe('Begins: ordered it, Dr. Ines Holt says.');
  await keys(page, 'Control+ArrowLeft');
  await keys(page, 'Control+Shift+ArrowLeft', 'Control+Shift+ArrowLeft', 'Control+Shift+ArrowLeft');
  await expect.poll(() => said(page)).toBe('Ends: who ordered it, Dr. Ines');
  await keys(page, 'Control+Shift+ArrowRight', 'Enter', 'Escape');
  await expectPainted(page, ['who ordered it, Dr. Ines Holt']);
  await page.reload();
  await expectPainted(page, ['who ordered it, Dr. Ines Holt']);
});

test('typing finds, F3 goes on, and what is not there is said', async ({ reader, site }) => {
  const page = await reader.open(site.url('/walk.html', 'news.test'));
  const floating = await startWalk(reader, page);
  await page.keyboard.type('it has');
  await expect.poll(() => said(page)).toBe('It has four arches');
  await keys(page, 'F3');
  await expect.poll(() => said(page)).toBe('It has never been painted');
  await keys(page, 'Control+g');
  await expect.poll(() => said(page)).toBe('It has four arches');
  await expect.poll(() => floating.read('.status')).toContain('went round');
  await keys(page, 'ArrowDown');
  await page.keyboard.type('met on');
  await expect.poll(() => said(page)).toBe('The council met on Friday.');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(400);
  await page.keyboard.type('y');
  await expect.poll(() => floating.read('.status')).toBe('Not found: met ony');
  await keys(page, 'Backspace');
  await expect.poll(() => floating.read('.status')).toBe('');
  await page.keyboard.press('Control+a');
  await page.keyboard.type("editor's remark");
  await expect.poll(() => floating.read('.status')).toContain('Not found');
});

test('Escape gives the focus back and leaves the selection at the passage, without a toolbar; no key reaches the page', async ({
  reader,
  site,
}) => {
  const page = await reader.open(site.url('/walk.html', 'news.test'));
  const link = page.getByRole('link', { name: 'Local news' });
  await link.focus();
  await page.evaluate(() => Reflect.set(window, 'keysHeard', []));
  const floating = await startWalk(reader, page);
  await keys(page, 'ArrowDown', 'Shift+ArrowDown');
  await page.keyboard.type('files');
  await keys(page, 'Backspace');
  await expect.poll(() => said(page)).toBe(FILES);
  await keys(page, 'Escape');
  await floating.goes();
  await expect(link).toBeFocused();
  expect(await selected(page)).toBe(FILES);
  expect(await page.evaluate(paintedWords)).toEqual([]);
  await page.waitForTimeout(600);
  expect(await floating.isShown()).toBe(false);
  const heard = await page.evaluate(() => Reflect.get(window, 'keysHeard'));
  // That one goes up after the focus went back.
  expect(heard.filter((each: string) => /key|input/.test(each))).toEqual(['keyup Escape']);
});

test('a walk begins at the selection, and marks go on from there', async ({ reader, site }) => {
  const page = await reader.open(site.url('/walk.html', 'news.test'));
  await reader.select(page, 'will meet again');
  await startWalk(reader, page);
  await expect.poll(() => said(page)).toBe('It will meet again, the minutes say, in March.');
});

test('a walk begins with the first sentence in view, not under what covers it', async ({ reader, site }) => {
  const page = await reader.open(site.url('/walk.html', 'news.test'));
  await page.evaluate(() =>
    document.querySelector('#late')?.scrollIntoView({ block: 'start', behavior: 'instant' }),
  );
  await startWalk(reader, page);
  // The paragraph’s only line lies under the page’s sticky bar.
  await expect.poll(() => said(page)).toBe('这座桥建于1961年。');
});

test('in a text from right to left the arrows point where the words go, and languages part their own sentences', async ({
  reader,
  site,
}) => {
  const page = await reader.open(site.url('/walk.html', 'news.test'));
  await startWalk(reader, page);
  await page.keyboard.type('هل');
  await expect.poll(() => said(page)).toBe('هل يعرف أحد من أمر ببنائه؟');
  await keys(page, 'ArrowLeft');
  await expect.poll(() => said(page)).toBe('لا أحد يعرف.');
  await keys(page, 'ArrowRight', 'Control+ArrowLeft');
  await expect.poll(() => said(page)).toBe('Begins: يعرف أحد من أمر ببنائه؟');
  await keys(page, 'Enter', 'End', 'ArrowUp');
  await expect.poll(() => said(page)).toBe('没有人知道是谁下令建造的。');
  await keys(page, 'Enter', 'Escape');
  await page.reload();
  await expectPainted(page, ['يعرف أحد من أمر ببنائه؟', '没有人知道是谁下令建造的。']);
});

test('what the page rewrote since it was said is said anew and not marked, by whatever key', async ({
  reader,
  site,
}) => {
  const page = await reader.open(site.url('/walk.html', 'news.test'));
  const floating = await startWalk(reader, page);
  const rewrite = (from: string, to: string) =>
    page.evaluate(
      ([before, after]) => {
        const text = document.querySelector('p')?.firstChild;
        if (text) text.nodeValue = text.nodeValue?.replace(before ?? '', after ?? '') ?? '';
      },
      [from, to],
    );
  await keys(page, 'ArrowDown');
  await expect.poll(() => said(page)).toBe(BUILT);
  await rewrite('was built in 1961', 'was never finished');
  await keys(page, 'Enter');
  await expect.poll(() => floating.read('.status')).toContain('The page has changed here');
  await expect.poll(() => said(page)).toContain('was never finished');
  await rewrite('was never finished', 'was built in 1961');
  await reader.press(page, 'highlight');
  await expect.poll(() => said(page)).toContain('built in 1961');
  await expectStored(reader, 'annotations', 0);
  await rewrite('The bridge', 'But a bridge');
  await keys(page, 'ArrowDown', 'ArrowUp');
  await expect.poll(() => said(page)).toContain('But a bridge');
  await keys(page, 'Enter');
  await expectStored(reader, 'annotations', 1);
});

test('a claim noted on the way leads back to the walk', async ({ reader, site }) => {
  const page = await reader.open(site.url('/walk.html', 'news.test'));
  const floating = await startWalk(reader, page);
  await keys(page, 'ArrowDown', 'Tab', 'Tab');
  await expect.poll(() => floating.focused()).toBe('Claim');
  await keys(page, 'Enter');
  await floating.shows('.claim :focus');
  await keys(page, 'Escape');
  await floating.shows('.walk');
  await expect.poll(() => said(page)).toContain(BUILT);
  await expectStored(reader, 'claims', 1);
  await keys(page, 'ArrowDown');
  await expect.poll(() => said(page)).toBe(NOBODY);
  await reader.press(page, 'highlight');
  await expectStored(reader, 'annotations', 2);
  await keys(page, 'Escape');
  await floating.goes();
  await expectPainted(page, [BUILT, NOBODY]);
});

test('next and previous mark lead through the text and round its ends, and say the mark', async ({
  reader,
  site,
}) => {
  const page = await reader.open(site.url('/walk.html', 'news.test'));
  const floating = await floatingOf(page);
  await act(reader, page, 'nextMark');
  await floating.shows('.notice');
  await expect.poll(() => floating.read('.notice p')).toBe('Nothing is highlighted on this page.');
  await startWalk(reader, page);
  await keys(page, 'ArrowDown', 'Enter', 'End', 'Enter', 'Escape');
  await expectStored(reader, 'annotations', 2);
  await page.reload();
  const last = 'The last word is with the river.';
  await expectPainted(page, [BUILT, last]);
  const caretAt = () =>
    page.evaluate(() => {
      const { anchorNode, anchorOffset, isCollapsed } = getSelection() ?? {};
      return isCollapsed ? anchorNode?.nodeValue?.slice(anchorOffset) : undefined;
    });
  // The browser scrolls back to where the reader was.
  await page.evaluate(() => scrollTo(0, 0));
  await act(reader, page, 'nextMark');
  await expect.poll(() => floating.read('.notice p')).toBe(`Highlight 1 of 2: “${BUILT}”`);
  expect(await caretAt()).toContain(BUILT);
  await act(reader, page, 'nextMark');
  await expect.poll(() => floating.read('.notice p')).toBe(`Highlight 2 of 2: “${last}”`);
  expect(await caretAt()).toBe(last);
  await act(reader, page, 'nextMark');
  await expect
    .poll(() => floating.read('.notice p'))
    .toBe(`Round to the first one. Highlight 1 of 2: “${BUILT}”`);
  await act(reader, page, 'previousMark');
  await expect
    .poll(() => floating.read('.notice p'))
    .toBe(`Round to the last one. Highlight 2 of 2: “${last}”`);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(400);
  expect(await floating.isShown('.toolbar')).toBe(false);
  await keys(page, 'Tab', 'Enter');
  await floating.shows('.card');
  expect(await floating.read('.card .quote')).toBe(last);
});

test('the panel starts a walk, and leads to a mark from which the keyboard goes on', async ({
  reader,
  site,
}) => {
  const page = await reader.open(site.url('/walk.html', 'news.test'));
  const floating = await floatingOf(page);
  const panel = await reader.openPanel(page);
  await panel.getByRole('button', { name: 'Mark by keyboard' }).click();
  await floating.shows('.walk');
  await expect(panel.getByText('F6 leads there')).toBeVisible();
  await page.bringToFront();
  await page.keyboard.type('met on');
  await expect(panel.locator('.add-to')).toHaveText('The council met on Friday.');
  await keys(page, 'Enter', 'Escape');
  const row = panel.getByRole('listitem', { name: 'Amber: The council met on Friday.' });
  await expect(row).toHaveAttribute('aria-posinset', '1');
  await page.getByLabel('Search').focus();
  await row.getByRole('button', { name: 'The council met on Friday.' }).click();
  const at = () => page.evaluate(() => getSelection()?.anchorNode?.nodeValue?.slice(0, 11));
  await expect.poll(at).toBe('The council');
  expect(await selected(page)).toBe('');
  expect(await floating.isShown('.toolbar')).toBe(false);
  await page.bringToFront();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'the minutes' })).toBeFocused();
});
