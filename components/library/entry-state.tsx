import { StateSign } from '@/components/annotation/state-sign';
import { word } from '@/lib/messaging/words';
import type { LibraryState } from '@/lib/store';

const shown = { edited: 'changed', uncertain: 'uncertain', orphaned: 'orphaned' } as const;

/** What became of a line's passage, by sign and in the words of the panel; `id` is what the line's link is described by. */
export function EntryState({ state, id }: { state: LibraryState; id: string }) {
  const name = shown[state];
  return (
    <span id={id} class="row-state" data-state={name}>
      <StateSign state={name} />
      {word(`panelState_${name}`)}
    </span>
  );
}
