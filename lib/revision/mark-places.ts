import type { Annotation, Snapshot } from '@/lib/annotation';
import { hashOfParagraph, lineAt } from './print';
import type { Paragraph } from './versions';

/** A mark, or the part of it that stands in one paragraph; `from` and `to` are UTF-16 offsets in the paragraph's text. */
export interface MarkPlace {
  annotationId: string;
  from: number;
  to: number;
}
type Marked = Pick<Annotation, 'id' | 'target'>;
type Texts = ReadonlyMap<string, Pick<Snapshot, 'text'>>;

/** Where marks stand in a version, by the place of the paragraph: those whose own paragraph, as it was when it was marked, is in it. */
export function markPlaces(
  paragraphs: readonly Paragraph[],
  marks: readonly Marked[],
  texts: Texts,
): Map<number, MarkPlace[]> {
  const at = new Map<number, number>();
  for (const [index, { hash }] of paragraphs.entries()) if (!at.has(hash)) at.set(hash, index);
  const places = new Map<number, MarkPlace[]>();
  for (const { id, target } of marks)
    for (const { line, from, to } of linesOf(target, texts)) {
      const index = at.get(hashOfParagraph(line));
      if (index === undefined) continue;
      places.set(index, [...(places.get(index) ?? []), { annotationId: id, from, to }]);
    }
  return places;
}

/** The lines of its snapshot that a mark stands in, and its part of each. */
function* linesOf(target: Annotation['target'], texts: Texts) {
  const text = texts.get(target?.snapshotId ?? '')?.text;
  if (!target || text === undefined || target.position === undefined) return;
  const end = Math.min(text.length, target.position + target.exact.length);
  for (let start = text.lastIndexOf('\n', target.position - 1) + 1; start < end; ) {
    const line = lineAt(text, start);
    const from = Math.max(0, target.position - start);
    const to = Math.min(line.length, end - start);
    if (to > from) yield { line, from, to };
    start += line.length + 1;
  }
}
