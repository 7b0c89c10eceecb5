import type { Stance } from '@/lib/annotation';
import { type WordKey, word } from '@/lib/messaging/words';

const WORDS: Record<Stance, WordKey> = {
  supports: 'stanceSupports',
  refutes: 'stanceRefutes',
  context: 'stanceContext',
  notSaid: 'stanceNotSaid',
  nothingFound: 'stanceNothingFound',
};

const SHAPES: Record<Stance, string> = {
  supports: 'M7 12 L7 3 M3 6.8 L7 2.8 L11 6.8',
  refutes: 'M3 3 L11 11 M11 3 L3 11',
  context: 'M7 5.2 a1.8 1.8 0 1 1 -0.01 0 Z',
  notSaid: 'M4 7 L10 7',
  nothingFound: 'M7 3 a4 4 0 1 1 -0.01 0 Z',
};

/** What a stance is called. */
export const stanceWord = (stance: Stance): string => word(WORDS[stance]);

/** The shape of a stance, in the colour of the text: it always stands beside its word. */
export function StanceMark({ stance }: { stance: Stance }) {
  return (
    <svg class="stance-mark" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      <path
        d={SHAPES[stance]}
        fill={stance === 'context' ? 'currentColor' : 'none'}
        stroke="currentColor"
        stroke-width="1.8"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
