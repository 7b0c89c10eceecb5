import type { Alignment } from './align';
import type { Pattern } from './pattern';
import type { Tokens } from './tokens';

/** Of what stood between two that have closed so much may be left, as a share. */
const LEFT = 0.2;
/** Words before the quote and units behind it that must meet for it to be known as cut out. */
const SEAM = { words: 4, units: 24 };

/** Whether what was behind the quote now follows on what was before it. */
function isCutOut(
  alignment: Alignment,
  { text, first, start, end, tokens }: Pattern,
  page: Tokens,
  key: string,
) {
  const before = alignment[first - 1] ?? -1;
  const behind = text.slice(end).trimStart().slice(0, SEAM.units);
  if (before < 0 || first === tokens.count || first < SEAM.words || behind.length < SEAM.units) return false;
  if (text.startsWith(behind, start)) return false;
  for (let i = 1; i < SEAM.words; i++) if (alignment[first - 1 - i] !== before - i) return false;
  // A bracket or a full stop may stand between the words.
  const gap = (tokens.starts[first] as number) - (tokens.ends[first - 1] as number);
  const from = page.ends[before] as number;
  return key.slice(from, from + gap + 1 + SEAM.units).includes(behind);
}

/** Whether the quote went with words on both sides of it, and the text has closed behind them. */
function hasClosed(alignment: Alignment, { first, last }: Pattern): boolean {
  const isRun = (from: number, step: 1 | -1) => {
    for (let i = 1; i < SEAM.words; i++)
      if ((alignment[from + i * step] ?? -1) !== (alignment[from] as number) + i * step) return false;
    return true;
  };
  let before = first - 1;
  while (before >= 0 && !((alignment[before] as number) >= 0 && isRun(before, -1))) before--;
  let behind = last;
  while (behind < alignment.length && !((alignment[behind] as number) >= 0 && isRun(behind, 1))) behind++;
  if (before < 0 || behind >= alignment.length) return false;
  const left = (alignment[behind] as number) - (alignment[before] as number) - 1;
  return left <= LEFT * (behind - before - 1);
}

/** Share of the words around the quote that an alignment has. */
function aroundOf(alignment: Alignment, { first, last }: Pattern): number {
  const count = (from: number, to: number) => {
    let kept = 0;
    for (let i = from; i < to; i++) if ((alignment[i] as number) >= 0) kept++;
    return kept;
  };
  const all = first + alignment.length - last;
  return (count(0, first) + count(last, alignment.length)) / (all || 1);
}

/** Share of the words around the quote that stand where its place has closed behind it; 0 when it has not. */
export function closedShare(alignment: Alignment, pattern: Pattern, page: Tokens, key: string): number {
  if (isCutOut(alignment, pattern, page, key)) return 1;
  return hasClosed(alignment, pattern) ? aroundOf(alignment, pattern) : 0;
}
