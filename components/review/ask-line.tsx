import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { word } from '@/lib/messaging/words';

interface Props {
  label: string;
  /** What will happen. */
  about: string;
  placeholder?: string;
  isValid: (text: string) => boolean;
  /** What the button does, in a word. */
  act: string;
  onSay: (text: string) => void;
  onCancel: () => void;
}

/** One line that a step needs before it is done. */
export function AskLine({ label, about, placeholder, isValid, act, onSay, onCancel }: Props) {
  const id = useId();
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <form
      class="editor ask-line"
      onSubmit={(event) => {
        event.preventDefault();
        if (isValid(text.trim())) onSay(text.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <p class="soft">{about}</p>
      <div class="draft">
        <label for={id} class="draft-label">
          {label}
        </label>
        <input
          id={id}
          ref={field}
          class="field"
          dir="auto"
          maxLength={2_000}
          placeholder={placeholder}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </div>
      <div class="editor-foot">
        <button type="button" class="button quiet" onClick={onCancel}>
          {word('editorCancel')}
        </button>
        <button type="submit" class="button primary" disabled={!isValid(text.trim())}>
          {act}
        </button>
      </div>
    </form>
  );
}
