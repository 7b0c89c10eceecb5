import { browser } from 'wxt/browser';
import { askAgain } from './ask-again';
import { toBackground, toPage } from './calls';
import { clientOf } from './rpc';

/** The background, from anywhere else. */
export const background = clientOf(
  toBackground,
  'background',
  askAgain((message) => browser.runtime.sendMessage(message)),
);

/** The annotator in a tab's top frame; fails when none is there (see `withAnnotator`). */
export const pageIn = (tabId: number) =>
  clientOf(toPage, 'page', (message) => browser.tabs.sendMessage(tabId, message, { frameId: 0 }));
