import { useEffect, useState } from 'preact/hooks';
import { changeShortcuts, type Shortcut, shortcuts } from '@/lib/messaging/shortcuts';
import { word } from '@/lib/messaging/words';
import './shortcut-list.css';

interface Props {
  /** Hears how many shortcuts have lost their keys. */
  onMissing?: (count: number) => void;
}

/** The shortcuts with their keys, or that they have none, and the way to the browser's page that changes them. */
export function ShortcutList({ onMissing }: Props) {
  const [list, setList] = useState<Shortcut[]>([]);
  useEffect(() => {
    shortcuts().then((found) => {
      setList(found);
      onMissing?.(found.filter(({ isMissing }) => isMissing).length);
    });
  }, []);
  return (
    <>
      <dl class="shortcut-list">
        {list.map(({ what, keys }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : <span class="soft">{word('shortcutNone')}</span>}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button" onClick={() => void changeShortcuts()}>
        {word('shortcutChange')}
      </button>
    </>
  );
}
