import { twice } from './desk-page.ts';
import { expectStored } from './doing.ts';
import { act, goToClaim, undo, write } from './keyboard.ts';
import { importNotes, openLibrary } from './library-page.ts';
import { expect, test } from './test.ts';

test('by keyboard alone a claimant is asked, and the contact deleted and put back', async ({ reader }) => {
  const page = await openLibrary(reader);
  await importNotes(page, twice());
  await page.keyboard.type('gd');
  await goToClaim(page, 'Nitrate fell by a third');
  await page.keyboard.press('Enter');
  const claim = page.getByRole('article', { name: 'Claim' });
  const button = (name: string | RegExp) => claim.getByRole('button', { name, exact: true });

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
});
