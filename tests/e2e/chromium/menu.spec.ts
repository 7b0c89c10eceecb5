import { spawnSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { textPoints } from '../text-points.ts';
import { expectPainted, expectStored, pickClaim, stored } from './doing.ts';
import { floating } from './floating.ts';
import { openReader, type Reader } from './reader.ts';
import { openScreen, type Screen } from './screen.ts';
import { expect, test } from './test.ts';

const missing = ['Xvfb', 'xdotool'].filter((program) => spawnSync(program, ['-help']).error);

/** Selects words, clicks them with the right button and takes an entry of ours, counted from the first. */
async function choose(reader: Reader, screen: Screen, page: Page, words: string, entry: number) {
  await page.bringToFront();
  await reader.select(page, words);
  const { from } = await page.evaluate(textPoints, [words, words] as const);
  const corner = await page.evaluate(() => ({ x: screenX, y: screenY + outerHeight - innerHeight }));
  await screen.openMenu(corner.x + from.x + 6, corner.y + from.y);
  // Below ours is only what the browser offers to developers.
  await screen.openLastSubmenu();
  await screen.press(...Array.from({ length: entry }, () => 'Down'), 'Return');
}

test.describe('the context menu', () => {
  test.skip(missing.length > 0, `skipped: ${missing.join(' and ')} cannot be run here`);

  test('highlights, notes a claim and uses words as a source for it', async ({ profile, site }) => {
    const screen = await openScreen();
    const reader = await openReader(profile, ['--window-position=0,0'], screen.display);
    try {
      const article = await reader.open(site.url('/river.html', 'news.test'));
      await choose(reader, screen, article, 'a third less nitrate', 0);
      await expectPainted(article, ['a third less nitrate']);
      await expectStored(reader, 'annotations', 1);

      const claimed = 'removes nine tenths of the nitrogen';
      await choose(reader, screen, article, claimed, 1);
      await (await floating(article)).click('Done');
      await expectStored(reader, 'claims', 1);
      expect((await stored(reader, 'claims'))[0]?.claimReviewed).toBe(claimed);

      const report = await reader.open(site.url('/report.html', 'source.test'));
      await choose(reader, screen, report, 'between 70 and 90 per cent', 3);
      await pickClaim(report, claimed, 'Refutes');
      await expectStored(reader, 'sources', 1);
      await expectPainted(report, ['between 70 and 90 per cent']);
    } finally {
      await reader.close();
      screen.close();
    }
  });
});
