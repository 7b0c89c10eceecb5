import { browser } from 'wxt/browser';
import { pageIn } from './clients';

/** Extensions cannot run in this page: a page of the browser's own, a store, or a site whose permission was withdrawn. */
export class ClosedPageError extends Error {
  override name = 'ClosedPageError';
}

export type Page = ReturnType<typeof pageIn>;

/** The annotator of a tab's top frame, brought there if need be; throws ClosedPageError where none can be. */
export async function withAnnotator(
  tabId: number,
  scripting: Pick<typeof browser.scripting, 'executeScript'> = browser.scripting,
): Promise<Page> {
  const page = pageIn(tabId);
  try {
    await page.readPage({});
    return page;
  } catch {
    // Nobody there, or only one whose extension was reloaded.
  }
  await inject(tabId, '/annotator.js', scripting);
  return page;
}

/** Runs one of our scripts in a tab's top frame, done when its `main` is; throws ClosedPageError where none can be. */
export async function inject(
  tabId: number,
  file: '/annotator.js' | '/reader.js' | '/page-check.js',
  scripting: Pick<typeof browser.scripting, 'executeScript'> = browser.scripting,
): Promise<void> {
  try {
    await scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [file] });
  } catch (error) {
    throw new ClosedPageError(error instanceof Error ? error.message : String(error));
  }
}
