import type { browser } from 'wxt/browser';

declare const chrome: typeof browser;

/**
 * The extension's interface under the name that all browsers have, for the scripts on pages: choosing between two names,
 * as `wxt/browser` does, reads `runtime.id`, and the first touch of `runtime` costs half a millisecond.
 */
export const bareBrowser = (): typeof browser => chrome;
