import { useRef } from 'preact/hooks';
import { DraftField } from '@/components/draft/draft-field';
import { EditorForm } from '@/components/draft/editor-form';
import type { PageFacts } from '@/lib/annotation';
import { draftOf } from '@/lib/article/work-draft';
import { word } from '@/lib/messaging/words';
import { annotate, editAnnotation, newId } from '@/lib/store';

interface Props {
  facts: PageFacts;
  onDone: (annotationId: string) => void;
}

/** A note about the whole article; with its first words it becomes an annotation, without any there is none. */
export function NewNote({ facts, onDone }: Props) {
  const id = useRef(newId()).current;
  const save = async (note: string, editing: string) => {
    // Made once: an annotation with this id that is there already is left as it is.
    await annotate({ id, work: draftOf(facts), colour: 'amber', note });
    await editAnnotation(id, { note: note || undefined }, { editing });
  };
  return (
    <div class="panel-sheet">
      <EditorForm onDone={() => onDone(id)}>
        <DraftField
          name={`new-note/${facts.address.url}`}
          label={word('panelNewNote')}
          multiline
          autoFocus
          stored=""
          save={save}
        />
      </EditorForm>
    </div>
  );
}
