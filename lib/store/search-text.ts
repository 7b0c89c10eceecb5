/** Marks that a reader need not type: accents, Arabic vowel signs and the stretching line, Hebrew points, invisible characters. */
const UNTYPED =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** A text as it is searched: without case, accents and vowel signs, compatibility forms (ligatures, full width) taken apart. */
export const searchable = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(UNTYPED, '')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”«»„]/g, '"');

/** The words of a search; a text is found when it holds all of them, each anywhere in it. */
export const searchWords = (search: string): string[] => searchable(search).split(/\s+/).filter(Boolean);
