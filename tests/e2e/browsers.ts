import { resolve } from 'node:path';
import type { serve } from '../../scripts/serve.mjs';

/** The unpacked builds under test; `npx wxt build` (and `-b firefox`) makes them. */
export const BUILDS = {
  chromium: resolve('.output/chrome-mv3'),
  firefox: resolve('.output/firefox-mv3'),
};

/** Host names that lead to the local server in both browsers, so that one page can have several addresses. */
export const HOSTS = ['news.test', 'www.news.test', 'source.test', 'other.test'];

/** A local server of test pages. */
export type Site = Awaited<ReturnType<typeof serve>>;

/** The browser's path, or an error that names the command which gets one. */
export function needed(path: string | undefined): string {
  if (!path) throw new Error('No browser found: run node scripts/browsers.mjs');
  return path;
}

export { chromiumFlags } from '../../scripts/chromium-flags.mjs';
export { findChromium, findFirefox } from '../../scripts/find-browser.mjs';
export { serve } from '../../scripts/serve.mjs';
