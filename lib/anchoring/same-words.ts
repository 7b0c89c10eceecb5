import { foldAway } from './fold';

const SENTENCE_END = /[.!?:;…"'”’»)\]]\s*$/;

/**
 * Whether a stretch of the page says what the quote says, typesetting apart. Blocks that interrupt a sentence (an
 * advertisement, a teaser) are the page's furniture, not its words. `text` has a line feed between blocks.
 */
export function saysTheSame(exact: string, text: string): boolean {
  const wanted = foldAway(exact);
  if (foldAway(text) === wanted) return true;
  const blocks = text.split('\n');
  if (blocks.length > 40) return false;
  const folded = blocks.map(foldAway);
  for (let from = 1; from < blocks.length - 1; from++) {
    if (SENTENCE_END.test(blocks[from - 1] ?? '')) continue;
    const head = folded.slice(0, from).join('');
    if (!wanted.startsWith(head)) return false;
    for (let to = from + 1; to < blocks.length; to++) {
      if (head + folded.slice(to).join('') === wanted) return true;
    }
  }
  return false;
}
