import type { Alignment } from './align';
import type { Pattern } from './pattern';
import type { Tokens } from './tokens';

const NUMBER = /^(?:\p{N}+\p{L}?|\p{L}|[ivxlc]+)[.)\]:]$/iu;

const isNumber = (text: string, { starts, ends }: Tokens, at: number) =>
  NUMBER.test(text.slice(starts[at] ?? 0, (ends[at] ?? 0) + 1));

/**
 * Gives a passage the number of its own paragraph. One put in before it takes over its old number, "(2)" or "[^2]:",
 * which then stands where it stood, behind the words that were before it.
 */
export function renumber(
  alignment: Alignment,
  { text, first, last, tokens }: Pattern,
  page: Tokens,
  key: string,
): void {
  let word = first;
  while (word < last && isNumber(text, tokens, word)) word++;
  const at = alignment[word] ?? -1;
  if (word === first || word === last || at < 0) return;
  const own = at - (word - first);
  for (let i = own; i < at; i++) if (!isNumber(key, page, i)) return;
  for (let i = first; i < word; i++) alignment[i] = own + i - first;
}
