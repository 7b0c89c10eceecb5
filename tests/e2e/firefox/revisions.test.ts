import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serve } from '../browsers.ts';
import { EARLY, EDITED, FIRST, LATE, WALL } from '../edited-bridge.ts';
import { until } from '../until.ts';
import { expectPainted, expectStored, highlight, stored } from './doing.ts';
import { expect, test } from './test.ts';

test('behind a wall nothing is called lost; edited, the sidebar shows what changed in the article', async ({
  reader,
  profile,
}) => {
  const folder = join(profile, 'site');
  await mkdir(folder);
  const put = (body: string) => writeFile(join(folder, 'bridge.html'), body);
  await put(FIRST);
  const site = await serve([folder]);
  const page = await reader.open(site.url('/bridge.html', 'news.test'));
  for (const [at, words] of [EARLY, LATE].entries()) {
    await highlight(reader, page, words);
    await expectStored(reader, 'annotations', at + 1);
  }
  const snapshots = () => stored(reader, 'snapshots');
  await until('the text is kept', async () => (await snapshots()).length > 0);
  await page.reload();
  const states = async () => (await stored(reader, 'anchors')).map(({ state }) => state);
  await expect.poll(states, { timeout: 20_000 }).toEqual(['anchored', 'anchored']);
  const before = (await snapshots()).length;

  await put(WALL);
  await page.reload();
  await expectPainted(page, [EARLY]);
  const panel = await reader.openPanel(page);
  await panel.shows('This page is not fully shown');
  await panel.shows('Not seen in this visit');
  expect(await states()).toEqual(['anchored', 'anchored']);
  expect(await snapshots()).toHaveLength(before);

  await put(EDITED);
  await page.reload();
  await expectPainted(page, [EARLY, LATE]);
  await panel.shows('This article was edited between');
  await panel.click('.revision-line button');
  await until('the changes are shown', async () => (await panel.count('.revision-kind')) === 3);
  expect(await panel.read('.revision-changed del > span')).toBe('three');
  expect(await panel.read('.revision-changed ins > span')).toBe('five');
  expect(await panel.read('.revision-changed mark')).toContain(EARLY);
  expect((await panel.text()).includes('not fully shown')).toBe(false);
  await site.close();
});
