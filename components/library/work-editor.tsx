import { DraftField } from '@/components/draft/draft-field';
import { EditorForm } from '@/components/draft/editor-form';
import { DocumentEditor } from '@/components/source/document-editor';
import type { Work } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { correctWork } from '@/lib/store';

const more = [
  { field: 'deck', name: 'fieldDeck' },
  { field: 'section', name: 'fieldSection' },
  { field: 'inLanguage', name: 'fieldLanguage' },
] as const;

/** Corrects by hand what a page said of itself; what is corrected is not read again. */
export function WorkEditor({ work, onDone }: { work: Work; onDone: () => void }) {
  return (
    <EditorForm onDone={onDone}>
      <DocumentEditor work={work} />
      {more.map(({ field, name }) => (
        <DraftField
          key={field}
          name={`works/${work.id}/${field}`}
          label={word(name)}
          stored={work[field] ?? ''}
          save={(text, editing) => correctWork(work.id, { [field]: text || undefined }, { editing })}
        />
      ))}
    </EditorForm>
  );
}
