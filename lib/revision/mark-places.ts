import { type Annotation, type Snapshot, standsAt } from '@/lib/annotation';
import { hashOfParagraph, lineAt, paragraphsOf } from './print';
import type { Paragraph } from './versions';

/** A mark, or the part of it that stands in one paragraph; `from` and `to` are UTF-16 offsets in the paragraph's text. */
export interface MarkPlace {
  annotationId: string;
  from: number;
  to: number;
}
type Marked = Pick<Annotation, 'id' | 'target'>;
type Kept = Pick<Snapshot, 'text' | 'blocks' | 'paragraphs'>;
type Texts = ReadonlyMap<string, Kept>;

/** Where marks stand in a version, by the place of the paragraph: those whose own paragraph, as it was when it was marked, is in it. */
export function markPlaces(
  paragraphs: readonly Paragraph[],
  marks: readonly Marked[],
  texts: Texts,
): Map<number, MarkPlace[]> {
  const at = new Map<number, number[]>();
  for (const [index, { hash }] of paragraphs.entries()) at.set(hash, [...(at.get(hash) ?? []), index]);
  const places = new Map<number, MarkPlace[]>();
  for (const { id, target } of marks) {
    const kept = texts.get(target?.snapshotId ?? '');
    if (!kept || !target) continue;
    for (const { start, line, from, to } of linesOf(target, kept.text)) {
      const index = twin(at.get(hashOfParagraph(line)) ?? [], kept, start, line);
      if (index === undefined) continue;
      places.set(index, [...(places.get(index) ?? []), { annotationId: id, from, to }]);
    }
  }
  return places;
}

/** Of the paragraphs that say what a kept line says the one in its place; none where there are more or fewer of them than there were. */
function twin(same: readonly number[], kept: Kept, start: number, line: string): number | undefined {
  if (same.length === 0) return undefined;
  const others = paragraphsOf(kept).filter((at) => at !== start && lineAt(kept.text, at) === line);
  return others.length + 1 === same.length ? same[others.filter((at) => at < start).length] : undefined;
}

/** The lines of its snapshot that a mark stands in, and its part of each. */
function* linesOf({ position, exact }: NonNullable<Annotation['target']>, text: string) {
  if (position === undefined || !standsAt(text, position, exact)) return;
  const end = Math.min(text.length, position + exact.length);
  for (let start = text.lastIndexOf('\n', position - 1) + 1; start < end; ) {
    const line = lineAt(text, start);
    const from = Math.max(0, position - start);
    const to = Math.min(line.length, end - start);
    if (to > from) yield { start, line, from, to };
    start += line.length + 1;
  }
}
