import { foldAway, foldLines } from './fold';
import { withoutLead } from './lead';

const SENTENCE_END = /[.!?:;…"'”’»)\]]\s*$/;

// A block may end between two words or within one; both are the same words in another setting.
function isSame(wanted: string, found: string): boolean {
  let at = 0;
  for (let i = 0; i < found.length; i++) {
    const unit = found[i];
    if (unit === '\n' && wanted[at] !== ' ') continue;
    if (unit !== wanted[at] && unit !== '\n') return false;
    at++;
  }
  return at === wanted.length;
}

/**
 * Whether a stretch of the page says what the quote says, typesetting apart. Blocks that interrupt a sentence (an
 * advertisement, a teaser) are the page's furniture, not its words; no sentence goes on where one list item or row ends
 * and another begins. `found` has a line feed between blocks; `lead` is what stands before it of a block's first words in
 * capitals, undefined when it does not begin there; `isList` whether its units before one offset and from another are in
 * two items.
 */
export function saysTheSame(
  exact: string,
  found: string,
  lead: string | undefined,
  isList: (before: number, from: number) => boolean,
): boolean {
  const wanted = foldAway(exact);
  const text = withoutLead(foldLines(exact), foldLines(found), lead);
  if (isSame(wanted, foldAway(text))) return true;
  const blocks = text.split('\n');
  if (blocks.length < 3 || blocks.length > 40) return false;
  const starts = [0];
  for (const [i, { length }] of blocks.entries()) starts.push((starts[i] ?? 0) + length + 1);
  for (let from = 1; from < blocks.length - 1; from++) {
    if (SENTENCE_END.test(blocks[from - 1] ?? '')) continue;
    for (let to = from + 1; to < blocks.length; to++) {
      const rest = [...blocks.slice(0, from), ...blocks.slice(to)].join('\n');
      if (!isSame(wanted, foldAway(rest))) continue;
      // A lead in capitals has as many units as its small letters.
      if (!isList((starts[from] ?? 0) - 1, starts[to] ?? 0)) return true;
    }
  }
  return false;
}
