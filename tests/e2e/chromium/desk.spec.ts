import { claims } from '../desk-notes.ts';
import { violationsInBoth } from './accessibility.ts';
import { queued } from './desk-page.ts';
import { expectStored, stored } from './doing.ts';
import { act, expectHeld, goToClaim, pick, reach, tick, undo, write } from './keyboard.ts';
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
  // What chooses a rating does not give the review in.
  await claim.getByRole('radio', { name: 'Mixed' }).focus();
  await page.keyboard.press('Enter');
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

test('by keyboard alone the queue is filtered, saved as a view, changed in bulk, split and made one, each undone', async ({
  reader,
}) => {
  const page = await openLibrary(reader);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await importNotes(page, claims());
  await page.keyboard.type('gd');
  await tick(page, page.getByRole('checkbox', { name: /^No source/ }));
  await expect(queued(page)).toHaveCount(3);
  await tick(page, page.getByRole('checkbox', { name: /^High/ }));
  await expect(queued(page)).toHaveText([/Trout doubled/]);
  await act(page, button('Save this view'));
  await page.keyboard.type('Urgent');
  await page.keyboard.press('Enter');
  await page.goBack();
  await expect(queued(page)).toHaveCount(3);
  await act(page, page.getByRole('link', { name: 'Urgent' }));
  await expect(queued(page)).toHaveCount(1);
  await act(page, button('Rename: Urgent'));
  await page.keyboard.type('Soon');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Soon' })).toBeVisible();
  await expectHeld(page);
  await act(page, button('Delete the view: Soon'));
  await act(page, button('Undo'));
  await expect(page.getByRole('link', { name: 'Soon' })).toBeVisible();
  await act(page, button('Clear filters'));
  await expect(queued(page)).toHaveCount(4);

  for (const wording of ['Trout doubled', 'There are twice as many trout']) {
    await goToClaim(page, wording);
    await page.keyboard.press('x');
  }
  const bar = page.getByRole('region', { name: 'Selection' });
  await pick(page, bar.getByRole('combobox', { name: 'Status' }), 'Dropped');
  await expect(page.getByRole('checkbox', { name: /^Dropped\s*2/ })).toBeVisible();
  await undo(page, 'Changed: 2');
  await expect(page.getByRole('checkbox', { name: /^Dropped/ })).toHaveCount(0);
  await pick(page, bar.getByRole('combobox', { name: 'Priority' }), 'Low');
  await expect(page.getByRole('checkbox', { name: /^Low\s*2/ })).toBeVisible();
  await undo(page, 'Changed: 2');
  await expect(page.getByRole('checkbox', { name: /^Low/ })).toHaveCount(0);
  await act(page, button('Assign'));
  await page.keyboard.type('Ben Osei');
  await page.keyboard.press('Enter');
  await expect(queued(page).filter({ hasText: 'Ben Osei' })).toHaveCount(2);
  await expect(button('Assign')).toBeFocused();
  await undo(page, 'Changed: 2');
  await expect(queued(page).filter({ hasText: 'Ben Osei' })).toHaveCount(0);
  await act(page, button('Tag'));
  await page.keyboard.type('fish');
  await page.keyboard.press('Enter');
  await expect(queued(page).filter({ hasText: 'fish' })).toHaveCount(2);
  await expect(button('Tag')).toBeFocused();
  await undo(page, 'Changed: 2');
  await expect(queued(page).filter({ hasText: 'fish' })).toHaveCount(0);
  await act(page, button('Make one'));
  await expect(queued(page)).toHaveCount(3);
  await undo(page, 'Made one: 2');
  await expect(queued(page)).toHaveCount(4);

  await goToClaim(page, 'The river rose and the pumps failed');
  await page.keyboard.press('Enter');
  const claim = page.getByRole('article', { name: 'Claim' });
  const split = claim.getByRole('button', { name: 'Split', exact: true });
  await act(page, split);
  await write(page, claim.getByRole('textbox', { name: 'Part 1: wording' }), 'The river rose');
  await write(page, claim.getByRole('textbox', { name: 'Part 2: wording' }), 'The pumps failed');
  // Nothing that is written goes by the key that closes things.
  await page.keyboard.press('Escape');
  const words = claim.getByRole('textbox', { name: /words of the passage/ }).last();
  await write(page, words, 'the pumps failed');
  await act(page, split.last());
  await expect(claim).toContainText('Split into');
  await expectStored(reader, 'claims', 6);
  await expect(split).toBeFocused();
  await act(page, claim.getByRole('link', { name: 'The pumps failed', exact: true }));
  await expect(page.locator('.passage mark')).toContainText('the pumps failed');
  await act(page, claim.getByRole('link', { name: 'The river rose and the pumps failed' }));
  await page.keyboard.press('Control+z');
  await expectStored(reader, 'claims', 4);
  await expect(claim).not.toContainText('Split into');

  const same = claim.getByRole('button', { name: 'Same as another claim' });
  await act(page, same);
  await page.keyboard.type('trout doubled');
  await act(page, claim.getByRole('button', { name: 'Make one with: Trout doubled' }));
  await expect(queued(page)).toHaveCount(3);
  await expect(same).toBeFocused();
  await undo(page, 'Two claims made one');
  await expect(queued(page)).toHaveCount(4);
  await act(page, claim.getByRole('button', { name: 'Delete the claim' }));
  await expect(queued(page)).toHaveCount(3);
  await expect(queued(page).getByRole('link', { name: 'Trout doubled' })).toBeFocused();
  await undo(page, 'Claim deleted');
  await expect(queued(page)).toHaveCount(4);
  await act(page, page.getByRole('link', { name: 'At a glance' }));
  await expect(page.getByRole('row', { name: /^Sourced 1/ })).toBeVisible();
  expect(await violationsInBoth(page)).toEqual([]);
});

test('by keyboard alone the house chooses a review, publishes it, copies, corrects and retracts it; a scale is made and edited', async ({
  reader,
}) => {
  const page = await openLibrary(reader);
  await importNotes(page, claims());
  await page.keyboard.type('gd');
  await goToClaim(page, 'Trout doubled');
  await page.keyboard.press('Enter');
  const claim = page.getByRole('article', { name: 'Claim' });
  const button = (name: string) => claim.getByRole('button', { name, exact: true });
  const status = claim.getByRole('combobox', { name: 'Status' });
  await act(page, button('Review this claim'));
  await expect(claim.getByRole('radio', { name: 'Unproven' })).toBeVisible();
  await page.keyboard.press('6');
  await expect(claim.getByRole('radio', { name: 'Unproven' })).toBeChecked();
  await act(page, button('Discard'));
  await undo(page, 'Review discarded');
  await act(page, button('Submit'));
  const givenIn = async () =>
    (await stored(reader, 'claimReviews')).flatMap(({ submitted }) => submitted ?? []);
  await expect.poll(givenIn).toHaveLength(1);
  const first = await givenIn();
  await act(page, button('Withdraw and edit'));
  await expect(button('Submit')).toBeVisible();
  await undo(page, 'Review withdrawn');
  await expect.poll(givenIn).toEqual(first);
  await act(page, button('Make it the house’s'));
  await act(page, button('Publish …'));
  await page.keyboard.type('https://coast.test/check');
  await page.keyboard.press('Enter');
  await expect(claim).toContainText('The house’s');
  await expect(status).toHaveValue('published');
  await reader.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await act(page, button('Copy as ClaimReview'));
  await expect(claim.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('https://coast.test/check');
  await write(page, claim.getByRole('textbox', { name: 'Wording to check' }), 'Trout more than doubled');
  await expect(page.getByRole('checkbox', { name: /^Changed since published/ })).toBeVisible();
  await act(page, button('Write a correction'));
  const why = claim.getByRole('textbox', { name: 'What is corrected' });
  await expect(why).toBeFocused();
  await page.keyboard.type('The count was of 2025.');
  await reach(page, claim.getByRole('radio', { name: 'Unproven' }));
  await page.keyboard.press('3');
  await act(page, button('Submit'));
  await act(page, button('Publish …'));
  await page.keyboard.type('https://coast.test/check-2');
  await page.keyboard.press('Enter');
  await expect(claim).toContainText('replaced by a correction');
  await act(page, button('Retract …'));
  await page.keyboard.type('The count was wrong.');
  await page.keyboard.press('Enter');
  await expect(claim).toContainText('Why it was retracted');
  await undo(page, 'Review retracted');
  await expect(claim).not.toContainText('Why it was retracted');

  const settings = await reader.openOwn('options.html');
  await settings.keyboard.press('Tab');
  await act(settings, settings.getByRole('button', { name: 'Make a scale' }));
  const names = settings.getByRole('textbox', { name: 'Name of the scale' });
  await expect(names.last()).toBeFocused();
  await settings.keyboard.press('Control+a');
  await settings.keyboard.type('Of the house');
  const scale = settings.locator('details').filter({ hasText: 'Of the house' });
  const ratings = scale.getByRole('textbox', { name: 'Name of the rating' });
  await act(settings, scale.getByRole('button', { name: 'Move down: False' }));
  await expect(ratings.last()).toHaveValue('False');
  await expect(scale.getByRole('status').filter({ hasText: 'False: place 2 of 2' })).toHaveCount(1);
  await expectHeld(settings);
  await act(settings, scale.getByRole('button', { name: 'One more rating' }));
  await expect(ratings.last()).toBeFocused();
  await settings.keyboard.press('Control+a');
  await settings.keyboard.type('Half');
  await act(settings, scale.getByRole('button', { name: 'Delete the rating: Half' }));
  await expect(ratings).toHaveCount(2);
  await undo(settings, 'Rating deleted');
  await expect(ratings).toHaveCount(3);
  await act(settings, scale.getByRole('button', { name: 'Delete the scale' }));
  await expect(scale).toHaveCount(0);
  await undo(settings, 'Scale deleted');
  await expect(scale).toHaveCount(1);
  expect(await violationsInBoth(settings)).toEqual([]);
});
