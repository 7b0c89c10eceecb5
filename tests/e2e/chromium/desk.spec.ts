import { violationsInBoth } from './accessibility.ts';
import { claims, queued } from './desk-page.ts';
import { expectStored, stored } from './doing.ts';
import { importNotes, openLibrary } from './library-page.ts';
import { expect, test } from './test.ts';

test('by keyboard alone a claim is found, written, reviewed blind, given in, and its history undone', async ({
  reader,
}) => {
  const page = await openLibrary(reader);
  await importNotes(page, claims());
  await page.keyboard.type('gd');
  await expect(queued(page)).toHaveCount(4);
  await expect(queued(page).nth(1)).toHaveAttribute('aria-posinset', '2');
  await expect(queued(page).nth(1)).toHaveAttribute('aria-setsize', '4');
  expect(await violationsInBoth(page)).toEqual([]);

  await page.keyboard.press('/');
  await page.keyboard.type('third');
  await expect(queued(page)).toHaveText([/Nitrate fell by a third/]);
  // What others gave in is not found, counted or shown before one's own review is given in.
  await expect(queued(page)).not.toContainText('Mostly');
  await expect(page.getByRole('checkbox', { name: /Reviewers disagree|Mostly/ })).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(queued(page).getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  const claim = page.getByRole('article', { name: 'Claim' });
  await expect(claim).toContainText('a third less nitrate');
  await expect(claim).toContainText('Reviews that others submitted are hidden');
  await expect(claim).toContainText('asked on');

  const wording = claim.getByRole('textbox', { name: 'Wording to check' });
  await wording.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Nitrate fell by 33 per cent');
  await claim.getByRole('combobox', { name: 'Priority' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(queued(page)).toContainText('Nitrate fell by 33 per cent');
  await claim.getByRole('button', { name: 'Review this claim' }).focus();
  await page.keyboard.press('Enter');
  await expect(claim.getByRole('radio', { name: 'Mixed' })).toBeVisible();
  await claim.getByRole('checkbox', { name: /Nitrate in 2025/ }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('3');
  await expect(claim.getByRole('radio', { name: 'Mixed' })).toBeChecked();
  await claim.getByRole('textbox', { name: /^Why/ }).focus();
  await page.keyboard.type('A third of 4 is **not** 31');
  // In a field a number is a number, and what is typed outlives the tab.
  await expect(claim.getByRole('radio', { name: 'Mixed' })).toBeChecked();
  await expect
    .poll(async () => (await stored(reader, 'claimReviews')).map((row) => row.reviewBody))
    .toContain('A third of 4 is **not** 31');
  await page.reload();
  await expect(claim.getByRole('textbox', { name: /^Why/ })).toHaveValue('A third of 4 is **not** 31');
  expect(await violationsInBoth(page)).toEqual([]);
  await claim.getByRole('button', { name: 'Submit' }).focus();
  await page.keyboard.press('Enter');
  await expect(claim).toContainText('Reviewers disagree: Mostly false, Mostly true, Mixed');
  await expect(claim.locator('strong', { hasText: /^not$/ })).toBeVisible();
  expect(await violationsInBoth(page)).toEqual([]);

  await claim.getByRole('button', { name: 'History' }).focus();
  await page.keyboard.press('Enter');
  await claim.getByRole('button', { name: 'Put back: Wording' }).focus();
  await page.keyboard.press('Enter');
  await expect(wording).toHaveValue('Nitrate fell by a third');
  await page.keyboard.press('Escape');
  await expect(claim).toHaveCount(0);
});

test('the queue is filtered, saved as a view, changed in bulk, split and made one, each undone', async ({
  reader,
}) => {
  const page = await openLibrary(reader);
  await importNotes(page, claims());
  await page.getByRole('link', { name: 'Claims' }).click();
  await page.getByRole('checkbox', { name: /^No source/ }).check();
  await expect(queued(page)).toHaveCount(3);
  await page.getByRole('checkbox', { name: /^High/ }).check();
  await expect(queued(page)).toHaveText([/Trout doubled/]);
  await page.getByRole('button', { name: 'Save this view' }).click();
  await page.getByRole('textbox', { name: 'Name of the view' }).fill('Urgent');
  await page.keyboard.press('Enter');
  await page.goBack();
  await expect(queued(page)).toHaveCount(3);
  await page.getByRole('link', { name: 'Urgent' }).click();
  await expect(queued(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Delete the view: Urgent' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: 'Urgent' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();

  await page.getByRole('checkbox', { name: 'Select: Trout doubled' }).check();
  await page.getByRole('checkbox', { name: 'Select: There are twice as many trout' }).check();
  await page.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Dropped' });
  await expect(page.getByRole('checkbox', { name: /^Dropped\s*2/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('checkbox', { name: /^Dropped/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Make one' }).click();
  await expect(queued(page)).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await expect(queued(page)).toHaveCount(4);

  await queued(page).getByRole('link', { name: 'The river rose and the pumps failed' }).click();
  await page.getByRole('button', { name: 'Split' }).click();
  await page.getByRole('textbox', { name: 'Part 1: wording' }).fill('The river rose');
  await page.getByRole('textbox', { name: 'Part 2: wording' }).fill('The pumps failed');
  await page
    .getByRole('textbox', { name: /words of the passage/ })
    .last()
    .fill('the pumps failed');
  await page.getByRole('button', { name: 'Split' }).last().click();
  await expect(page.getByRole('article', { name: 'Claim' })).toContainText('Split into');
  await expectStored(reader, 'claims', 6);
  await page.getByRole('link', { name: 'The pumps failed', exact: true }).last().click();
  await expect(page.locator('.passage mark')).toContainText('the pumps failed');
  await page.getByRole('link', { name: 'At a glance' }).click();
  await expect(page.getByRole('row', { name: /^Sourced 1/ })).toBeVisible();
  expect(await violationsInBoth(page)).toEqual([]);
});

test('the house chooses a review, publishes it, corrects it; a scale is made in the settings', async ({
  reader,
}) => {
  const page = await openLibrary(reader);
  await importNotes(page, claims());
  await page.getByRole('link', { name: 'Claims' }).click();
  await queued(page).getByRole('link', { name: 'Trout doubled' }).click();
  const claim = page.getByRole('article', { name: 'Claim' });
  await claim.getByRole('button', { name: 'Review this claim' }).click();
  await claim.getByText('Unproven', { exact: true }).click();
  await claim.getByRole('button', { name: 'Submit' }).click();
  await claim.getByRole('button', { name: /^Make it the house/ }).click();
  await claim.getByRole('button', { name: 'Publish …' }).click();
  await page.keyboard.type('https://coast.test/check');
  await page.keyboard.press('Enter');
  await expect(claim).toContainText('The house’s');
  await expect(claim.getByRole('combobox', { name: 'Status' })).toHaveValue('published');
  await claim.getByRole('textbox', { name: 'Wording to check' }).fill('Trout more than doubled');
  await expect(page.getByRole('checkbox', { name: /^Changed since published/ })).toBeVisible();
  await claim.getByRole('button', { name: 'Write a correction' }).click();
  await claim.getByRole('textbox', { name: 'What is corrected' }).fill('The count was of 2025.');
  await claim.getByText('Mixed', { exact: true }).click();
  await claim.getByRole('button', { name: 'Submit' }).click();
  await claim.getByRole('button', { name: 'Publish …' }).click();
  await page.keyboard.type('https://coast.test/check-2');
  await page.keyboard.press('Enter');
  await expect(claim).toContainText('replaced by a correction');

  const settings = await reader.openOwn('options.html');
  await settings.getByRole('button', { name: 'Make a scale' }).click();
  await settings.getByRole('textbox', { name: 'Name of the scale' }).last().fill('Of the house');
  await expect(settings.getByText('Of the house')).toBeVisible();
  expect(await violationsInBoth(settings)).toEqual([]);
});
