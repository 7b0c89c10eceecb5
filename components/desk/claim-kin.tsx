import { PlaceLink } from '@/components/library/place-link';
import type { Claim } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import type { ClaimDetails } from '@/lib/store';
import { StatusLabel } from './status-mark';

/** The claim that this one was split from, and those that were split from this one. */
export function ClaimKin({ details: { parent, parts } }: { details: ClaimDetails }) {
  if (!parent && parts.length === 0) return null;
  return (
    <section class="claim-section" aria-labelledby="claim-kin">
      <h3 id="claim-kin">{word(parent ? 'deskSplitFrom' : 'deskSplitInto')}</h3>
      <ul class="kin">
        {[...(parent ? [parent] : []), ...parts].map((claim) => (
          <Kin key={claim.id} claim={claim} />
        ))}
      </ul>
    </section>
  );
}

const Kin = ({ claim }: { claim: Claim }) => (
  <li>
    <PlaceLink to={(place) => ({ ...place, claim: claim.id })}>
      <bdi>{claim.claimReviewed || word('pickerNoWording')}</bdi>
    </PlaceLink>
    <StatusLabel status={claim.status} />
  </li>
);
