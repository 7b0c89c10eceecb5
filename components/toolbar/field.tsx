import { useId } from 'preact/hooks';
import { useAutosave } from '@/components/toolbar/use-autosave';
import { LONGEST_LINE } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import type { Save } from '@/lib/page/scene';

interface Props {
  label: string;
  stored: string;
  save: Save<string>;
  multiline?: boolean;
  placeholder?: string;
  /** Has the keyboard when what it is in appears. */
  first?: boolean;
  /** Other texts are not saved, and `hint` says what is wanted. */
  isValid?: (text: string) => boolean;
  hint?: string;
}

/** A labelled text that is saved as it is typed; "Saved" is said once. */
export function Field({
  label,
  stored,
  save,
  multiline,
  placeholder = ' ',
  first,
  isValid = () => true,
  hint,
}: Props) {
  const id = useId();
  const { text, saved, type, flush } = useAutosave(stored, (value, editing) =>
    isValid(value) ? save(value, editing) : Promise.reject(new Error(hint)),
  );
  const shared = {
    id,
    class: 'field',
    dir: 'auto',
    value: text,
    placeholder,
    'aria-describedby': `${id}-status`,
    'aria-invalid': !isValid(text),
    onInput: (event: { currentTarget: { value: string } }) => type(event.currentTarget.value),
    onBlur: flush,
    ...(first ? { 'data-first': '' } : {}),
  } as const;
  return (
    <div class="labelled">
      <label for={id}>{label}</label>
      {multiline ? (
        <textarea {...shared} rows={2} />
      ) : (
        <input {...shared} type="text" maxLength={LONGEST_LINE} />
      )}
      <span id={`${id}-status`} class="status soft" role="status">
        {isValid(text) ? saved && word('draftSaved') : hint}
      </span>
    </div>
  );
}
