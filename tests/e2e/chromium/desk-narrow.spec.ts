import { claims } from '../desk-notes.ts';
import { violationsInBoth } from './accessibility.ts';
import { queued } from './desk-page.ts';
import { importNotes, openLibrary } from './library-page.ts';
import { expect, test } from './test.ts';

test('a claim has a heading and a main part where it takes the place of the queue, and nothing is wider than the page', async ({
  reader,
}) => {
  const page = await openLibrary(reader);
  await importNotes(page, claims());
  await page.keyboard.type('gd');
  await queued(page).first().getByRole('link').click();
  const claim = page.getByRole('article', { name: 'Claim' });
  await expect(claim).toBeVisible();
  const expectFits = async () => {
    expect(await violationsInBoth(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  };
  await page.setViewportSize({ width: 320, height: 900 });
  await expect(queued(page).first()).toBeHidden();
  await expectFits();
  await claim.getByRole('link', { name: 'Use the whole page' }).click();
  await expectFits();
  await page.setViewportSize({ width: 1280, height: 900 });
  await expectFits();
});
