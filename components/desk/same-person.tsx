import { useId, useState } from 'preact/hooks';
import { useAttempt } from '@/components/failure/use-attempt';
import { useOfferUndo } from '@/components/undo/undo-provider';
import { useLiveQuery } from '@/components/use-live-query';
import type { Agent } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { mergeAgents, people } from '@/lib/store';

/** Says that somebody was noted twice: the other's claims and names become this one's. */
export function SamePerson({ agent }: { agent: Agent }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const others = useLiveQuery(
    async () => (open ? (await people()).filter((one) => one.id !== agent.id) : []),
    `people/${open}/${agent.id}`,
  );
  const { attempt, failure } = useAttempt();
  const offerUndo = useOfferUndo();
  const other = others?.find(({ name }) => name === typed.trim());
  const merge = () =>
    attempt(async () => {
      if (!other) return;
      offerUndo(word('deskPeopleMerged'), await mergeAgents(agent.id, [other.id]));
      setOpen(false);
      setTyped('');
    });
  if (!open)
    return (
      <button type="button" class="button quiet same-person" onClick={() => setOpen(true)}>
        {word('deskSamePerson')}
      </button>
    );
  return (
    <div class="draft">
      <label for={id} class="draft-label">
        {word('deskSameAs', agent.name)}
      </label>
      <input
        id={id}
        class="field"
        dir="auto"
        list={`${id}-people`}
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing) {
            event.preventDefault();
            void merge();
          } else if (event.key === 'Escape') {
            event.stopPropagation();
            setOpen(false);
          }
        }}
        ref={focusOnce}
      />
      <datalist id={`${id}-people`}>
        {others?.map((one) => (
          <option key={one.id} value={one.name} />
        ))}
      </datalist>
      <button type="button" class="button" disabled={!other} onClick={merge}>
        {word('deskMergeDo')}
      </button>
      {failure}
    </div>
  );
}

const focusOnce = (field: HTMLInputElement | null) => {
  if (field && !field.dataset.met) {
    field.dataset.met = 'yes';
    field.focus();
  }
};
