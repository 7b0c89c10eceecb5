import { StateSign } from './state-sign';

interface Props {
  state: 'changed' | 'uncertain' | 'orphaned' | 'unknown';
  text: string;
}

/** How a passage stands on its page, in a line with a sign. */
export function StateLine({ state, text }: Props) {
  return (
    <p class={`anchor-note anchor-${state}`}>
      <StateSign state={state} />
      {text}
    </p>
  );
}
