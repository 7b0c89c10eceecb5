import { useAttempt } from '@/components/failure/use-attempt';
import { useOfferUndo } from '@/components/undo/undo-provider';
import { useLiveQuery } from '@/components/use-live-query';
import { setPreferences } from '@/lib/messaging/preferences';
import { word } from '@/lib/messaging/words';
import { alsoMe, gaveIn, perhapsMe } from '@/lib/store';

/** Says why others' reviews are hidden, and lets the reader say so when they gave theirs in on another device. */
export function BlindNotice({ brought, isIn }: { brought: readonly string[]; isIn: boolean }) {
  const { attempt, failure } = useAttempt();
  const offerUndo = useOfferUndo();
  const found = useLiveQuery(() => perhapsMe(), 'perhaps me');
  const namesake = found?.others.find(({ hasMyName }) => hasMyName)?.agent;
  if (brought.length > 0)
    return (
      <p class="soft blind">
        {word('reviewBrought')}{' '}
        <button
          type="button"
          class="nudge-do"
          onClick={() => attempt(async () => offerUndo(word('reviewIsMine'), await gaveIn(brought)))}
        >
          {word('reviewGaveIn')}
        </button>
        {failure}
      </p>
    );
  if (isIn) return null;
  return (
    <>
      <p class="soft blind">
        {word('reviewBlind')}{' '}
        <button type="button" class="nudge-do" onClick={() => void setPreferences({ blindReviews: false })}>
          {word('reviewShowAll')}
        </button>
      </p>
      {namesake && (
        <p class="soft blind">
          {word('reviewNamesake', namesake.name)}{' '}
          <button
            type="button"
            class="nudge-do"
            onClick={() =>
              attempt(async () => offerUndo(word('deskPeopleMerged'), await alsoMe(namesake.id)))
            }
          >
            {word('alsoMeThis')}
          </button>
        </p>
      )}
      {failure}
    </>
  );
}
