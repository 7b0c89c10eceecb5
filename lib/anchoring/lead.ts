const SMALL = /\p{Ll}/u;
/** Fewer capitals than this, or a single word, are an abbreviation or a shout. */
const LETTERS = 8;
/** UTF-16 units that house style sets in capitals at most. */
const LONGEST = 200;

/** Whether a place is in the first words of its block, as long as these are set in capitals. */
export function isInLead(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST), at);
  const block = before.lastIndexOf('\n') + 1;
  return (block > 0 || at < LONGEST) && !SMALL.test(before.slice(block));
}

const leadOf = (block: string): string => {
  const end = block.search(SMALL);
  const lead = end < 0 ? block : block.slice(0, end);
  return /\s/.test(lead.trim()) && lead.replace(/\P{L}/gu, '').length >= LETTERS ? lead : '';
};

/** The blocks of `found` whose first words house style has set in capitals, with these as they were in `wanted`. `starts`: the first block begins within such words. */
export function withoutLead(wanted: string, found: string, starts: boolean): string {
  const capitals = wanted.toUpperCase();
  // A letter that becomes two ("ß") would shift all that follows.
  if (capitals.length !== wanted.length) return found;
  return found
    .split('\n')
    .map((block, i) => {
      const lead = i > 0 || starts ? leadOf(block) : '';
      const at = lead ? capitals.indexOf(lead) : -1;
      return at < 0 ? block : wanted.slice(at, at + lead.length) + block.slice(lead.length);
    })
    .join('\n');
}
