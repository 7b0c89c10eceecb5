import { useState } from 'preact/hooks';
import { counted } from '@/components/counted';
import { cut } from '@/components/diff/cut';
import { word } from '@/lib/messaging/words';
import type { Version } from '@/lib/revision/versions';
import { MarkLinks } from './mark-links';
import { MarkedText } from './marked-text';
import type { RowMarks } from './paragraph-row';
import type { RevisionRow } from './use-comparison';

interface Props {
  row: Extract<RevisionRow, { kind: 'kept' }>;
  is: Version;
  marks: RowMarks;
  lang?: string | undefined;
  onGo?: ((annotationId: string) => void) | undefined;
}

/** So many paragraphs are drawn before "show more". */
const SHOWN = 50;

/** Paragraphs that stayed as they were, folded into their number; drawn when they are unfolded. */
export function KeptRow({ row, is, marks, lang, onGo }: Props) {
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(SHOWN);
  const { paragraphs } = row;
  return (
    <li class="revision-kept">
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary class="soft count">{counted('countUnchanged', paragraphs.length)}</summary>
        {open &&
          paragraphs.slice(0, shown).map(({ was, is: at }) => {
            const places = [...(marks.was.get(was) ?? []), ...(marks.is.get(at) ?? [])];
            const spans = places.map(({ annotationId: id, from, to }) => ({
              of: 'is' as const,
              from,
              to,
              id,
            }));
            const text = is.paragraphs[at]?.text ?? '';
            return (
              <div key={at} class="revision">
                <MarkedText
                  stretches={cut([{ kind: 'kept', text }], spans)}
                  annotations={marks.annotations}
                  lang={lang}
                />
                <MarkLinks
                  ids={[...new Set(places.map(({ annotationId }) => annotationId))]}
                  annotations={marks.annotations}
                  onGo={onGo}
                />
              </div>
            );
          })}
        {open && paragraphs.length > shown && (
          <button type="button" class="button quiet" onClick={() => setShown(shown + SHOWN)}>
            {word('revisionsMore')}
          </button>
        )}
      </details>
    </li>
  );
}
