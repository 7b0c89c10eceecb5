import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { word } from '@/lib/messaging/words';

interface Props {
  name: string;
  /** Hears the new name; an empty one when it was given up. */
  onName: (name: string) => void;
}

/** What a saved view is to be called; Enter keeps it, Escape gives it up. */
export function ViewName({ name, onName }: Props) {
  const [text, setText] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <form
      class="view-name"
      onSubmit={(event) => {
        event.preventDefault();
        onName(text.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation();
        onName('');
      }}
    >
      <input
        ref={field}
        class="field"
        dir="auto"
        maxLength={100}
        aria-label={word('deskViewName')}
        placeholder={word('deskViewName')}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <button type="submit" class="button" disabled={!text.trim()}>
        {word('deskViewKeep')}
      </button>
    </form>
  );
}
