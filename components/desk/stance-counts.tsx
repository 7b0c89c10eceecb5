import { StanceMark, stanceWord } from '@/components/source/stance';
import { type Stance, stances } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';

/** The number of sources of each stance, as shape and number; the word is read out and shown on hover. */
export function StanceCounts({ counts }: { counts: Partial<Record<Stance, number>> }) {
  return (
    <>
      {stances.map((stance) => {
        const count = counts[stance];
        if (!count) return null;
        return (
          <span key={stance} class={`row-stance stance-${stance}`} title={stanceWord(stance)}>
            <StanceMark stance={stance} />
            <span class="count">{count.toLocaleString(word('interfaceLanguage'))}</span>
            <span class="visually-hidden">{stanceWord(stance)}</span>
          </span>
        );
      })}
    </>
  );
}
