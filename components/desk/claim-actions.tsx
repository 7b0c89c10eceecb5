import { useState } from 'preact/hooks';
import { useClaimRemoval } from '@/components/claim/use-claim-removal';
import { Icon } from '@/components/icon';
import { word } from '@/lib/messaging/words';
import type { ClaimDetails } from '@/lib/store';
import { MergeClaim } from './merge-claim';
import { SplitClaim } from './split-claim';

/** What is done with a claim as a whole: take it apart, make it one with another, put it in the bin. */
export function ClaimActions({ details }: { details: ClaimDetails }) {
  const [open, setOpen] = useState<'split' | 'merge'>();
  const { removeClaim, failure } = useClaimRemoval();
  const close = () => setOpen(undefined);
  return (
    <section class="claim-acts" aria-label={word('claimActions')}>
      <div class="detail-actions">
        {(['split', 'merge'] as const).map((what) => (
          <button
            key={what}
            type="button"
            class="button"
            aria-expanded={open === what}
            onClick={() => setOpen(open === what ? undefined : what)}
          >
            <Icon name={what} />
            {word(what === 'split' ? 'deskSplit' : 'deskMergeThis')}
          </button>
        ))}
        <button type="button" class="button loss" onClick={() => removeClaim(details.claim.id)}>
          <Icon name="remove" />
          {word('claimDelete')}
        </button>
      </div>
      {failure}
      {open === 'split' && <SplitClaim details={details} onDone={close} />}
      {open === 'merge' && <MergeClaim claim={details.claim} onDone={close} />}
    </section>
  );
}
