import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { paintedWords } from '../painted.ts';
import { storedRows } from '../stored.ts';
import { textPoints } from '../text-points.ts';
import { floating } from './floating.ts';
import type { Reader } from './reader.ts';

/** Waits until exactly these words are painted, in this order. */
export async function expectPainted(page: Page, words: string[]): Promise<void> {
  await expect.poll(() => page.evaluate(paintedWords), { timeout: 20_000 }).toEqual(words);
}

/** Rows of a table on disk that are not in the bin. */
export const stored = (reader: Reader, table: string) => reader.desk.evaluate(storedRows, table);

/** Waits until a table holds so many rows on disk. */
export async function expectStored(reader: Reader, table: string, count: number): Promise<void> {
  await expect.poll(async () => (await stored(reader, table)).length, { timeout: 20_000 }).toBe(count);
}

/** Waits until the passages of this device stand so on their pages, in any order. */
export async function expectStates(reader: Reader, states: string[]): Promise<void> {
  await expect
    .poll(async () => (await stored(reader, 'anchors')).map(({ state }) => state).sort(), { timeout: 20_000 })
    .toEqual([...states].sort());
}

/** Selects by mouse and chooses a colour in the toolbar. */
export async function highlight(
  reader: Reader,
  page: Page,
  first: string,
  last = first,
  colour = 'Amber',
): Promise<void> {
  await reader.select(page, first, last);
  await (await floating(page)).click(colour);
}

/** Selects by mouse, notes a claim in the toolbar and says who made it. */
export async function claim(reader: Reader, page: Page, words: string, who?: string): Promise<void> {
  await reader.select(page, words);
  const surface = await floating(page);
  await surface.click('Claim');
  if (who) await surface.fill('Who said it', who);
  await surface.click('Done');
  await surface.gone('Done');
}

/** Clicks in the middle of words. */
export async function clickWords(page: Page, words: string): Promise<void> {
  const { middle } = await page.evaluate(textPoints, [words, words] as const);
  await page.mouse.click(middle.x, middle.y);
}

/** Chooses claims in the picker and says what the source does for them. */
export async function pickClaim(page: Page, wording: string, stance: string): Promise<void> {
  const surface = await floating(page);
  await surface.click(new RegExp(wording), 'option');
  await surface.click(stance, 'radio');
  await surface.click('Use for claim');
}
