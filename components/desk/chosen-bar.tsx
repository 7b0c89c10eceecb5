import type { TargetedKeyboardEvent } from 'preact';
import { useState } from 'preact/hooks';
import { BulkProgress } from '@/components/bulk/bulk-progress';
import { BulkStatus } from '@/components/bulk/bulk-status';
import { useBulk } from '@/components/bulk/use-bulk';
import { counted } from '@/components/counted';
import { useAttempt } from '@/components/failure/use-attempt';
import { Icon } from '@/components/icon';
import { TagForm } from '@/components/library/tag-form';
import { useOfferUndo } from '@/components/undo/undo-provider';
import { claimStatuses, priorities } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { mergeClaims, setClaims, type Watched } from '@/lib/store';
import { AssigneeField } from './assignee-field';
import { priorityWord } from './priority-mark';
import { statusWord } from './status-mark';
import type { Chosen } from './use-chosen';

interface Props {
  chosen: Chosen;
  onExport: () => void;
}

/** From how many claims on it is said that they are being changed, and that they are being made one. */
const MANY = 200;
const MANY_AS_ONE = 50;

/** What can be done with the claims chosen, all at once and undone at once. */
export function ChosenBar({ chosen, onExport }: Props) {
  const { ids, clear, all } = chosen;
  const [asking, setAsking] = useState<'tag' | 'assign'>();
  const { attempt, failure } = useAttempt();
  const offerUndo = useOfferUndo();
  const many = counted('countClaims', ids.length);
  const { doing, givenUp, run } = useBulk(attempt);
  const withAll = (action: (watched: Watched) => Promise<void>, longFrom = MANY) =>
    run({ what: many, of: ids.length, longFrom }, action);
  const set = (changes: Parameters<typeof setClaims>[1]) =>
    withAll(async (watched) => {
      offerUndo(word('deskChanged', many), await setClaims(ids, changes, watched));
      setAsking(undefined);
    });
  const merge = () =>
    withAll(async (watched) => {
      // The one that was noted first stays: ids grow with time.
      const [keep, ...others] = [...ids].sort();
      if (keep) offerUndo(word('deskMerged', many), await mergeClaims(keep, others, watched));
      clear();
    }, MANY_AS_ONE);
  return (
    <section class="selection-bar" aria-label={word('librarySelection')} aria-busy={doing !== undefined}>
      <BulkStatus doing={doing} givenUp={givenUp} what={many} />
      <BulkProgress doing={doing} />
      <button type="button" class="button quiet" onClick={all}>
        {word('librarySelectAll')}
      </button>
      <button type="button" class="button quiet" onClick={clear}>
        {word('libraryUnselect')}
      </button>
      <span class="gap" />
      <Choice
        name={word('deskFilterStatus')}
        values={claimStatuses.map((status) => [status, statusWord(status)])}
        onChoose={(status) => set({ status })}
      />
      <Choice
        name={word('deskFilterPriority')}
        values={priorities.map((priority) => [priority, priorityWord(priority)])}
        onChoose={(priority) => set({ priority })}
      />
      {(['assign', 'tag'] as const).map((what) => (
        <button
          key={what}
          type="button"
          class="button"
          aria-expanded={asking === what}
          onClick={() => setAsking(asking === what ? undefined : what)}
        >
          <Icon name={what === 'tag' ? 'tag' : 'person'} />
          {word(what === 'tag' ? 'libraryTag' : 'deskAssign')}
        </button>
      ))}
      <button type="button" class="button" onClick={merge} disabled={ids.length < 2}>
        <Icon name="merge" />
        {word('deskMerge')}
      </button>
      <button type="button" class="button" onClick={onExport}>
        <Icon name="export" />
        {word('libraryExport')}
      </button>
      {asking === 'tag' && <TagForm onTag={(tag) => set({ addTags: [tag] })} />}
      {asking === 'assign' && <AssigneeField onAssign={(assignee) => set({ assignee })} autoFocus />}
      {failure}
    </section>
  );
}

interface ChoiceProps<Value extends string> {
  name: string;
  values: [Value, string][];
  onChoose: (value: Value) => void;
}

/** Says something of all that is chosen; what each says now is told in its line. */
function Choice<Value extends string>({ name, values, onChoose }: ChoiceProps<Value>) {
  return (
    <select
      class="field choice-field"
      aria-label={name}
      value=""
      onKeyDown={openInstead}
      onChange={({ currentTarget }) => {
        const chosen = values.find(([value]) => value === currentTarget.value);
        currentTarget.value = '';
        if (chosen) onChoose(chosen[0]);
      }}
    >
      <option value="">{name}</option>
      {values.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** An arrow would choose the first value at once, for all that is chosen: it shows them instead. */
function openInstead(event: TargetedKeyboardEvent<HTMLSelectElement>): void {
  if (!event.key.startsWith('Arrow') || event.altKey) return;
  event.preventDefault();
  event.currentTarget.showPicker();
}
