import { useAttempt } from '@/components/failure/use-attempt';
import { useOfferUndo } from '@/components/undo/undo-provider';
import { word } from '@/lib/messaging/words';
import { remove } from '@/lib/store';

/** Puts a claim in the bin and offers to undo it; its passages and sources stay where they are. */
export function useClaimRemoval() {
  const offerUndo = useOfferUndo();
  const { attempt, failure } = useAttempt();
  const removeClaim = (id: string) =>
    attempt(async () => offerUndo(word('claimDeleted'), await remove([{ table: 'claims', id }])));
  return { removeClaim, failure };
}
