const shapes = {
  changed: 'M8 5v3.4M8 11h.01',
  uncertain: 'M6.4 6.4a1.7 1.7 0 1 1 2.5 1.5c-.6.3-.9.6-.9 1.1M8 11.2h.01',
};

/** The sign of how a passage stands on its page, in the colour of the text beside it; that of what is gone or not known is broken. */
export function StateSign({ state }: { state: keyof typeof shapes | 'orphaned' | 'unknown' }) {
  const isThere = state === 'changed' || state === 'uncertain';
  return (
    <svg class="state-sign" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <circle
        cx="8"
        cy="8"
        r="5.5"
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-dasharray={isThere ? undefined : '2.6 3'}
      />
      {isThere && (
        <path d={shapes[state]} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
      )}
    </svg>
  );
}
