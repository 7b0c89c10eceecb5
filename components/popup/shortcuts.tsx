import { useState } from 'preact/hooks';
import { ShortcutList } from '@/components/shortcut-list';
import { word } from '@/lib/messaging/words';

/** The shortcuts, folded in unless one of them has lost its keys. */
export function Shortcuts() {
  const [open, setOpen] = useState(false);
  return (
    <details class="part shortcuts" open={open}>
      <summary class="soft">{word('popupShortcuts')}</summary>
      <ShortcutList onMissing={(count) => setOpen(count > 0)} />
    </details>
  );
}
