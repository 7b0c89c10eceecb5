import { NotesFile } from '../notes-file.ts';
import { violationsInBoth } from './accessibility.ts';
import { expectStored } from './doing.ts';
import { openLibrary, rows, withNotes } from './library-page.ts';
import { expect, test } from './test.ts';

/** Two articles: one with two highlights, one with a claim that has a source. */
function small(): NotesFile {
  const notes = new NotesFile('Ada');
  const river = notes.article('flood.html', 'What the river gave back');
  const report = notes.article('nitrate.html', 'Nitrate in 2025', 'source.test');
  notes.highlight(river, 'a third less nitrate', { tags: ['water'], note: 'Against which year?' });
  notes.highlight(river, 'the meadows were flooded again', { colour: 'green' });
  const claimed = notes.highlight(report, 'nitrate fell by 31 per cent');
  notes.source(notes.claim(claimed, 'Nitrate fell by 31 per cent in ten years'), river, 'supports');
  return notes;
}
const LINES = 5;

test('an empty library says how to begin', async ({ reader }) => {
  const page = await openLibrary(reader);
  await expect(page.getByRole('heading', { name: 'Nothing noted yet' })).toBeVisible();
  expect(await violationsInBoth(page)).toEqual([]);
});

test('the library groups by article, searches as one types and filters; its address says it all', async ({
  reader,
}) => {
  const page = await withNotes(reader, small(), LINES);
  await expect(rows(page)).toHaveCount(LINES);
  await expect(rows(page).nth(1)).toHaveAttribute('aria-posinset', '2');

  await page.getByRole('searchbox').fill('against');
  await expect(rows(page)).toHaveText([/What the river gave back/, /a third less nitrate/]);
  expect(new URL(page.url()).searchParams.get('q')).toBe('against');
  await page.getByRole('searchbox').fill('');
  await expect(rows(page)).toHaveCount(LINES);

  await page.getByRole('checkbox', { name: /^Green/ }).check();
  await expect(rows(page)).toHaveText([/What the river gave back/, /meadows/]);
  await page.goBack();
  await expect(rows(page)).toHaveCount(LINES);
  await page.goForward();
  await expect(rows(page)).toHaveCount(2);
  await page.reload();
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('checkbox', { name: /^Green/ }).uncheck();
  await page.getByRole('checkbox', { name: /^source\.test/ }).check();
  await expect(rows(page)).toHaveText([/Nitrate in 2025/, /nitrate fell by 31/]);
  await page.getByRole('searchbox').fill('no such words');
  await expect(page.getByRole('heading', { name: 'Nothing has these words and filters' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).last().click();
  await expect(rows(page)).toHaveCount(LINES);
});

test('the library is used by keyboard alone: move, open, search, delete, undo, bin, restore', async ({
  reader,
}) => {
  const page = await withNotes(reader, small(), LINES);
  const link = (name: string) => rows(page).getByRole('link', { name });
  await page.keyboard.press('j');
  await expect(rows(page).first().getByRole('link')).toBeFocused();
  await page.keyboard.press('j');
  await expect(link('nitrate fell by 31 per cent').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toContainText('Nitrate fell by 31 per cent in ten years');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('article')).toHaveCount(0);
  await expect(link('nitrate fell by 31 per cent').first()).toBeFocused();

  await page.keyboard.press('/');
  await page.keyboard.type('meadows');
  await expect(rows(page)).toHaveText([/What the river/, /meadows/]);
  await page.keyboard.press('Enter');
  await expect(link('What the river gave back')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(link('the meadows were flooded again')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('heading', { name: /^Nothing has these words/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveText([/What the river/, /meadows/]);
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);

  await link('the meadows were flooded again').focus();
  await page.keyboard.press('Delete');
  await expect(rows(page)).toHaveCount(0);
  await expectStored(reader, 'annotations', 2);
  await page.keyboard.type('gb');
  await page.getByRole('button', { name: 'Restore: the meadows were flooded again' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'The bin is empty' })).toBeVisible();
  await expectStored(reader, 'annotations', 3);
  await page.keyboard.type('gl');
  await expect(rows(page)).toHaveCount(LINES);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Shortcuts' })).toBeVisible();
});

test('what is chosen is tagged and deleted together; a claim outlives its passage', async ({ reader }) => {
  const page = await withNotes(reader, small(), LINES);
  await page.getByRole('checkbox', { name: 'Select: What the river gave back' }).check();
  await page.getByRole('button', { name: 'Tag', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Name of the tag' })).toBeFocused();
  await page.keyboard.type('to verify');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: /to verify/ })).toBeVisible();
  await expect(rows(page).filter({ hasText: 'to verify' })).toHaveCount(2);
  await page.getByRole('button', { name: 'Clear selection' }).click();
  await page.getByRole('checkbox', { name: 'Select: nitrate fell by 31 per cent' }).check();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(rows(page).filter({ hasText: 'Nitrate fell by 31 per cent in ten years' })).toContainText(
    'Passage deleted; the claim stays',
  );
});

test('what a page said of itself is corrected in the library', async ({ reader }) => {
  const page = await withNotes(reader, small(), LINES);
  await rows(page).getByRole('link', { name: 'What the river gave back' }).click();
  await page.getByRole('button', { name: 'Correct' }).click();
  await page.getByLabel('Author').fill('Maren Holt');
  await page.getByLabel('Author').press('Enter');
  await expect(page.getByRole('article')).toContainText(/Maren Holt\s*by hand/);
});

test('of ten thousand annotations only what is in view is drawn, and what is searched is found', async ({
  reader,
}) => {
  test.setTimeout(240_000);
  const page = await withNotes(reader, new NotesFile('Ada').many(10_000, 200), 10_200);
  const list = page.locator('.library-scroller');
  expect(await rows(page).count()).toBeLessThan(60);
  await list.evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight / 2));
  // The line that the keyboard is at stays; all others are those in view.
  await expect(rows(page).nth(2)).toHaveAttribute('aria-posinset', /^5\d{3}$/);
  await list.evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight));
  await expect(rows(page).last()).toHaveAttribute('aria-posinset', '10200');
  expect(await rows(page).count()).toBeLessThan(60);
  await page.getByRole('searchbox').fill('pumps (9902)');
  await expect(rows(page)).toHaveText([/^Article 102/, /Two of the six pumps/]);
  await rows(page).getByRole('link').nth(1).click();
  await expect(page.getByRole('article')).toContainText('(9902)');
});

test('the library can be used by all, in light and dark', async ({ reader }) => {
  const page = await withNotes(reader, small(), LINES);
  await rows(page).getByRole('link', { name: 'nitrate fell by 31 per cent' }).first().click();
  await expect(page.getByRole('article')).toBeVisible();
  expect(await violationsInBoth(page)).toEqual([]);
  await rows(page).getByRole('link', { name: 'What the river gave back' }).click();
  await page.getByRole('button', { name: 'Correct' }).click();
  await page.getByRole('checkbox', { name: 'Select: nitrate fell by 31 per cent' }).check();
  expect(await violationsInBoth(page)).toEqual([]);
  await page.getByRole('button', { name: 'Delete', exact: true }).first().click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.getByRole('link', { name: 'Bin' }).click();
  await expect(page.getByRole('button', { name: /^Restore:/ }).first()).toBeVisible();
  expect(await violationsInBoth(page)).toEqual([]);
});
