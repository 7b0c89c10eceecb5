import { expectStored } from './doing.ts';
import { floating } from './floating.ts';
import { paints, pointIn } from './marks.ts';
import { floatingOf } from './over-page.ts';
import { expect, test } from './test.ts';

const SENTENCE = 'Nobody will have to wait for spring';

test('what was deleted is back after one Undo, and the offer is gone', async ({ reader, site }) => {
  const page = await reader.open(site.url('/story.html', 'news.test'));
  const over = await floatingOf(page);
  await reader.select(page, SENTENCE);
  await over.click('.toolbar .swatch', 'Amber');
  await paints(page, [SENTENCE]);
  await over.goes();
  // A mark that has just been saved goes under another name, and its card is drawn anew.
  await expectStored(reader, 'annotations', 1);
  const { x, y } = await pointIn(page, 'will have to');
  await page.mouse.click(x, y);
  await over.click('.card button', 'Delete');
  await paints(page, []);
  await over.click('.notice button', 'Undo');
  await paints(page, [SENTENCE]);
  await over.goes('.notice');
});

test('a shortcut that finds nothing to highlight says so', async ({ reader, site }) => {
  const page = await reader.open(site.url('/story.html', 'news.test'));
  const over = await floatingOf(page);
  await reader.press(page, 'highlight');
  await expect.poll(() => over.read('.notice')).toContain('select words');
});

test('in a modal dialog the toolbar works, too', async ({ reader, site }) => {
  const page = await reader.open(site.url('/story.html', 'news.test'));
  await page.evaluate(() => {
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.append('A letter to the editor in a dialog of its own');
    dialog.showModal();
  });
  const surface = await floating(page);
  await reader.select(page, 'letter to the editor');
  await surface.click('Amber');
  await paints(page, ['letter to the editor']);
  await surface.gone('Amber');
  expect(await page.locator('dialog').evaluate((dialog) => dialog.childElementCount)).toBe(0);
});

test('a drawing by itself is a page like any other', async ({ reader, site }) => {
  const page = await reader.open(site.url('/drawing.svg', 'news.test'));
  const popup = await reader.openPopup(page);
  await popup.getByRole('button', { name: 'Note' }).click();
  await (await floatingOf(page)).shows('.note');
});

test('in words from right to left the arrow that points where they go makes a passage longer', async ({
  reader,
  site,
}) => {
  const page = await reader.open(site.url('/scripts-of-the-world.html', 'news.test'));
  const over = await floatingOf(page);
  await reader.select(page, 'منسوب النهر');
  await over.click('.toolbar .swatch', 'Amber');
  await paints(page, ['منسوب النهر']);
  const { x, y } = await pointIn(page, 'منسوب');
  await page.mouse.click(x, y);
  await over.click('.card button', 'Change ends');
  await over.shows('.ends');
  await page.keyboard.press('Control+ArrowLeft');
  await expect.poll(() => over.read('.ends .quote')).toBe('منسوب النهر أربعين');
  await page.keyboard.press('Control+ArrowRight');
  await expect.poll(() => over.read('.ends .quote')).toBe('منسوب النهر');
});
