import { twice } from '../desk-notes.ts';
import { queued } from './desk-page.ts';
import { expectStored, stored } from './doing.ts';
import { act, expectHeld, goToClaim, reach, tick, undo, write } from './keyboard.ts';
import { exported, importNotes, openLibrary } from './library-page.ts';
import { expect, test } from './test.ts';

test('by keyboard alone a claimant is asked, nothing is found, words elsewhere are linked and two people made one, each undone; all leaves and comes back under a passphrase', async ({
  reader,
  profile,
}) => {
  const page = await openLibrary(reader);
  await importNotes(page, twice());
  await page.keyboard.type('gd');
  await goToClaim(page, 'Nitrate fell by a third');
  await page.keyboard.press('Enter');
  const claim = page.getByRole('article', { name: 'Claim' });
  const button = (name: string | RegExp) => claim.getByRole('button', { name, exact: true });
  const searched = async () => (await stored(reader, 'sources')).map((source) => source.searched);

  await act(page, button('Note who was asked'));
  await expect(claim.getByRole('textbox', { name: 'Who was asked' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Harbour Office');
  await write(page, claim.getByRole('textbox', { name: 'How' }), 'E-mail');
  await page.keyboard.press('Enter');
  await expect(button('Harbour Office')).toBeFocused();
  await expect(claim).toContainText('Awaiting reply');
  await act(page, button('Delete the contact: Harbour Office'));
  await expectStored(reader, 'contacts', 0);
  await undo(page, 'Contact deleted');
  await expectStored(reader, 'contacts', 1);

  await act(page, button('Note a source'));
  await reach(page, claim.getByRole('radio', { name: 'Not said yet' }));
  await page.keyboard.press('ArrowDown');
  await write(page, claim.getByRole('combobox', { name: 'Where you looked' }), 'The register of 2025');
  await page.keyboard.press('Enter');
  await expect.poll(searched).toEqual(['The register of 2025']);
  await act(page, button('Done'));
  await act(page, button('Delete the source'));
  await expectStored(reader, 'sources', 0);
  await undo(page, 'Source deleted');
  await expect.poll(searched).toEqual(['The register of 2025']);

  await act(page, button('Look for similar wording'));
  await expect(claim.getByRole('status').filter({ hasText: 'Similar wording found: 1' })).toHaveCount(1);
  await act(page, button('Appears here too'));
  await expect(page.locator('.passage')).toHaveCount(2);
  await undo(page, 'Passage linked');
  await expect(page.locator('.passage')).toHaveCount(1);

  const noted = button('Noted twice? Make one');
  await act(page, noted);
  await page.keyboard.type('Agency for the River');
  await page.keyboard.press('Enter');
  const names = async () => (await stored(reader, 'agents')).flatMap((agent) => agent.alternateNames);
  await expect.poll(names).toEqual(['Agency for the River']);
  await expect(noted).toBeFocused();
  await undo(page, 'Two people made one');
  await expect.poll(names).toEqual([]);

  await act(page, page.getByRole('link', { name: 'Export', exact: true }));
  await expect(page.getByRole('heading', { name: 'Export' })).toBeVisible();
  await tick(page, page.getByRole('checkbox', { name: 'Lock the file with a passphrase' }));
  await write(page, page.getByRole('textbox', { name: 'Passphrase' }), 'nine tenths');
  const file = await exported(reader, page, profile, (button) => act(page, button));
  await act(page, page.getByRole('link', { name: 'Import', exact: true }));
  const chooser = page.waitForEvent('filechooser');
  await act(page, page.getByRole('button', { name: 'Choose a file' }));
  await (await chooser).setFiles(file);
  await expect(page.getByRole('textbox', { name: 'Passphrase' })).toBeFocused();
  await page.keyboard.type('ten tenths');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('It does not open with this passphrase.');
  await write(page, page.getByRole('textbox', { name: 'Passphrase' }), 'nine tenths');
  await page.keyboard.press('Enter');
  await expect(page.getByText('You have all of this already.')).toBeVisible();
  await act(page, page.getByRole('button', { name: 'Close' }));
  await expectHeld(page);
  await expect(queued(page)).toHaveCount(0);
});
