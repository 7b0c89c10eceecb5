import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { word } from '@/lib/messaging/words';

interface Props {
  /** Hears the tag, trimmed and not empty. */
  onTag: (tag: string) => void;
}

/** Asks for the tag that all that is chosen will have. */
export function TagForm({ onTag }: Props) {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const tag = text.trim();
  return (
    <form
      class="selection-tag"
      onSubmit={(event) => {
        event.preventDefault();
        if (tag) onTag(tag);
      }}
    >
      <input
        ref={field}
        class="field"
        dir="auto"
        maxLength={200}
        aria-label={word('libraryTagName')}
        placeholder={word('libraryTagName')}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <button type="submit" class="button primary" disabled={!tag}>
        {word('libraryTagAdd')}
      </button>
    </form>
  );
}
