import type { Page } from '@playwright/test';
import {
  AUTUMN,
  elsewhere,
  inAutumn,
  inSummer,
  PRICE,
  SPRING,
  STORY,
  SUMMER,
  withoutPrice,
} from '../edited-story.ts';
import { violationsInBoth } from './accessibility.ts';
import { expectStates, expectStored, stored } from './doing.ts';
import { paints, pointIn } from './marks.ts';
import { floatingOf } from './over-page.ts';
import type { Reader } from './reader.ts';
import { expect, test } from './test.ts';
import { firstVisit } from './visits.ts';

const targets = async (reader: Reader) =>
  (await stored(reader, 'annotations')).map((row) => (row.target as { exact: string }).exact);
/** The text that the first passage's ends are in, if it is kept. */
const textKeptFor = async (reader: Reader) => {
  const [first] = await stored(reader, 'annotations');
  const snapshotId = (first?.target as { snapshotId?: string } | undefined)?.snapshotId;
  const kept = (await stored(reader, 'snapshots')).find(({ id }) => id === snapshotId);
  return typeof kept?.text === 'string' ? kept.text : '';
};
const answered = async (reader: Reader) =>
  (await stored(reader, 'sightings')).flatMap(
    ({ answer, takesBack }) => answer ?? (takesBack ? ['undone'] : []),
  );
const card = (panel: Page) => panel.locator('[role=listitem]').first();
const button = (panel: Page, name: string) => panel.getByRole('button', { name, exact: true });

async function shot(page: Page, name: string) {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
}

test.describe('a passage whose words were edited', () => {
  test('is kept as it was marked: said calmly from then on, until the words are others again', async ({
    reader,
    site,
  }) => {
    const { page, again } = await firstVisit(reader, site.url('/story.html', 'news.test'), [SPRING]);
    await again(inSummer);
    await paints(page, [SUMMER]);
    await expectStored(reader, 'sightings', 1);
    const floating = await floatingOf(page);
    const open = async () => {
      const { x, y } = await pointIn(page, 'will have to');
      await page.mouse.click(x, y);
      await floating.shows('.card');
    };
    await open();
    await floating.click('.card button', 'Keep what I marked');
    await floating.shows('.card details.kept');
    await floating.click('.notice button', 'Undo');
    await floating.goes('.card details.kept');
    await floating.click('.card button', 'Keep what I marked');
    await floating.shows('.card details.kept');
    await shot(page, 'card-kept');
    await again(inSummer);
    await paints(page, [SUMMER]);
    await open();
    expect(await floating.names('.card summary')).toEqual(['Kept as it was marked: see what changed']);
    expect(await floating.names('.card button')).not.toContain('Keep what I marked');
    await again(inAutumn);
    await paints(page, [AUTUMN]);
    await open();
    expect(await floating.names('.card button')).toContain('Keep what I marked');
    expect(await targets(reader)).toEqual([SPRING]);
    expect(await answered(reader)).toEqual(['keep', ['undone'], 'keep'].flat());
  });

  test('is kept, or followed, in the panel; both with Undo, and seen once however often it is opened', async ({
    reader,
    site,
  }) => {
    const { page, again } = await firstVisit(reader, site.url('/story.html', 'news.test'), [SPRING]);
    for (let visit = 0; visit < 3; visit++) {
      await again(inSummer);
      await paints(page, [SUMMER]);
    }
    const panel = await reader.openPanel(page);
    await expect(card(panel)).toContainText('The words changed; first seen on');
    await expectStored(reader, 'sightings', 1);
    await shot(panel, 'panel-changed');
    await button(panel, 'Keep what I marked').click();
    await expect(panel.getByText('Kept as it was marked')).toBeVisible();
    await shot(panel, 'panel-kept');
    expect(await violationsInBoth(panel)).toEqual([]);
    await panel.keyboard.press('Control+z');
    await expect(button(panel, 'Keep what I marked')).toBeVisible();
    await button(panel, 'Follow the new words').click();
    await expect.poll(() => targets(reader)).toEqual([SUMMER]);
    await expect(card(panel)).not.toContainText('first seen');
    await paints(page, [SUMMER]);
    // The new ends are in the text as it is now, which is kept with them.
    await expect.poll(() => textKeptFor(reader)).toContain(SUMMER);
    await panel.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => targets(reader)).toEqual([SPRING]);
    await expect(card(panel)).toContainText('first seen');
  });
});

test.describe('words that may be the passage', () => {
  test('are not painted: the panel asks, and “no” is not asked again for that place', async ({
    reader,
    site,
  }) => {
    const { page, again } = await firstVisit(reader, site.url('/story.html', 'news.test'), [PRICE]);
    await again(elsewhere);
    const panel = await reader.openPanel(page);
    await expect(card(panel)).toContainText('Is this it?');
    await expect(card(panel).locator('.in-context')).toContainText('a spokeswoman laughed.');
    await expect(card(panel).locator('.in-context mark')).toContainText(PRICE);
    await paints(page, []);
    await shot(panel, 'panel-uncertain');
    expect(await violationsInBoth(panel)).toEqual([]);

    await button(panel, 'No').click();
    await expect(card(panel)).toContainText('Not found on the page');
    await panel.getByRole('button', { name: 'Undo' }).click();
    await expect(card(panel)).toContainText('Is this it?');
    await button(panel, 'No').click();
    await expect(card(panel)).toContainText('Not found on the page');
    await again(elsewhere);
    await expectStates(reader, ['orphaned']);
    await expect(card(panel)).toContainText('Not found on the page');
    await again(STORY);
    await paints(page, [PRICE]);
    await expectStates(reader, ['anchored']);
  });

  test('are the passage when the reader says so, from then on and until Undo', async ({ reader, site }) => {
    const { page, again } = await firstVisit(reader, site.url('/story.html', 'news.test'), [PRICE]);
    await again(elsewhere);
    const panel = await reader.openPanel(page);
    await button(panel, 'Yes, this is it').click();
    await paints(page, [PRICE]);
    await panel.getByRole('button', { name: 'Undo' }).click();
    await paints(page, []);
    await button(panel, 'Yes, this is it').click();
    await paints(page, [PRICE]);
    await again(elsewhere);
    await paints(page, [PRICE]);
    await expect(card(panel)).not.toContainText('Is this it?');
    expect(await answered(reader)).toEqual(['thisIsIt', 'undone', 'thisIsIt']);
  });
});

test.describe('a passage that is gone', () => {
  test('is shown in its context, and attached by hand with the mouse, with Undo', async ({
    reader,
    site,
  }) => {
    const { page, again } = await firstVisit(reader, site.url('/story.html', 'news.test'), [PRICE]);
    await expect
      .poll(async () => (await stored(reader, 'annotations'))[0]?.target)
      .toHaveProperty('snapshotId');
    await again(withoutPrice);
    const panel = await reader.openPanel(page);
    await expect(card(panel)).toContainText('Not found on the page');
    await expect(card(panel).locator('.in-context')).toContainText(
      'the office repeated, whatever the weather.',
    );
    await shot(panel, 'panel-orphaned');
    expect(await violationsInBoth(panel)).toEqual([]);
    await button(panel, 'Attach by hand').click();
    await expect(panel.getByText('Select its place in the page')).toBeVisible();

    const floating = await floatingOf(page);
    await floating.shows('.floating.attach');
    await reader.select(page, 'twelve crossings a week');
    expect(await floating.isShown('.toolbar')).toBe(false);
    await shot(page, 'page-attach');
    await floating.click('.attach button', 'Attach here');
    await paints(page, ['twelve crossings a week']);
    await expect.poll(() => targets(reader)).toEqual(['twelve crossings a week']);
    await expect(panel.getByText('Select its place in the page')).toBeHidden();
    await floating.click('.notice button', 'Undo');
    await paints(page, []);
    await expect.poll(() => targets(reader)).toEqual([PRICE]);
    await expect(card(panel)).toContainText('Not found on the page');
  });

  test('is attached by hand with the keyboard; Escape cancels', async ({ reader, site }) => {
    const { page, again } = await firstVisit(reader, site.url('/story.html', 'news.test'), [PRICE]);
    await again(withoutPrice);
    const panel = await reader.openPanel(page);
    await button(panel, 'Attach by hand').focus();
    await panel.keyboard.press('Enter');
    const floating = await floatingOf(page);
    await floating.shows('.floating.attach');
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await floating.goes('.floating.attach');
    await button(panel, 'Attach by hand').focus();
    await panel.keyboard.press('Enter');
    await floating.shows('.floating.attach');
    await page.bringToFront();
    // As with the caret that browsers offer for reading by keyboard.
    await page.evaluate(() => {
      const text = document.querySelector('#last')?.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, 0, text, 1);
    });
    for (let letter = 1; letter < 'The timetable'.length; letter++)
      await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => floating.names('.attach button')).toContain('Attach here');
    await page.keyboard.press('Tab');
    while ((await floating.focused()) !== 'Attach here') await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await paints(page, ['The timetable']);
    await again(withoutPrice);
    await paints(page, ['The timetable']);
  });

  test('is waited for as long as the panel says so, and no more once that is cancelled there', async ({
    reader,
    site,
  }) => {
    const { page, again } = await firstVisit(reader, site.url('/story.html', 'news.test'), [PRICE]);
    await again(withoutPrice);
    const panel = await reader.openPanel(page);
    const floating = await floatingOf(page);
    const waits = panel.getByText('Select its place in the page');
    const begin = async () => {
      await button(panel, 'Attach by hand').click();
      await floating.shows('.floating.attach');
      await expect(waits).toBeVisible();
    };
    const isOver = async () => {
      await floating.goes('.floating');
      await expect(waits).toBeHidden();
    };
    await begin();
    expect(await violationsInBoth(panel)).toEqual([]);
    await shot(panel, 'panel-attaching');
    await button(panel, 'Cancel').click();
    await isOver();
    await expect(card(panel)).toBeFocused();

    await begin();
    await panel.keyboard.press('Escape');
    await isOver();

    await begin();
    await button(panel, 'Mark by keyboard').click();
    await floating.shows('.floating.walk');
    await expect(waits).toBeVisible();
    await button(panel, 'Cancel').click();
    await isOver();

    await begin();
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await isOver();
    expect(await targets(reader)).toEqual([PRICE]);
  });

  test('is attached where the reader walks to by keys', async ({ reader, site }) => {
    const { page, again } = await firstVisit(reader, site.url('/story.html', 'news.test'), [PRICE]);
    await again(withoutPrice);
    const panel = await reader.openPanel(page);
    await button(panel, 'Attach by hand').click();
    const floating = await floatingOf(page);
    await floating.shows('.floating.attach');
    await button(panel, 'Mark by keyboard').click();
    await floating.shows('.floating.walk');
    expect(await floating.names('.walk button')).toEqual(['Attach here', 'Close']);
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await floating.shows('.floating.attach');
    await button(panel, 'Mark by keyboard').click();
    await floating.shows('.floating.walk');
    await page.bringToFront();
    await page.keyboard.type('timetable');
    await page.keyboard.press('Enter');
    await paints(page, ['The timetable will be published in October.']);
    await floating.goes('.floating');
    await again(withoutPrice);
    await paints(page, ['The timetable will be published in October.']);
  });

  test('comes back by itself when the page has it again', async ({ reader, site }) => {
    const { page, again } = await firstVisit(reader, site.url('/story.html', 'news.test'), [PRICE]);
    await again(withoutPrice);
    await expectStates(reader, ['orphaned']);
    await paints(page, []);
    await again(STORY);
    await paints(page, [PRICE]);
    await expectStates(reader, ['anchored']);
    expect((await stored(reader, 'sightings')).map(({ state }) => state)).toEqual(['orphaned', 'anchored']);
  });
});
