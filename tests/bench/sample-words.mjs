// Runs in the page: words as frequent as in prose, of a vocabulary as large as that of many articles, one in eight Arabic.
const SIZE = 60_000;
const syllables =
  'ka lo mi ter an be ris du no va sel in pra tho gan ue shi col der mo fle quar tin bo zu'.split(' ');
const arabic = 'كا لو مي تر ان ب رس دو نو فا سل في قر ثو غن شي كل در مو فل طن بو زو ها صل'.split(' ');

/** Numbers from 0 to 1, the same for the same seed. @param {number} seed */
export function random(seed) {
  let state = seed >>> 0 || 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** @type {string[] | undefined} */
let known;
function vocabulary() {
  if (known) return known;
  const next = random(7);
  known = Array.from({ length: SIZE }, (_, at) => {
    const from = at % 8 === 5 ? arabic : syllables;
    const count = 1 + Math.floor(next() * 4);
    return Array.from({ length: count }, () => from[Math.floor(next() * from.length)]).join('');
  });
  return known;
}

/** Some words after the others, each time others. @param {number} seed @returns {(count: number) => string} */
export function sampleWords(seed) {
  const next = random(seed);
  const all = vocabulary();
  // The n-th word is about n times rarer than the first (https://en.wikipedia.org/wiki/Zipf's_law).
  const one = () => all[Math.min(SIZE - 1, Math.floor(Math.exp(next() * Math.log(SIZE))))] ?? '';
  return (count) => Array.from({ length: count }, one).join(' ');
}
