import type { Stance } from '@/lib/annotation';
import { StanceMark, stanceWord } from './stance';

/** A stance as shape and word, in its colour. */
export function StanceLabel({ stance }: { stance: Stance }) {
  return (
    <span class={`stance-label stance-${stance}`}>
      <StanceMark stance={stance} />
      {stanceWord(stance)}
    </span>
  );
}
