import type { ClaimItem } from '@/components/annotation/card-item';
import { Icon } from '@/components/icon';
import { saidDate } from '@/components/when';
import type { Work } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';

interface Props {
  item: ClaimItem;
  /** The words it stands beside: a wording that says the same is not said twice. */
  quotation?: string | undefined;
  work?: Work | undefined;
}

/** A claim in two lines: the wording to check, and who said it, when, and what kind of claim it is. */
export function ClaimSummary({ item: { claim, claimant }, quotation, work }: Props) {
  const { claimReviewed, role, reportedBy, datePublished, kind } = claim;
  const said = [
    claimant?.name && [claimant.name, role].filter(Boolean).join(', '),
    reportedBy && word('claimReported', reportedBy),
    datePublished && saidDate(datePublished),
    kind && word(`claimKind_${kind}`),
  ].filter((part): part is string => !!part);
  return (
    <div class="claim-summary">
      <p class="claim-head">
        <span class="claim-sign">
          <Icon name="claim" />
          {word('cardClaim')}
        </span>
      </p>
      {claimReviewed !== quotation && (
        <p class="claim-said" dir="auto" lang={work?.inLanguage}>
          {claimReviewed || word('cardNoWording')}
        </p>
      )}
      {said.length > 0 && (
        <p class="soft">
          {said.map((part, at) => (
            <span key={part}>
              {at > 0 && ' · '}
              <bdi>{part}</bdi>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
