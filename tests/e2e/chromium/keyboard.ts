import { expect, type Locator, type Page } from '@playwright/test';

/** Waits until something has the focus: after an act it may not be nowhere. */
export const expectHeld = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);

/** Goes by Tab, or back by Shift+Tab, to what is wanted; throws when the keyboard does not come there, or when the focus was lost. */
export async function reach(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  await expectHeld(page);
  for (let presses = 0; presses < 90; presses++) {
    const way = await wanted.evaluate((element) => {
      const now = document.activeElement ?? document.body;
      if (now === element) return '';
      return now.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? 'Shift+Tab' : 'Tab';
    });
    if (way === '') return;
    await page.keyboard.press(way);
  }
  throw new Error(`Tab does not lead to ${wanted}`);
}

/** Goes to a button or link and presses Enter. */
export async function act(page: Page, wanted: Locator): Promise<void> {
  await reach(page, wanted);
  await page.keyboard.press('Enter');
}

/** Goes to a check box or radio button and presses Space. */
export async function tick(page: Page, wanted: Locator): Promise<void> {
  await reach(page, wanted);
  await page.keyboard.press('Space');
}

/** Goes to a field and writes over what it says. */
export async function write(page: Page, wanted: Locator, text: string): Promise<void> {
  await reach(page, wanted);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

/** Opens a list of choices and takes the one whose name begins so. */
export async function pick(page: Page, wanted: Locator, name: string): Promise<void> {
  await reach(page, wanted);
  await page.keyboard.press('Space');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

/** Goes down the queue with j, from wherever the focus is, to the claim of this wording. */
export async function goToClaim(page: Page, wording: string): Promise<void> {
  const row = page.getByRole('list', { name: 'Claims, one by one' }).getByRole('link', { name: wording });
  await row.waitFor();
  for (const key of ['j', 'k'])
    for (let presses = 0; presses < 6; presses++) {
      if (await row.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press(key);
    }
  await expect(row).toBeFocused();
}

/** Waits until it is told what was done, with the focus somewhere still, and takes it back. */
export async function undo(page: Page, told: string): Promise<void> {
  await expect(page.locator('.undo-bar')).toContainText(told);
  await expectHeld(page);
  await page.keyboard.press('Control+z');
}
