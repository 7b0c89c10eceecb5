import { type Anchoring, indexOf, spanOf } from '@/lib/anchoring';
import { isRefused, type PageMark, type Seen } from '@/lib/annotation';

/** UTF-16 units on each side of a place that are told with it, and by which it is known again. */
const AROUND = 80;

/** A place that may be the passage, with its words and what stands around it; what the reader refused is no place any more. */
export function candidateOf(
  { sightings = [] }: PageMark,
  found: Anchoring,
  document: Document,
): Anchoring & Pick<Seen, 'around'> {
  const { state, range } = found;
  if (state !== 'uncertain' || !range) return found;
  const index = indexOf(document);
  const span = spanOf(index, range);
  if (!span) return found;
  const flat = (start: number, end: number) => index.text.slice(Math.max(0, start), end).replace(/\n/g, ' ');
  const is = flat(span.start, span.end);
  const around = {
    before: flat(span.start - AROUND, span.start).replace(/^\S*\s(?=\S)/, ''),
    after: flat(span.end, span.end + AROUND).replace(/(?<=\S)\s\S*$/, ''),
  };
  return isRefused(sightings, { state, is, around }) ? { state: 'orphaned' } : { ...found, is, around };
}
