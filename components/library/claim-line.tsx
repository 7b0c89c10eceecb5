import { Icon } from '@/components/icon';
import { StanceMark, stanceWord } from '@/components/source/stance';
import { stances } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import type { LibraryClaim } from '@/lib/store';

interface Props {
  held: LibraryClaim;
  /** The words it stands below: a wording that says the same is not said twice. */
  quotation?: string | undefined;
}

/** A claim on one line: its wording, who said it, and its sources by stance. */
export function ClaimLine({ held: { claim, claimant, sources }, quotation }: Props) {
  const language = word('interfaceLanguage');
  const repeated = claim.claimReviewed !== '' && claim.claimReviewed === quotation;
  const byStance = stances
    .map((stance) => ({ stance, count: sources.filter(({ source }) => source.stance === stance).length }))
    .filter(({ count }) => count > 0);
  return (
    <p class="row-line">
      <Icon name="claim" />
      <span class={repeated ? 'row-claim' : 'visually-hidden'}>{word('libraryKindClaim')}</span>
      {!repeated && <bdi class="clamp">{claim.claimReviewed || word('pickerNoWording')}</bdi>}
      {claimant?.name && <bdi class="soft">{claimant.name}</bdi>}
      {byStance.map(({ stance, count }) => (
        <span key={stance} class="row-stance" title={stanceWord(stance)}>
          <StanceMark stance={stance} />
          <span class="count">{count.toLocaleString(language)}</span>
          <span class="visually-hidden">{stanceWord(stance)}</span>
        </span>
      ))}
    </p>
  );
}
