import { useState } from 'preact/hooks';
import { counted } from '@/components/counted';
import { useAttempt } from '@/components/failure/use-attempt';
import { Icon } from '@/components/icon';
import { useOfferUndo } from '@/components/undo/undo-provider';
import { word } from '@/lib/messaging/words';
import { addTag, remove } from '@/lib/store';
import { refOf } from './refs';
import { TagForm } from './tag-form';
import type { Selection } from './use-selection';

interface Props {
  selection: Selection;
  onExport: () => void;
}

/** What can be done with the entries chosen. */
export function SelectionBar({ selection, onExport }: Props) {
  const { entries, clear, all } = selection;
  const [tagging, setTagging] = useState(false);
  const { attempt, failure } = useAttempt();
  const offerUndo = useOfferUndo();
  const many = counted('countAnnotations', entries.length);

  const removeAll = () =>
    attempt(async () => {
      const undo = await remove(entries.map(refOf));
      offerUndo(word('libraryRemoved', many), undo);
      clear();
    });
  const tagAll = (tag: string) =>
    attempt(async () => {
      const undo = await addTag(entries.map(refOf), tag);
      offerUndo(word('libraryTagged', many), undo);
      setTagging(false);
    });

  return (
    <section class="selection-bar" aria-label={word('librarySelection')}>
      <strong role="status">{word('librarySelected', many)}</strong>
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
