import { useAttempt } from '@/components/failure/use-attempt';
import { PlaceLink } from '@/components/library/place-link';
import type { Claim } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { restore } from '@/lib/store';

/** Says that the claim that is open was deleted, or made one with another, elsewhere; it is put back where it stands. */
export function ClaimGone({ claim: { id, mergedInto } }: { claim: Claim }) {
  const { attempt, failure } = useAttempt();
  return (
    <>
      <p class="notice" role="status">
        {word(mergedInto ? 'deskMergedMeanwhile' : 'deskDeletedMeanwhile')}
        {mergedInto ? (
          <PlaceLink class="button" to={(place) => ({ ...place, claim: mergedInto })}>
            {word('deskMergedOpen')}
          </PlaceLink>
        ) : (
          <button
            type="button"
            class="button"
            onClick={() => attempt(() => restore([{ table: 'claims', id }]))}
          >
            {word('binRestore')}
          </button>
        )}
      </p>
      {failure}
    </>
  );
}
