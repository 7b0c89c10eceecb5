import { Field } from '@/components/toolbar/field';
import { Heading, Quote } from '@/components/toolbar/heading';
import { word } from '@/lib/messaging/words';
import type { NoteContent } from '@/lib/page/scene';

/** The note on a passage, or on the whole work. */
export function NoteEditor({ quote, text, save, onClose }: NoteContent & { onClose: () => void }) {
  return (
    <>
      <Heading title={word(quote ? 'cardNote' : 'cardNoteWork')} onClose={onClose} />
      {quote && <Quote text={quote} />}
      <Field label={word('cardNoteLabel')} stored={text} save={save} multiline first />
      <div class="row end">
        <button type="button" class="button primary" onClick={onClose}>
          {word('cardDone')}
        </button>
      </div>
    </>
  );
}
