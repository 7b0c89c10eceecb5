import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { word } from '@/lib/messaging/words';

interface Props {
  name: string;
  /** One was tried that does not open it. */
  isWrong: boolean;
  onOpen: (passphrase: string) => void;
}

/** Asks for what opens a locked file; it is kept nowhere. */
export function PassphraseForm({ name, isWrong, onOpen }: Props) {
  const id = useId();
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <form
      class="passphrase"
      onSubmit={(event) => {
        event.preventDefault();
        if (text) onOpen(text);
      }}
    >
      <p>
        {word('importLocked')} <bdi>{name}</bdi>
      </p>
      <label for={id} class="draft-label">
        {word('transferPassphrase')}
      </label>
      <input
        id={id}
        ref={field}
        class="field"
        type="password"
        autocomplete="off"
        aria-invalid={isWrong}
        aria-describedby={`${id}-wrong`}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <p id={`${id}-wrong`} role="alert">
        {isWrong && word('importProblemWrongPassphrase')}
      </p>
      <button type="submit" class="button primary" disabled={!text}>
        {word('importUnlock')}
      </button>
    </form>
  );
}
