import './source.css';
import type { Claim, Source } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { OwnRating } from './own-rating';
import { StanceLabel } from './stance-label';

interface Props {
  claim: Claim;
  source?: Source | undefined;
}

/** A claim that this passage, or this page, is a source for. */
export function ServedLine({ claim, source }: Props) {
  return (
    <div class="served">
      <p>
        {source ? <StanceLabel stance={source.stance} /> : <span class="soft">{word('cardServes')}</span>}{' '}
        <bdi dir="auto">{claim.claimReviewed || claim.quotation || word('cardNoWording')}</bdi>
      </p>
      {source?.reviewRating && <OwnRating rating={source.reviewRating} />}
    </div>
  );
}
