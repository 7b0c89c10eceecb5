const SMALL = /\p{Ll}/u;
/** Fewer capitals than this, or a single word, are an abbreviation or a shout. */
const LETTERS = 8;
/** UTF-16 units that house style sets in capitals at most. */
const LONGEST = 200;

/** The first words of a block before a place, as long as these are set in capitals; undefined when they are not. */
export function leadBefore(text: string, at: number): string | undefined {
  const before = text.slice(Math.max(0, at - LONGEST), at);
  const block = before.lastIndexOf('\n') + 1;
  const words = before.slice(block);
  return (block > 0 || at < LONGEST) && !SMALL.test(words) ? words : undefined;
}

const leadOf = (block: string, before: string): string => {
  const end = block.search(SMALL);
  const lead = end < 0 ? block : block.slice(0, end);
  const whole = before + lead;
  if (whole.length < LETTERS) return '';
  return /\s/.test(whole.trim()) && whole.replace(/\P{L}/gu, '').length >= LETTERS ? lead : '';
};

/** The blocks of `found` whose first words house style has set in capitals, with these as they were in `wanted`. `before`: such words before the first block's part of it; undefined when it does not begin within them. */
export function withoutLead(wanted: string, found: string, before: string | undefined): string {
  const blocks = found.split('\n');
  const leads = blocks.map((block, i) => {
    const rest = i > 0 ? '' : before;
    return rest === undefined ? '' : leadOf(block, rest);
  });
  if (!leads.some(Boolean)) return found;
  const capitals = wanted.toUpperCase();
  // A letter that becomes two ("ß") would shift all that follows.
  if (capitals.length !== wanted.length) return found;
  return blocks
    .map((block, i) => {
      const lead = leads[i] ?? '';
      const at = lead ? capitals.indexOf(lead) : -1;
      return at < 0 ? block : wanted.slice(at, at + lead.length) + block.slice(lead.length);
    })
    .join('\n');
}
