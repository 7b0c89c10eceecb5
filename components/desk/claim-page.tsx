import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '@/components/icon';
import { DetailHead } from '@/components/library/detail-head';
import { Gone } from '@/components/library/gone';
import { PlaceLink } from '@/components/library/place-link';
import type { OpenPassage } from '@/components/library/use-open-passage';
import { useLiveQuery } from '@/components/use-live-query';
import { word } from '@/lib/messaging/words';
import { claimDetails, wasDeletedHere } from '@/lib/store';
import { ClaimActions } from './claim-actions';
import { ClaimContacts } from './claim-contacts';
import { ClaimEvidence } from './claim-evidence';
import { ClaimGone } from './claim-gone';
import { ClaimHistory } from './claim-history';
import { ClaimKin } from './claim-kin';
import { ClaimPassages } from './claim-passages';
import { ClaimRecord } from './claim-record';
import { ClaimReviews } from './claim-reviews';
import { ClaimWording } from './claim-wording';
import { OtherPlaces } from './other-places';

interface Props {
  id: string;
  blind: boolean;
  singleKeys: boolean;
  /** It has the whole page: words, record and reviews side by side. */
  whole: boolean;
  onClose: () => void;
  /** It was deleted on this page while it was open. */
  onDeleted: () => void;
  onOpenPassage: OpenPassage;
}

/** One claim: its words in their context, what is known of it, its evidence, and the reviews. */
export function ClaimPage({ id, blind, singleKeys, whole, onClose, onDeleted, onOpenPassage }: Props) {
  const found = useLiveQuery(
    async () => ({ details: await claimDetails(id, blind, true) }),
    `${id}/${blind}`,
  );
  const shown = useRef(false);
  const details = found?.details;
  const isGone = details?.claim.deleted === 1;
  if (details && !isGone) shown.current = true;
  // What was deleted elsewhere stays open: somebody may be writing in it.
  const deletedHere = isGone && shown.current && wasDeletedHere(details.claim);
  useEffect(() => {
    if (deletedHere) onDeleted();
  }, [deletedHere]);
  if (!found || deletedHere) return <p class="loading" aria-busy="true" />;
  if (!details || !shown.current) return <Gone onClose={onClose} />;
  const [first] = details.passages;
  return (
    <article class="claim-page" aria-label={word('cardClaim')}>
      <DetailHead title={word('cardClaim')} onClose={onClose}>
        <PlaceLink
          class="button quiet"
          aria-label={word(whole ? 'deskNarrow' : 'deskWhole')}
          title={word(whole ? 'deskNarrow' : 'deskWhole')}
          to={({ whole: _whole, ...place }) => (whole ? place : { ...place, whole: true })}
        >
          <Icon name="wide" />
        </PlaceLink>
        {first?.work?.url && (
          <button
            type="button"
            class="button primary"
            onClick={() => first.work && onOpenPassage({ annotation: first.annotation, work: first.work })}
          >
            <Icon name="open" />
            {word('libraryOpenPassage')}
          </button>
        )}
      </DetailHead>
      {isGone && <ClaimGone claim={details.claim} />}
      <ClaimWording claim={details.claim} lang={first?.work?.inLanguage} />
      <div class="claim-parts">
        <div class="claim-part">
          <ClaimPassages details={details} onOpenPassage={onOpenPassage} />
          <ClaimKin details={details} />
          <OtherPlaces claim={details.claim} />
        </div>
        <div class="claim-part">
          <ClaimRecord details={details} />
          <ClaimEvidence details={details} />
          <ClaimContacts details={details} />
        </div>
        <div class="claim-part">
          <ClaimReviews details={details} blind={blind} singleKeys={singleKeys} />
        </div>
      </div>
      {!isGone && <ClaimActions details={details} />}
      <ClaimHistory claim={details.claim} blind={blind} />
    </article>
  );
}
