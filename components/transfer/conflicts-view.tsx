import { Empty } from '@/components/library/empty';
import { word } from '@/lib/messaging/words';
import { ConflictCard } from './conflict-card';
import { useConflicts } from './use-conflicts';

/** How many questions stand on the page at once; the next come up as they are decided. */
const SHOWN = 50;

/** What was changed on two sides without knowing of each other: both are kept until somebody chooses. */
export function ConflictsView() {
  const conflicts = useConflicts();
  return (
    <main class="task" aria-busy={!conflicts}>
      <h1>{word('conflictsTitle')}</h1>
      <p class="soft">{word('conflictsAbout')}</p>
      {conflicts?.open.length === 0 && (
        <Empty title={word('conflictsNone')}>
          <p class="soft">{word('conflictsNoneTodo')}</p>
        </Empty>
      )}
      <ul class="conflicts">
        {conflicts?.open.slice(0, SHOWN).map((conflict) => (
          <ConflictCard key={conflict.id} conflict={conflict} names={conflicts.names} />
        ))}
      </ul>
      {conflicts && conflicts.open.length > SHOWN && (
        <p class="soft count">{word('conflictsMore', conflicts.open.length - SHOWN)}</p>
      )}
    </main>
  );
}
