import { useRef } from 'preact/hooks';
import { DraftField } from '@/components/draft/draft-field';
import { EditorForm } from '@/components/draft/editor-form';
import { useAttempt } from '@/components/failure/use-attempt';
import type { Annotation } from '@/lib/annotation';
import type { Preferences } from '@/lib/messaging/preferences';
import { word } from '@/lib/messaging/words';
import { changeTags, editAnnotation, newId } from '@/lib/store';
import { ColourChoice } from './colour-choice';
import { TagsField } from './tags-field';

interface Props {
  annotation: Annotation;
  colourNames: Preferences['colourNames'];
  onDone: () => void;
}

/** Colour, note and tags of an annotation, edited in place; one opening of it is one editing. */
export function AnnotationEditor({ annotation, colourNames, onDone }: Props) {
  const { id, colour, note = '', tags } = annotation;
  const editing = useRef(newId()).current;
  const { attempt, failure } = useAttempt();
  const change = (to: (tags: string[]) => string[]) => attempt(() => changeTags(id, to, { editing }));
  return (
    <EditorForm onDone={onDone}>
      {annotation.target && (
        <ColourChoice
          value={colour}
          names={colourNames}
          onChange={(colour) => attempt(() => editAnnotation(id, { colour }, { editing }))}
        />
      )}
      <DraftField
        name={`annotations/${id}/note`}
        label={word('cardNote')}
        multiline
        autoFocus
        stored={note}
        save={(text, editing) => editAnnotation(id, { note: text || undefined }, { editing })}
      />
      <TagsField
        name={`annotations/${id}/tags`}
        tags={tags}
        onAdd={(added) => change((tags) => [...new Set([...tags, ...added])])}
        onRemove={(removed) => change((tags) => tags.filter((tag) => tag !== removed))}
      />
      {failure}
    </EditorForm>
  );
}
