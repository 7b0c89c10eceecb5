// Looks for words and not patterns: the first pattern that runs in a page costs a tenth of a millisecond.

/** Whether a text has one of some words, parted by blanks. */
export const hasWord = (text: string, words: string): boolean =>
  words.split(' ').some((word) => text.includes(word));

/** Whether a list of words, with a blank before and after each, has this one. */
export const isListed = (word: string | undefined, words: string): boolean => words.includes(` ${word} `);

/** Whether a path, in small letters and without its first slash, is the front page of a site or of one of its languages. */
export function isFront(path: string): boolean {
  const [name = '', more] = path.split('/');
  if (more) return false;
  // Languages: en, and en-gb or en_gb.
  return (
    !name ||
    (name.length === 2 && name >= 'a') ||
    (name.length === 5 && '-_'.includes(name.charAt(2))) ||
    isListed(name.split('.')[0], ' index default home ')
  );
}

/** Whether a slash, host and path, in small letters, have a word that names pages which are no texts to read. */
export const isOtherPlace = (place: string): boolean =>
  place.split('/').some((part) => isListed(part.split('.', 1)[0], KINDS)) ||
  (hasWord(place, '/community. /p /topic/ /discuss password /view /show') && FAMILIES.test(place));

const KINDS =
  ' forum forums thread threads board boards questions t product products shop store cart c category categories tag tags collection collections browse search login log-in signin sign-in signup sign-up register account myaccount my-account service services solutions ';
const FAMILIES =
  /\/(?:community\.|(?:p(?:age\/?)?\d+|topic\/\d|discuss\w*|\w*password|(?:view|show)(?:topic|thread|forum)[^/]*)(?:[/.]|$))/;
