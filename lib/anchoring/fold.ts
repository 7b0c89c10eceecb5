import type { TextIndex } from './text';

const QUOTATION = /["`´ʼ‘’‚‛“”„‟′″‹›«»＂＇]/g;
const DASH = /[‐‑‒–—―−﹘﹣－]/g;

/** Text for matching, unit for unit: quotation marks, dashes and block ends look alike. */
export function fold(text: string): string {
  return text.replace(/\n/g, ' ').replace(QUOTATION, "'").replace(DASH, '-');
}

const keys = new WeakMap<TextIndex, string>();

/** An index's folded text; offsets are those of its text. */
export function keyOf(index: TextIndex): string {
  const known = keys.get(index);
  if (known !== undefined) return known;
  const key = fold(index.text);
  keys.set(index, key);
  return key;
}

// White space, format characters (joiners, direction marks), tatweel, variation selectors.
const UNREAD = /\s|\p{Cf}|\u034f|\u0640|[\ufe00-\ufe0f]/gu;

/** What is left when everything is folded that a page may set differently without a change of its words. Offsets are lost. */
export function foldAway(text: string): string {
  return fold(text).replace(UNREAD, '').replace(/…/g, '...').normalize('NFC');
}
