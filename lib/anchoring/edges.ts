import type { Alignment } from './align';
import type { Pattern } from './pattern';
import type { Tokens } from './tokens';

/** What a word counts: long ones no more than middling ones. */
export const lengthOf = ({ starts, ends }: Tokens, at: number) =>
  Math.min(8, (ends[at] ?? 0) - (starts[at] ?? 0));

/** A few words that were torn from the others by an insertion so many times their length are met by chance. */
const TORN = 2;
/** What is torn off has at most this share of what is kept; an advertisement parts a passage in its middle. */
const SHARE = 1 / 3;

/** The quote's outermost word that stands with the others, seen from one side: words torn off at its edge count only where the context goes on from them. */
function innerEdge(alignment: Alignment, pattern: Pattern, page: Tokens, step: 1 | -1): number {
  const { first, last, tokens } = pattern;
  const [edge, end] = step > 0 ? [first, last] : [last - 1, first - 1];
  const outer = alignment[edge - step] ?? -1;
  const isHeld = outer >= 0 && alignment[edge] === outer + step;
  let kept = 0;
  for (let i = first; i < last; i++) if ((alignment[i] as number) >= 0) kept += lengthOf(tokens, i);
  let [chosen, torn, previous] = [-1, 0, -1];
  for (let i = edge; i !== end; i += step) {
    const at = alignment[i] as number;
    if (at < 0) continue;
    let inserted = 0;
    for (let j = previous + step; previous >= 0 && j !== at; j += step) inserted += lengthOf(page, j);
    if (chosen < 0 || (!isHeld && torn <= kept * SHARE && inserted > torn * TORN)) chosen = i;
    torn += lengthOf(tokens, i);
    previous = at;
  }
  return chosen;
}

/** Where the quote's first or last word stands now: words at its edge that were replaced by no more than there were belong to it. */
export function edgeOf(alignment: Alignment, pattern: Pattern, page: Tokens, step: 1 | -1): number {
  const { first, last } = pattern;
  const inner = innerEdge(alignment, pattern, page, step);
  const at = alignment[inner] as number;
  const missing = Math.abs(inner - (step > 0 ? first : last - 1));
  const outer = step > 0 ? first - 1 : last;
  const bound = alignment[outer] ?? -1;
  const free = bound < 0 ? 0 : Math.abs(at - bound) - 1;
  return free <= missing ? at - step * free : at;
}
