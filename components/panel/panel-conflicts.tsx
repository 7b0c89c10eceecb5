import '@/components/transfer/conflicts.css';
import { ConflictCard } from '@/components/transfer/conflict-card';
import { useConflicts } from '@/components/transfer/use-conflicts';
import type { PageNotes } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';

/** What was changed on two sides in the notes of this page: both values, until somebody chooses. */
export function PanelConflicts({ notes }: { notes: PageNotes }) {
  const conflicts = useConflicts();
  const rows = [notes.works, notes.annotations, notes.claims, notes.sources, notes.sourceWorks, notes.agents];
  const ids = new Set(rows.flatMap((list) => list.map(({ id }) => id)));
  const here = conflicts?.open.filter(({ recordId }) => ids.has(recordId)) ?? [];
  if (!conflicts || here.length === 0) return null;
  return (
    <details class="panel-conflicts">
      <summary>{word('panelConflicts', here.length)}</summary>
      <ul class="conflicts">
        {here.map((conflict) => (
          <ConflictCard key={conflict.id} conflict={conflict} names={conflicts.names} />
        ))}
      </ul>
    </details>
  );
}
