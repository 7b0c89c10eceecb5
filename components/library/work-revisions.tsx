import { useMemo, useState } from 'preact/hooks';
import { LazyRevisions } from '@/components/revisions/lazy-revisions';
import { RevisionLine } from '@/components/revisions/revision-line';
import { useVersions } from '@/components/revisions/use-versions';
import type { Work } from '@/lib/annotation';
import type { LibraryEntry } from '@/lib/store';
import type { OpenPassage } from './use-open-passage';

interface Props {
  work: Work;
  entries: LibraryEntry[];
  onOpenPassage: OpenPassage;
}

/** What changed in an article since it was first noted, if it did. */
export function WorkRevisions({ work, entries, onOpenPassage }: Props) {
  const [open, setOpen] = useState(false);
  const found = useVersions(work.id);
  const annotations = useMemo(() => entries.flatMap(({ annotation }) => annotation ?? []), [entries]);
  if (!found || found.versions.length < 2) return null;
  const go = (id: string) => {
    const annotation = annotations.find((one) => one.id === id);
    if (annotation) onOpenPassage({ annotation, work });
  };
  return (
    <div class="detail-section">
      <RevisionLine versions={found.versions} open={open} onToggle={() => setOpen(!open)} />
      {open && (
        <LazyRevisions
          {...found}
          annotations={annotations}
          lang={work.inLanguage}
          onGo={work.url ? go : undefined}
        />
      )}
    </div>
  );
}
