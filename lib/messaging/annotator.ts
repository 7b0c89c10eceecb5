import { browser } from 'wxt/browser';
import { pageIn } from './clients';

/** Extensions cannot run in this page: a page of the browser's own, a store, or a site whose permission was withdrawn. */
export class ClosedPageError extends Error {
  override name = 'ClosedPageError';
}

export type Page = ReturnType<typeof pageIn>;

const onTheWay = new Map<number, Promise<void>>();

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
  // Its scripts may ask for it at the same moment.
  const coming = onTheWay.get(tabId) ?? inject(tabId, '/annotator.js', scripting);
  onTheWay.set(tabId, coming);
  await coming.finally(() => onTheWay.delete(tabId));
  return page;
}

/** Runs one of our scripts in a tab's top frame, done when its `main` is; throws ClosedPageError where none can be. */
export async function inject(
  tabId: number,
  file: '/annotator.js' | '/reader.js' | '/page-check.js' | '/site-check.js',
  scripting: Pick<typeof browser.scripting, 'executeScript'> = browser.scripting,
): Promise<void> {
  try {
    await scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [file] });
  } catch (error) {
    throw new ClosedPageError(error instanceof Error ? error.message : String(error));
  }
}
