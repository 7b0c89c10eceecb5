import { useId, useState } from 'preact/hooks';
import { word } from '@/lib/messaging/words';

interface Props {
  /** What the file is to be locked with; undefined when it is not. */
  passphrase: string | undefined;
  onChange: (passphrase: string | undefined) => void;
}

/** Whether a file of our own is locked, and with what; it is kept nowhere, so it can be looked at while it is typed. */
export function LockChoice({ passphrase, onChange }: Props) {
  const id = useId();
  const [shown, setShown] = useState(false);
  const field = {
    id,
    class: 'field',
    autocomplete: 'off',
    'aria-describedby': `${id}-about`,
    value: passphrase ?? '',
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => onChange(currentTarget.value),
  } as const;
  return (
    <div class="lock">
      <label class="format">
        <input
          type="checkbox"
          checked={passphrase !== undefined}
          onChange={({ currentTarget }) => onChange(currentTarget.checked ? '' : undefined)}
        />
        <span>{word('exportLock')}</span>
      </label>
      {passphrase !== undefined && (
        <div class="passphrase">
          <label for={id} class="draft-label">
            {word('transferPassphrase')}
          </label>
          {shown ? <input type="text" {...field} /> : <input type="password" {...field} />}
          <label class="format">
            <input
              type="checkbox"
              checked={shown}
              onChange={({ currentTarget }) => setShown(currentTarget.checked)}
            />
            <span>{word('exportLockShow')}</span>
          </label>
          <p id={`${id}-about`} class="soft">
            {word('exportLockAbout')}
          </p>
        </div>
      )}
    </div>
  );
}
