import './draft.css';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Failure } from '@/components/failure/failure';
import { tell } from '@/components/failure/told';
import { LONGEST_LINE } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { type DraftOptions, useDraft } from './use-draft';

interface Props extends DraftOptions {
  label: string;
  /** Grows with its text. */
  multiline?: boolean;
  /** The label is read out and not shown: a placeholder stands in its place. */
  labelHidden?: boolean;
  placeholder?: string;
  lang?: string | undefined;
  /** Said when the text cannot be saved as it is. */
  invalidHint?: string;
  autoFocus?: boolean;
  /** How long a line may be, in UTF-16 units. */
  longest?: number;
  /** Texts to choose from; any other may be typed. */
  suggestions?: string[];
}

/** A labelled text that is saved as it is typed; "Saved" is said once, a text that could not be saved says so and stays. */
export function DraftField({
  label,
  multiline,
  labelHidden,
  placeholder,
  lang,
  invalidHint,
  autoFocus,
  longest = LONGEST_LINE,
  suggestions,
  ...options
}: Props) {
  const id = useId();
  const { text, status, error, type, flush } = useDraft(options);
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (autoFocus) field.current?.focus();
  }, [autoFocus]);
  const shared = {
    id,
    ref: field,
    class: 'field',
    dir: 'auto',
    lang,
    value: text,
    placeholder,
    'aria-invalid': status === 'invalid',
    'aria-describedby': `${id}-status`,
    onInput: (event: { currentTarget: { value: string } }) => type(event.currentTarget.value),
    onBlur: flush,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && !multiline && !event.isComposing) flush();
    },
  } as const;
  return (
    <div class="draft">
      <label for={id} class={labelHidden ? 'visually-hidden' : 'draft-label'}>
        {label}
      </label>
      {multiline ? (
        <textarea {...shared} rows={2} />
      ) : (
        <input {...shared} type="text" maxLength={longest} list={suggestions && `${id}-known`} />
      )}
      {suggestions && (
        <datalist id={`${id}-known`}>
          {suggestions.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
      <span id={`${id}-status`} class="draft-status" role="status">
        {status === 'saved' && word('draftSaved')}
        {status === 'failed' && word('draftUnsaved')}
        {status === 'invalid' && invalidHint}
      </span>
      {status === 'failed' && <Failure told={tell(error)} onRetry={flush} />}
    </div>
  );
}
