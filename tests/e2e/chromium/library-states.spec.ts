import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PRICE, SPRING, SUMMER, withoutPrice } from '../edited-story.ts';
import { violationsInBoth } from './accessibility.ts';
import { expectStates, stored } from './doing.ts';
import { chooseFile, exported, openLibrary, rows } from './library-page.ts';
import { paints } from './marks.ts';
import { openReader } from './reader.ts';
import { expect, test } from './test.ts';
import { firstVisit } from './visits.ts';

test('the library filters by what became of passages, and another device says what was seen and that it was not opened there', async ({
  reader,
  site,
  profile,
}) => {
  const { page, again } = await firstVisit(
    reader,
    site.url('/story.html', 'news.test'),
    [SPRING, 'twelve crossings a week', PRICE, 'a study found last year'].slice(0, 3),
  );
  await again(
    withoutPrice.replace(SPRING, SUMMER).replace('office expects twelve', 'office no longer expects twelve'),
  );
  await paints(page, [SUMMER, 'twelve crossings a week']);
  await expectStates(reader, ['anchored', 'changed', 'orphaned']);
  const library = await openLibrary(reader);
  await expect(rows(library)).toHaveText([
    /./,
    /price of a ticket.*Not found/,
    /twelve crossings.*Changed/,
    /wait for spring.*Changed/,
  ]);
  expect(await violationsInBoth(library)).toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await library.emulateMedia({ colorScheme });
    if (process.env.SHOTS)
      await library.screenshot({ path: `${process.env.SHOTS}/library-states-${colorScheme}.png` });
  }
  const filter = (name: string | RegExp) => library.getByRole('checkbox', { name });
  await filter(/^Changed/).check();
  await expect(rows(library)).toHaveText([/./, /twelve crossings/, /wait for spring/]);
  await library.reload();
  await expect(filter(/^Changed/)).toBeChecked();
  await filter(/^Changed/).uncheck();
  await filter('Not found').check();
  await expect(rows(library)).toHaveText([/./, /price of a ticket/]);
  expect(await violationsInBoth(library)).toEqual([]);
  await library.getByRole('link', { name: 'Export', exact: true }).click();
  const file = await exported(reader, library, profile);

  const other = await openReader(join(profile, 'other-device'));
  try {
    const there = await openLibrary(other, '?task=import');
    await chooseFile(there, await readFile(file, 'utf8'));
    await there.getByRole('button', { name: 'Import', exact: true }).click();
    await there.getByRole('link', { name: 'To the library' }).click();
    await there.getByText('wait for spring').first().click();
    const detail = there.locator('.detail');
    await expect(detail).toContainText('Not opened on this device yet; last seen on');
    await expect(detail.locator('.word-diff ins > span')).toHaveText(['summer']);
    expect(await stored(other, 'anchors')).toEqual([]);
    expect(await stored(other, 'sightings')).toEqual(await stored(reader, 'sightings'));
  } finally {
    await other.close();
  }
});
