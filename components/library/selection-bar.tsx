import { useState } from 'preact/hooks';
import { BulkProgress } from '@/components/bulk/bulk-progress';
import { BulkStatus } from '@/components/bulk/bulk-status';
import { useBulk } from '@/components/bulk/use-bulk';
import { counted } from '@/components/counted';
import { useAttempt } from '@/components/failure/use-attempt';
import { Icon } from '@/components/icon';
import { useOfferUndo } from '@/components/undo/undo-provider';
import { word } from '@/lib/messaging/words';
import { addTag, remove, type Tagged, type Watched } from '@/lib/store';
import { refOf } from './refs';
import { TagForm } from './tag-form';
import type { Selection } from './use-selection';

interface Props {
  selection: Selection;
  onExport: () => void;
}

/** From how many entries on it is said that they are being changed. */
const MANY = 50;

/** What can be done with the entries chosen, all at once and undone at once. */
export function SelectionBar({ selection, onExport }: Props) {
  const { entries, clear, all } = selection;
  const [tagging, setTagging] = useState(false);
  const { attempt, failure } = useAttempt();
  const offerUndo = useOfferUndo();
  const many = counted('countAnnotations', entries.length);

  const { doing, givenUp, run } = useBulk(attempt);
  const withAll = (action: (refs: Tagged[], watched: Watched) => Promise<void>) =>
    run({ what: many, of: entries.length, longFrom: MANY }, (watched) => action(entries.map(refOf), watched));
  const removeAll = () =>
    withAll(async (refs, watched) => {
      offerUndo(word('libraryRemoved', many), await remove(refs, watched));
      clear();
    });
  const tagAll = (tag: string) =>
    withAll(async (refs, watched) => {
      offerUndo(word('libraryTagged', many), await addTag(refs, tag, watched));
      setTagging(false);
    });

  return (
    <section class="selection-bar" aria-label={word('librarySelection')} aria-busy={doing !== undefined}>
      <BulkStatus doing={doing} givenUp={givenUp} what={many} />
      <BulkProgress doing={doing} />
      <button type="button" class="button quiet" onClick={all}>
        {word('librarySelectAll')}
      </button>
      <span class="gap" />
      <button type="button" class="button" onClick={onExport}>
        <Icon name="export" />
        {word('libraryExport')}
      </button>
      <button type="button" class="button" aria-expanded={tagging} onClick={() => setTagging(!tagging)}>
        <Icon name="tag" />
        {word('libraryTag')}
      </button>
      <button type="button" class="button loss" onClick={removeAll}>
        <Icon name="remove" />
        {word('libraryDelete')}
      </button>
      <button type="button" class="button quiet" onClick={clear}>
        {word('libraryUnselect')}
      </button>
      {tagging && <TagForm onTag={tagAll} />}
      {failure}
    </section>
  );
}
