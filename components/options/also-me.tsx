import { useAttempt } from '@/components/failure/use-attempt';
import { useOfferUndo } from '@/components/undo/undo-provider';
import { useLiveQuery } from '@/components/use-live-query';
import type { Agent } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { alsoMe, gaveIn, perhapsMe } from '@/lib/store';

/** Who of those whose files were taken in is the reader, on another device; nothing when nobody can be. */
export function AlsoMe() {
  const found = useLiveQuery(() => perhapsMe(), 'perhaps me');
  const { attempt, failure } = useAttempt();
  const offerUndo = useOfferUndo();
  if (!found || (found.others.length === 0 && found.brought.length === 0)) return failure;
  const { others, brought } = found;
  const join = ({ id }: Agent) => attempt(async () => offerUndo(word('deskPeopleMerged'), await alsoMe(id)));
  return (
    <>
      <h3 id="also-me">{word('alsoMeTitle')}</h3>
      <p class="soft">{word('alsoMeHint')}</p>
      <ul class="also-me" aria-labelledby="also-me">
        {brought.length > 0 && (
          <li class="row">
            <span>{word('alsoMeBrought', String(brought.length))}</span>
            <button
              type="button"
              class="button"
              onClick={() => attempt(async () => offerUndo(word('reviewIsMine'), await gaveIn(brought)))}
            >
              {word('reviewGaveIn')}
            </button>
          </li>
        )}
        {others.map(({ agent }) => {
          const name = agent.name || word('conflictNobody');
          return (
            <li key={agent.id} class="row">
              <bdi>{name}</bdi>
              <button
                type="button"
                class="button"
                aria-label={word('alsoMeIs', name)}
                onClick={() => join(agent)}
              >
                {word('alsoMeThis')}
              </button>
            </li>
          );
        })}
      </ul>
      {failure}
    </>
  );
}
