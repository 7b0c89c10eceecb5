import { random } from './pages.mjs';

/** @typedef {{ html: string, text: string, starts: number[], ends: number[] }} Page text and words' offsets are those of the body's `textContent` */

/** @param {() => number} next */
function vocabulary(next) {
  const syllables =
    'ka lo mi ter an be ris du no va sel in pra tho gan ue shi col der mo fle quar tin bo zu'.split(' ');
  return Array.from({ length: 6_000 }, () => {
    const count = 1 + Math.floor(next() * 3.5);
    return Array.from({ length: count }, () => syllables[Math.floor(next() * syllables.length)]).join('');
  });
}

/** Words as frequent as in prose: few are common, most are rare. @param {string[]} words @param {() => number} next */
const pick = (words, next) => words[Math.floor(words.length * next() ** 3)] ?? '';

/** The words of a page with about so many UTF-16 units of text. @param {number} units */
export function wordsOf(units, seed = 1) {
  const next = random(seed);
  const known = vocabulary(next);
  const words = [];
  for (let left = units; left > 0; ) {
    const word = pick(known, next);
    words.push(word);
    left -= word.length + 1;
  }
  return words;
}

/** Some of the words replaced by others. @param {string[]} words @param {number} share */
export function edited(words, share, seed = 2) {
  const next = random(seed);
  const others = vocabulary(next);
  return words.map((word) => (next() < share ? pick(others, next) : word));
}

/**
 * An article of these words: paragraphs of about 80, links and emphasis in them, a heading now and then.
 * @param {string[]} words
 * @returns {Page}
 */
export function pageOf(words) {
  const parts = ['<!doctype html><html lang="en"><title>Long page</title><body><article>'];
  const [starts, ends] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  let text = '';
  for (const [at, word] of words.entries()) {
    const inBlock = at % 80;
    if (inBlock === 0) parts.push(at % 640 === 0 ? '<h2>' : '<p>');
    const isLink = at % 9 === 4;
    parts.push(isLink ? (at % 2 ? `<a href="#">${word}</a>` : `<em>${word}</em>`) : word);
    starts.push(text.length);
    text += word;
    ends.push(text.length);
    if (inBlock === 79) parts.push('.', at % 640 === 79 ? '</h2>' : '</p>');
    else parts.push(inBlock % 13 === 12 ? '. ' : ' ');
    text += inBlock === 79 ? '.' : inBlock % 13 === 12 ? '. ' : ' ';
  }
  parts.push('</article></body></html>');
  return { html: parts.join(''), text, starts, ends };
}
