import { useEffect, useRef } from 'preact/hooks';
import { setPreferences } from '@/lib/messaging/preferences';
import { type WordKey, word } from '@/lib/messaging/words';

const keys: [keys: string[], what: WordKey][] = [
  [['J', '↓'], 'libraryKeyNext'],
  [['K', '↑'], 'libraryKeyPrevious'],
  [['Enter'], 'libraryKeyOpen'],
  [['O'], 'libraryKeyOpenArticle'],
  [['X'], 'libraryKeySelect'],
  [['/'], 'libraryKeySearch'],
  [['Delete'], 'libraryKeyDelete'],
  [['Ctrl + Z'], 'libraryKeyUndo'],
  [['Esc'], 'libraryKeyBack'],
  [['G  L'], 'libraryKeyLibrary'],
  [['G  D'], 'deskKeyDesk'],
  [['G  B'], 'libraryKeyBin'],
  [['1 … 9'], 'deskKeyRate'],
  [['?'], 'libraryKeyHelp'],
];

interface Props {
  singleKeys: boolean;
  onClose: () => void;
}

/** All shortcuts of this page, and the switch that turns single keys off (WCAG 2.1.4). */
export function ShortcutsSheet({ singleKeys, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog class="sheet" ref={dialog} aria-labelledby="sheet-title" onClose={onClose}>
      <h2 id="sheet-title">{word('libraryKeys')}</h2>
      <dl>
        {keys.map(([names, what]) => (
          <div key={what}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{word(what)}</dd>
          </div>
        ))}
      </dl>
      <label class="filter-value">
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => setPreferences({ singleKeys: event.currentTarget.checked })}
        />
        <span>{word('libraryKeysSingle')}</span>
      </label>
      <form method="dialog">
        <button type="submit" class="button primary">
          {word('libraryClose')}
        </button>
      </form>
    </dialog>
  );
}
