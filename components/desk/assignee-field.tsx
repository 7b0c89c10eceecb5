import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useAttempt } from '@/components/failure/use-attempt';
import { useLiveQuery } from '@/components/use-live-query';
import type { Agent } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { checkers, ensureAgent, meAsAgent } from '@/lib/store';
import { useBlind } from './use-blind';

interface Props {
  assignee?: Agent | undefined;
  /** Hears who is to check it; undefined for nobody. */
  onAssign: (agentId: string | undefined) => unknown;
  autoFocus?: boolean;
}

/** Who is to check it: oneself, somebody who reviewed or was assigned before, or any other name. Kept when the field is left, so that half a name is nobody. */
export function AssigneeField({ assignee, onAssign, autoFocus }: Props) {
  const id = useId();
  const stored = assignee ? assignee.name || word('deskMe') : '';
  const [typed, setTyped] = useState<string>();
  const blind = useBlind();
  const people = useLiveQuery(() => checkers(blind), `checkers/${blind}`) ?? [];
  const { attempt, failure } = useAttempt();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (autoFocus) field.current?.focus();
  }, []);
  const assign = (text: string) =>
    attempt(async () => {
      setTyped(undefined);
      const name = text.trim();
      if (name === stored) return;
      const agent = name === word('deskMe') ? await meAsAgent() : name ? await ensureAgent(name) : undefined;
      await onAssign(agent?.id);
    });
  return (
    <div class="draft">
      <label for={id} class="draft-label">
        {word('deskFilterAssignee')}
      </label>
      <input
        id={id}
        ref={field}
        class="field"
        dir="auto"
        autocomplete="off"
        maxLength={200}
        list={`${id}-known`}
        value={typed ?? stored}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          void assign(event.currentTarget.value);
        }}
        onBlur={() => typed !== undefined && void assign(typed)}
      />
      <datalist id={`${id}-known`}>
        <option value={word('deskMe')} />
        {people.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {failure}
    </div>
  );
}
