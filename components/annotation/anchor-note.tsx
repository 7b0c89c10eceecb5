import '@/components/diff/word-diff.css';
import { WordDiff } from '@/components/diff/word-diff';
import { word } from '@/lib/messaging/words';
import type { AnchorState } from '@/lib/store';

const words = {
  changed: 'cardChanged',
  uncertain: 'cardUncertain',
  orphaned: 'cardOrphaned',
} as const;

interface Props {
  anchor: AnchorState | undefined;
  /** The marked words. */
  was?: string | undefined;
  lang?: string | undefined;
}

/** Says that a passage is not painted where it was marked, or that its words or those around them were edited, and shows what was. */
export function AnchorNote({ anchor, was, lang }: Props) {
  if (!anchor) return null;
  const { state, is, sentence } = anchor;
  return (
    <>
      {state !== 'anchored' && <Note state={state} text={word(words[state])} />}
      {state === 'changed' && was !== undefined && is !== undefined && (
        <WordDiff was={was} is={is} lang={lang} />
      )}
      {sentence && (
        <>
          <Note state="changed" text={word('cardSentence')} />
          <WordDiff {...sentence} lang={lang} />
        </>
      )}
    </>
  );
}

function Note({ state, text }: { state: keyof typeof words; text: string }) {
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
      {text}
    </p>
  );
}
