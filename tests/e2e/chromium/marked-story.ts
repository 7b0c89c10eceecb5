import type { Page } from '@playwright/test';
import type { Site } from '../browsers.ts';
import { paints } from './marks.ts';
import { type Floating, floatingOf } from './over-page.ts';
import type { Reader } from './reader.ts';

/** Opens the story and marks this sentence in amber, by the mouse. */
export async function markedStory(
  reader: Reader,
  site: Site,
  sentence: string,
): Promise<{ page: Page; floating: Floating }> {
  const page = await reader.open(site.url('/story.html', 'news.test'));
  const floating = await floatingOf(page);
  await reader.select(page, sentence);
  await floating.click('.swatch', 'Amber');
  await paints(page, [sentence]);
  return { page, floating };
}
