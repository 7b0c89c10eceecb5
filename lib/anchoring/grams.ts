const GRAM = 3;
const SLOTS = 1 << 14;

// Marks are numbers of looks: nothing need be cleared between two.
const inWanted = new Int32Array(SLOTS);
const inFirst = new Int32Array(SLOTS);
const inSecond = new Int32Array(SLOTS);
let look = 0;

const slotOf = (first: number, second: number, third: number) => {
  const hash = Math.imul((Math.imul(first, 0x85eb) + second) | 0, 0x9e37_79b1);
  return (Math.imul(hash ^ third, 0x85eb_ca6b) >>> 16) & (SLOTS - 1);
};

const mark = (text: string, marks: Int32Array) => {
  let first = text.charCodeAt(0);
  let second = text.charCodeAt(1);
  for (let at = GRAM - 1; at < text.length; at++) {
    const third = text.charCodeAt(at);
    marks[slotOf(first, second, third)] = look;
    first = second;
    second = third;
  }
};

/** Share of a text's three-unit pieces that another has: right in scripts without spaces, too. */
export function overlap(wanted: string, found: string): number {
  look++;
  mark(found, inFirst);
  let all = 0;
  let kept = 0;
  let first = wanted.charCodeAt(0);
  let second = wanted.charCodeAt(1);
  for (let at = GRAM - 1; at < wanted.length; at++) {
    const third = wanted.charCodeAt(at);
    const slot = slotOf(first, second, third);
    first = second;
    second = third;
    if (inWanted[slot] === look) continue;
    inWanted[slot] = look;
    all++;
    if (inFirst[slot] === look) kept++;
  }
  return all ? kept / all : 0;
}

/** How many of a text's pieces only the first of two others has, and how many only the second. */
export function onlyIn(wanted: string, first: string, second: string): [number, number] {
  look++;
  mark(first, inFirst);
  mark(second, inSecond);
  const counts: [number, number] = [0, 0];
  for (let at = GRAM - 1; at < wanted.length; at++) {
    const slot = slotOf(wanted.charCodeAt(at - 2), wanted.charCodeAt(at - 1), wanted.charCodeAt(at));
    if (inWanted[slot] === look) continue;
    inWanted[slot] = look;
    const [has, hasOther] = [inFirst[slot] === look, inSecond[slot] === look];
    if (has && !hasOther) counts[0]++;
    if (hasOther && !has) counts[1]++;
  }
  return counts;
}
