import { browser } from 'wxt/browser';

export type WordKey = Parameters<typeof browser.i18n.getMessage>[0];

/** A message of `_locales` in the reader's language, with up to nine substitutions. */
export const word = (key: WordKey, ...values: (string | number)[]): string =>
  browser.i18n.getMessage(key, values.map(String));
