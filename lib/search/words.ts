import { eachLetter, separator, unspaced } from './letters';

/** Longer words are cut: nobody types them, and pages hold encoded data. In UTF-16 units. */
const LONGEST = 64;
const ALEF = 0x627;
const LAM = 0x644;
/** Small words that Arabic writes in one with the article: and, so, with, like. */
const BEFORE_ARTICLE = new Set(['و', 'ف', 'ب', 'ك'].map((letter) => letter.charCodeAt(0)));
const HEBREW = [...'ובהלכמש'].map((letter) => letter.charCodeAt(0));

/** The letters that may stand in one word before a Hebrew one: and, in, the, to, like, from, that. */
export const proclitics = (first: number): number[] => (first >= 0x5d0 && first <= 0x5ea ? HEBREW : []);

/** Where the word begins behind its Arabic article; `from` when it has none or too little would be left. */
export function behindArticle(letters: Uint16Array, from: number, to: number, least: number): number {
  const start = BEFORE_ARTICLE.has(letters[from] ?? 0) && letters[from + 1] === ALEF ? from + 1 : from;
  const isArticle = letters[start] === ALEF && letters[start + 1] === LAM;
  const isContracted = letters[from] === LAM && letters[from + 1] === LAM;
  const begin = isArticle ? start + 2 : isContracted ? from + 2 : from;
  return to - begin >= least ? begin : from;
}

/**
 * Calls `take(letters, from, to)` for each word of a text; the letters are good until it returns. Scripts without spaces
 * come in overlapping pairs.
 */
export function wordReader(
  take: (letters: Uint16Array, from: number, to: number) => void,
): (text: string) => void {
  const letters = new Uint16Array(LONGEST);
  let length = 0;
  let inPairs = false;
  const end = () => {
    if (length > 0) take(letters, 0, length);
    length = 0;
  };
  const letter = (unit: number, kind: number) => {
    if (kind === separator) {
      if (length > 0) end();
      return;
    }
    if (inPairs !== (kind === unspaced)) {
      end();
      inPairs = kind === unspaced;
    }
    if (length < LONGEST) letters[length++] = unit;
    if (inPairs && length === 2) {
      take(letters, 0, 2);
      letters[0] = unit;
      length = 1;
    }
  };
  return (text) => eachLetter(text, letter);
}
