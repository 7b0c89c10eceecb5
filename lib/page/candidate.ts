import { type Anchoring, indexOf, spanOf } from '@/lib/anchoring';
import { isRefused, type PageMark, type Seen } from '@/lib/annotation';

/** UTF-16 units on each side of a place that are told with it, and by which it is known again. */
const AROUND = 80;

/** A place that may be the passage, with its words and what stands around it; what the reader refused is no place any more. */
export function candidateOf(
  { sightings = [], target }: PageMark,
  found: Anchoring,
  document: Document,
): Anchoring & Pick<Seen, 'around'> {
  const { state, range } = found;
  if (state !== 'uncertain' || !range) return found;
  const index = indexOf(document);
  const span = spanOf(index, range);
  if (!span) return found;
  const { text } = index;
  const flat = (start: number, end: number) => text.slice(start, end).replace(/\n/g, ' ');
  const [from, to] = [span.start - AROUND, span.end + AROUND];
  const is = flat(span.start, span.end);
  // Words that the cut went through are left out.
  const around = {
    before: flat(Math.max(0, from), span.start).replace(from > 0 ? /^\S*\s(?=\S)/ : '', ''),
    after: flat(span.end, to).replace(to < text.length ? /(?<=\S)\s\S*$/ : '', ''),
  };
  return isRefused(sightings, { state, is, around }, target)
    ? { state: 'orphaned' }
    : { ...found, is, around };
}
