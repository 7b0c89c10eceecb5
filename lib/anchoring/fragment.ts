import type { FragmentSelector } from '@/lib/annotation/selector';
import type { Span } from './places';

const LONGEST = 200;
const EDGE_WORDS = 5;
const CONTEXT_WORDS = 3;

const encode = (words: string) => encodeURIComponent(words.trim().toWellFormed()).replace(/-/g, '%2D');
const firstWords = (text: string, count: number) => text.trim().split(/\s+/).slice(0, count).join(' ');
const lastWords = (text: string, count: number) => text.trim().split(/\s+/).slice(-count).join(' ');

const isWord = (unit: string | undefined) => unit !== undefined && /[\p{L}\p{N}\p{M}]/u.test(unit);
// Scripts without spaces: what a word is there only a dictionary knows, and the browser has one.
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;

/** Browsers match whole words only, so a passage that starts or ends within one is widened. */
function wholeWords(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  const joined = (at: number) => isWord(text[at - 1]) && isWord(text[at]) && !UNSPACED.test(text[at] ?? '');
  while (from > 0 && start - from < 40 && joined(from)) from--;
  while (to < text.length && to - end < 40 && joined(to)) to++;
  return { start: from, end: to };
}

/** A link to the passage: https://wicg.github.io/scroll-to-text-fragment/. Long passages and those over several blocks go by their first and last words. `isUnique`: the passage stands nowhere else. */
export function fragmentFor(text: string, span: Span, isUnique = false): FragmentSelector {
  const { start, end } = wholeWords(text, span);
  const passage = text.slice(start, end);
  const blocks = passage.split('\n').filter((block) => block.trim());
  const whole = blocks.length < 2 && passage.length <= LONGEST;
  const from = firstWords(blocks[0] ?? passage, EDGE_WORDS);
  const to = lastWords(blocks.at(-1) ?? passage, EDGE_WORDS);
  // The browser takes the first match: context is needed only when that would be another one.
  const first = whole && isUnique ? start : text.indexOf(whole ? passage : from);
  const before = lastWords(
    text
      .slice(Math.max(0, start - 80), start)
      .split('\n')
      .at(-1) ?? '',
    CONTEXT_WORDS,
  );
  const after = firstWords(text.slice(end, end + 80).split('\n')[0] ?? '', CONTEXT_WORDS);
  const parts = [whole ? encode(passage) : `${encode(from)},${encode(to)}`];
  if (first >= 0 && first < start) {
    if (before) parts.unshift(`${encode(before)}-`);
    if (after) parts.push(`-${encode(after)}`);
  }
  return {
    type: 'FragmentSelector',
    value: `:~:text=${parts.join(',')}`,
    conformsTo: 'https://wicg.github.io/scroll-to-text-fragment/',
  };
}
