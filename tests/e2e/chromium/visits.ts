import type { Page } from '@playwright/test';
import { STORY } from '../edited-story.ts';
import { highlight } from './doing.ts';
import { paints } from './marks.ts';
import type { Reader } from './reader.ts';

/** An article that is another at each visit. */
export interface Visits {
  page: Page;
  /** Opens it again as it is then. */
  again(body: string): Promise<void>;
}

/** Opens an article as it is first, and marks these words in it. */
export async function firstVisit(reader: Reader, url: string, marked: string[]): Promise<Visits> {
  let body = STORY;
  await reader.context.route(url, (route) => route.fulfill({ contentType: 'text/html', body }));
  const page = await reader.open(url);
  for (const [at, words] of marked.entries()) {
    await highlight(reader, page, words);
    await paints(page, marked.slice(0, at + 1));
  }
  return {
    page,
    async again(next) {
      body = next;
      await page.reload();
    },
  };
}
