import { browser } from 'wxt/browser';

export type WordKey = Parameters<typeof browser.i18n.getMessage>[0];

/** What was said without values, for scripts whose extension is gone: what they have on show is drawn to its end. */
const said = new Map<WordKey, string>();

/** A message of `_locales` in the reader's language, with up to nine substitutions. */
export function word(key: WordKey, ...values: (string | number)[]): string {
  try {
    const text = browser.i18n.getMessage(key, values.map(String));
    if (values.length === 0) said.set(key, text);
    return text;
  } catch {
    return said.get(key) ?? '';
  }
}
