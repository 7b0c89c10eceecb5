import { useState } from 'preact/hooks';
import { useAttempt } from '@/components/failure/use-attempt';
import { useOfferUndo } from '@/components/undo/undo-provider';
import { useLiveQuery } from '@/components/use-live-query';
import type { Claim } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { claimChoices, mergeClaims } from '@/lib/store';

/** How many claims are offered at once. */
const OFFERED = 8;

/** Finds the claim that this one is the same as, and makes them one: all passages, sources and reviews are kept. */
export function MergeClaim({ claim, onDone }: { claim: Claim; onDone: () => void }) {
  const [search, setSearch] = useState('');
  const { attempt, failure } = useAttempt();
  const offerUndo = useOfferUndo();
  const choices = useLiveQuery(
    async () => (await claimChoices(OFFERED + 1, search)).filter(({ id }) => id !== claim.id),
    `merge/${claim.id}/${search}`,
  );
  const merge = (id: string) =>
    attempt(async () => {
      offerUndo(word('deskMergedOne'), await mergeClaims(claim.id, [id]));
      onDone();
    });
  return (
    <section
      class="merge"
      aria-label={word('deskMergeThis')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation();
        onDone();
      }}
    >
      <p class="soft">{word('deskMergeAbout')}</p>
      <input
        class="field"
        dir="auto"
        type="search"
        aria-label={word('deskMergeSearch')}
        placeholder={word('deskMergeSearch')}
        value={search}
        onInput={({ currentTarget }) => setSearch(currentTarget.value)}
        ref={focusOnce}
      />
      <ul class="likely">
        {choices?.slice(0, OFFERED).map((choice) => (
          <li key={choice.id}>
            <button
              type="button"
              class="button"
              aria-label={word('deskMergeWith', choice.claimReviewed.slice(0, 120))}
              onClick={() => merge(choice.id)}
            >
              {word('deskMergeDo')}
            </button>
            <bdi>{choice.claimReviewed || word('pickerNoWording')}</bdi>
            {choice.claimant && <bdi class="soft">{choice.claimant}</bdi>}
          </li>
        ))}
      </ul>
      {failure}
    </section>
  );
}

const focusOnce = (field: HTMLInputElement | null) => {
  if (field && !field.dataset.met) {
    field.dataset.met = 'yes';
    field.focus();
  }
};
