import { useRef } from 'preact/hooks';
import { DraftField } from '@/components/draft/draft-field';
import { EditorForm } from '@/components/draft/editor-form';
import { forgetDraft, keepDraft, keptDraft } from '@/components/draft/kept-drafts';
import type { Colour, PageFacts } from '@/lib/annotation';
import { draftOf } from '@/lib/article/work-draft';
import { word } from '@/lib/messaging/words';
import { annotate, editAnnotation, newId } from '@/lib/store';

interface Props {
  facts: PageFacts;
  colour: Colour;
  onDone: (annotationId: string) => void;
}

/** A note about the whole article; with its first words it becomes an annotation, without any there is none. */
export function NewNote({ facts, colour, onDone }: Props) {
  const name = `new-note/${facts.address.url}`;
  const idName = `new-note-id/${facts.address.url}`;
  // Words that were on their way when the panel closed may have made an annotation: they go on in it.
  const id = useRef((keptDraft(name) === undefined ? undefined : keptDraft(idName)) ?? newId()).current;
  const save = async (note: string, editing: string) => {
    keepDraft(idName, id);
    // Made once: an annotation with this id that is there already is left as it is.
    await annotate({ id, work: draftOf(facts), colour, note });
    await editAnnotation(id, { note: note || undefined }, { editing });
    forgetDraft(idName);
  };
  return (
    <div class="panel-sheet">
      <EditorForm onDone={() => onDone(id)}>
        <DraftField name={name} label={word('panelNewNote')} multiline autoFocus stored="" save={save} />
      </EditorForm>
    </div>
  );
}
