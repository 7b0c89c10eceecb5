import './stance-mark.css';
import type { Stance } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';

/** One shape each, so that a stance is never told by colour alone. */
const shapes: Record<Stance, string> = {
  supports: 'M3.5 7.5L8 3l4.5 4.5M8 3.5V13',
  refutes: 'M4 4l8 8M12 4l-8 8',
  context: 'M8 8h.01',
  notSaid: 'M4 8h8',
  nothingFound: 'M8 12.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9z',
};

/** What a source does for a claim, as shape and word. */
export function StanceMark({ stance, bare = false }: { stance: Stance; bare?: boolean }) {
  return (
    <span class={`stance stance-${stance}`} title={bare ? stanceWord(stance) : undefined}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path
          d={shapes[stance]}
          fill="none"
          stroke="currentColor"
          stroke-width={stance === 'context' ? 5 : 2}
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
      <span class={bare ? 'visually-hidden' : undefined}>{stanceWord(stance)}</span>
    </span>
  );
}

/** The name of a stance in the reader's language. */
export const stanceWord = (stance: Stance): string => word(`stance_${stance}`);
