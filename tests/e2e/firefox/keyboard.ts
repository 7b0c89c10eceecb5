import type { Page } from 'puppeteer-core';
import { until } from '../until.ts';

/** Where the focus is as seen from the first element of an XPath: on it, before or behind it, nowhere; undefined while it is not there. */
const wayTo = (page: Page, path: string) =>
  page.evaluate((path) => {
    const wanted = document.evaluate(
      path,
      document,
      null,
      XPathResult.FIRST_ORDERED_NODE_TYPE,
    ).singleNodeValue;
    const now = document.activeElement;
    if (!(wanted instanceof HTMLElement)) return undefined;
    if (now === wanted) return 'there';
    if (!now || now === document.body) return 'nowhere';
    return now.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING ? 'back' : 'on';
  }, path);

/** Goes by Tab, or back by Shift+Tab, to the element of an XPath; throws when the keyboard does not come there, or when the focus was lost. */
export async function reach(page: Page, path: string): Promise<void> {
  await until(`the focus is held, and there is ${path}`, async () =>
    ['there', 'back', 'on'].includes((await wayTo(page, path)) ?? ''),
  );
  for (let presses = 0; presses < 90; presses++) {
    const way = await wayTo(page, path);
    if (way === 'there') return;
    if (way === 'back') await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (way === 'back') await page.keyboard.up('Shift');
  }
  throw new Error(`Tab does not lead to ${path}`);
}

/** Goes to a button or link and presses Enter. */
export async function act(page: Page, path: string): Promise<void> {
  await reach(page, path);
  await page.keyboard.press('Enter');
}

/** Goes to a field and writes over what it says. */
export async function write(page: Page, path: string, text: string): Promise<void> {
  await reach(page, path);
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type(text);
}
