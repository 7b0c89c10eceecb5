import { DraftField } from '@/components/draft/draft-field';
import type { Claim } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { editClaim } from '@/lib/store';

interface Props {
  claim: Claim;
  /** Of the words it was said in. */
  lang: string | undefined;
}

/** The wording that is checked, written in place. */
export function ClaimWording({ claim, lang }: Props) {
  return (
    <div class="claim-wording">
      <DraftField
        name={`claims/${claim.id}/claimReviewed`}
        label={word('claimWording')}
        stored={claim.claimReviewed}
        save={(text, editing) => editClaim(claim.id, { claimReviewed: text }, { editing })}
        lang={lang}
        multiline
        labelHidden
        placeholder={word('claimWording')}
      />
    </div>
  );
}
