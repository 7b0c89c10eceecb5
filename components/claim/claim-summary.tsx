import type { ClaimItem } from '@/components/annotation/card-item';
import { Icon } from '@/components/icon';
import { Parts } from '@/components/parts';
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
    claimant?.name,
    role,
    reportedBy && word('claimReported', reportedBy),
    datePublished && saidDate(datePublished),
    kind && word(`claimKind_${kind}`),
  ];
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
      <p class="soft">
        <Parts parts={said} />
      </p>
    </div>
  );
}
