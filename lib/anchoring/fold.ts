import type { TextIndex } from './text';

const QUOTATION = /["`´ʼ‘’‚‛“”„‟′″‹›«»＂＇]/g;
const DASH = /[‐‑‒–—―−﹘﹣－]/g;

const FOLDED = new RegExp(`${QUOTATION.source}|${DASH.source}`);

/** Text for matching, unit for unit: quotation marks, dashes and block ends look alike. */
export function fold(text: string): string {
  return foldLines(text).replace(/\n/g, ' ');
}

/** As `fold`, with the line feeds between blocks. */
export function foldLines(text: string): string {
  if (!FOLDED.test(text)) return text;
  return text.replace(QUOTATION, "'").replace(DASH, '-');
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

// Format characters (joiners, direction marks), tatweel, variation selectors.
const UNREAD = /\p{Cf}|\u034f|\u0640|[\ufe00-\ufe0f]/gu;
const WORD = String.raw`[\p{L}\p{M}\p{N}]`;
const LOOSE_SPACE = new RegExp(`(?<!${WORD}) | (?!${WORD})`, 'gu');

// Nothing in it is folded, and NFC leaves it as it is; letters and digits need no tables of Unicode.
const PLAIN = /^[\n !#-&(-,.-_a-~]*$/;
const PLAIN_LOOSE_SPACE = / (?:(?![A-Za-z0-9])|(?<![A-Za-z0-9] ))/g;
const withoutPlainLooseSpaces = (text: string) => text.replace(PLAIN_LOOSE_SPACE, '');

/** What is left when everything is folded that a page may set differently without a change of its words. Line feeds stay, offsets are lost. */
export function foldAway(text: string): string {
  if (PLAIN.test(text)) return withoutPlainLooseSpaces(text);
  const written = text.replace(QUOTATION, "'").replace(DASH, '-').replace(UNREAD, '').replace(/…/g, '...');
  return written.normalize('NFC').replace(LOOSE_SPACE, '');
}

/** As `foldAway`, in one line: all white space is one blank, and none is at the ends. */
export function foldInLine(text: string): string {
  const line = text.includes('\n') ? text.replace(/\n/g, ' ') : text;
  // What is plain has no blanks left but single ones between two words.
  if (PLAIN.test(line)) return withoutPlainLooseSpaces(line);
  return foldAway(line)
    .replace(/[^\S ]\s*| \s+/g, ' ')
    .trim();
}
