interface Props {
  state: 'changed' | 'uncertain' | 'orphaned' | 'unknown';
  text: string;
}

/** How a passage stands on its page, in a line with a sign; the sign of what is gone or not known is broken. */
export function StateLine({ state, text }: Props) {
  const isThere = state === 'changed' || state === 'uncertain';
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
          stroke-dasharray={isThere ? undefined : '2.6 3'}
        />
        {isThere && <path d="M8 5v3.5M8 11h.01" stroke="currentColor" stroke-width="1.6" />}
      </svg>
      {text}
    </p>
  );
}
