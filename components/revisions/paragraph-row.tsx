import { useMemo } from 'preact/hooks';
import { type Change, changes } from '@/components/diff/changes';
import { cut, type Span } from '@/components/diff/cut';
import type { Annotation } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import type { MarkPlace } from '@/lib/revision/mark-places';
import type { Version } from '@/lib/revision/versions';
import { MarkLinks } from './mark-links';
import { MarkedText } from './marked-text';
import type { RevisionRow } from './use-comparison';

/** Where the reader's marks stand in both versions, by the place of the paragraph. */
export interface RowMarks {
  was: ReadonlyMap<number, MarkPlace[]>;
  is: ReadonlyMap<number, MarkPlace[]>;
  annotations: ReadonlyMap<string, Annotation>;
}
interface Props {
  row: Exclude<RevisionRow, { kind: 'kept' }>;
  was: Version;
  is: Version;
  marks: RowMarks;
  lang?: string | undefined;
  onGo?: ((annotationId: string) => void) | undefined;
}

const labels = { changed: 'revisionChanged', gone: 'revisionGone', new: 'revisionNew' } as const;

/** A paragraph that was added, removed or edited, its words then and now in one, with the reader's marks in it. */
export function ParagraphRow({ row, was, is, marks, lang, onGo }: Props) {
  const before = row.kind === 'new' ? undefined : row.was;
  const after = row.kind === 'gone' ? undefined : row.is;
  const places = placesOf(marks, before, after);
  const stretches = useMemo(() => {
    const then = before === undefined ? '' : (was.paragraphs[before]?.text ?? '');
    const now = after === undefined ? '' : (is.paragraphs[after]?.text ?? '');
    return cut(changesOf(row.kind, then, now), places);
  }, [row, was, is, marks]);
  const ids = [...new Set(places.map(({ id }) => id))];
  return (
    <li class={`revision revision-${row.kind}`}>
      <p class="revision-kind">{word(labels[row.kind])}</p>
      <MarkedText stretches={stretches} annotations={marks.annotations} lang={lang} />
      <MarkLinks {...{ ids, onGo }} annotations={marks.annotations} />
    </li>
  );
}

function changesOf(kind: Props['row']['kind'], was: string, is: string): Change[] {
  if (kind === 'changed') return changes(was, is);
  return [{ kind, text: kind === 'gone' ? was : is }];
}

/** A mark that stands in both is told where it was made: what became of its words is seen there. */
function placesOf(marks: RowMarks, was: number | undefined, is: number | undefined): Span[] {
  const then = was === undefined ? [] : (marks.was.get(was) ?? []);
  const now = is === undefined ? [] : (marks.is.get(is) ?? []);
  const spans = (places: MarkPlace[], of: Span['of']) =>
    places.map(({ annotationId, from, to }): Span => ({ of, from, to, id: annotationId }));
  return [...spans(then, 'was'), ...spans(now, 'is')];
}
