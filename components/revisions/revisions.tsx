import './revisions.css';
import '@/components/diff/word-diff.css';
import { useMemo, useState } from 'preact/hooks';
import type { Annotation } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { markPlaces } from '@/lib/revision/mark-places';
import { KeptRow } from './kept-row';
import { ParagraphRow } from './paragraph-row';
import { useComparison } from './use-comparison';
import type { Versions } from './use-versions';
import { VersionChoice } from './version-choice';

export interface RevisionsProps extends Versions {
  /** The notes on the article; those that are marks are shown in its paragraphs. */
  annotations: readonly Annotation[];
  lang?: string | undefined;
  /** Goes to a mark; without it nothing leads there. */
  onGo?: ((annotationId: string) => void) | undefined;
}

/** So many rows are drawn before "show more". */
const SHOWN = 100;

/** What changed in an article between two of its versions, paragraph by paragraph; needs two. */
export function Revisions({ versions, texts, annotations, lang, onGo }: RevisionsProps) {
  const [chosen, choose] = useState<{ was?: string; is?: string }>({});
  const [shown, setShown] = useState(SHOWN);
  const named = (id: string | undefined) => versions.find((version) => version.id === id);
  const was = named(chosen.was) ?? versions[0];
  const is = named(chosen.is) ?? versions.at(-1);
  if (!was || !is) return null;
  return (
    <section class="revisions" aria-label={word('revisionsTitle')}>
      <VersionChoice versions={versions} was={was} is={is} onChoose={choose} />
      <Rows
        key={`${was.id} ${is.id}`}
        {...{ was, is, texts, annotations, lang, onGo, shown }}
        onMore={() => setShown(shown + SHOWN)}
      />
    </section>
  );
}

type RowsProps = Pick<RevisionsProps, 'texts' | 'annotations' | 'lang' | 'onGo'> & {
  was: Versions['versions'][number];
  is: Versions['versions'][number];
  shown: number;
  onMore: () => void;
};

function Rows({ was, is, texts, annotations, lang, onGo, shown, onMore }: RowsProps) {
  const rows = useComparison(was, is);
  const marks = useMemo(
    () => ({
      was: markPlaces(was.paragraphs, annotations, texts),
      is: markPlaces(is.paragraphs, annotations, texts),
      annotations: new Map(annotations.map((annotation) => [annotation.id, annotation])),
    }),
    [was, is, annotations, texts],
  );
  if (!rows) return <p class="soft">{word('revisionsComparing')}</p>;
  const isEdited = rows.some(({ kind }) => kind !== 'kept');
  return (
    <>
      {!isEdited && <p>{word('revisionsNone')}</p>}
      <ol class="revision-rows">
        {rows
          .slice(0, shown)
          .map((row, at) =>
            row.kind === 'kept' ? (
              <KeptRow key={at} {...{ row, is, marks, lang, onGo }} />
            ) : (
              <ParagraphRow key={at} {...{ row, was, is, marks, lang, onGo }} />
            ),
          )}
      </ol>
      {rows.length > shown && (
        <button type="button" class="button" onClick={onMore}>
          {word('revisionsMore')}
        </button>
      )}
    </>
  );
}
