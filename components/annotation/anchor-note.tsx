import { word } from '@/lib/messaging/words';
import type { AnchorState } from '@/lib/store';

const words = {
  changed: 'cardChanged',
  uncertain: 'cardUncertain',
  orphaned: 'cardOrphaned',
} as const;

/** Says that a passage is not painted where it was marked, and that what is shown is what was marked. */
export function AnchorNote({ state }: { state: AnchorState['state'] | undefined }) {
  if (!state || state === 'anchored') return null;
  return (
    <p class={`anchor-note anchor-${state}`}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <circle
          cx="8"
          cy="8"
          r="5.5"
          fill="none"
          stroke="currentColor"
          stroke-width="1.5"
          stroke-dasharray={state === 'orphaned' ? '2.6 3' : undefined}
        />
        {state !== 'orphaned' && <path d="M8 5v3.5M8 11h.01" stroke="currentColor" stroke-width="1.6" />}
      </svg>
      {word(words[state])}
    </p>
  );
}
