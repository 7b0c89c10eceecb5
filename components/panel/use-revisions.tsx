import { useState } from 'preact/hooks';
import { LazyRevisions } from '@/components/revisions/lazy-revisions';
import { RevisionLine } from '@/components/revisions/revision-line';
import { useVersions } from '@/components/revisions/use-versions';
import type { PageNotes } from '@/lib/annotation';

/** The article's own history in the panel: a line that says it was edited, and in place of the cards what changed. */
export function useRevisions(notes: PageNotes | undefined) {
  const [wanted, setWanted] = useState(false);
  const work = notes?.works[0];
  const found = useVersions(work?.id);
  const isEdited = found !== undefined && found.versions.length > 1;
  const open = wanted && isEdited;
  return {
    open,
    line: isEdited && (
      <RevisionLine versions={found.versions} open={open} onToggle={() => setWanted(!open)} />
    ),
    view: (onGo?: (annotationId: string) => void) =>
      open && (
        <div class="panel-scroller">
          <LazyRevisions
            {...found}
            annotations={notes?.annotations ?? []}
            lang={work?.inLanguage}
            onGo={onGo}
          />
        </div>
      ),
  };
}
