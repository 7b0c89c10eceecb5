/** Marks that a reader need not type: accents, Arabic vowel signs and the stretching line, Hebrew points, invisible characters. */
const UNTYPED =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** One sign for those that readers write one for the other: letters first, digits by their value. */
const variants = new Map(
  [
    ['اٱ', 'ا'],
    ['هةەۀہۂۃ', 'ه'],
    ['يىیېے', 'ي'],
    ['كکڪ', 'ك'],
    ['כך', 'כ'],
    ['מם', 'מ'],
    ['נן', 'נ'],
    ['פף', 'פ'],
    ['צץ', 'צ'],
    ['ıi', 'i'],
    ['øö', 'o'],
    ['ł', 'l'],
    ['đ', 'd'],
    ['ß', 'ss'],
    ['æ', 'ae'],
    ['œ', 'oe'],
    ['ς', 'σ'],
    ['‘’ʼ', "'"],
    ['“”«»„', '"'],
  ].flatMap(([many = '', one = '']) => [...many].map((sign) => [sign, one] as const)),
);
const VARIANT = new RegExp(`[${[...variants.keys()].join('')}]`, 'g');
const OTHER_DIGIT = /(?![0-9])\p{Nd}/gu;
const ASCII = /^[\0-\x7f]*$/;

/**
 * A text as it is searched: without case, accents and vowel signs; compatibility forms (ligatures, full width) taken
 * apart; variants of a letter (alef, teh marbuta, final letters) and digits of any script as one.
 */
export function searchable(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(UNTYPED, '')
    .replace(VARIANT, (sign) => variants.get(sign) ?? sign)
    .replace(OTHER_DIGIT, (digit) => String(worth(digit)));
}

/** Decimal digits stand in Unicode in rows of ten from zero on (https://www.unicode.org/reports/tr44/#General_Category_Values). */
function worth(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return value;
}

/** The words of a search; a text is found when it holds all of them, each anywhere in it. */
export const searchWords = (search: string): string[] => searchable(search).split(/\s+/).filter(Boolean);
