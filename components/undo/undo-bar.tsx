import { word } from '@/lib/messaging/words';
import type { UndoStopped } from '@/lib/store';

/** Something that was done and can be undone; `stopped` when its undo was broken off. */
export interface Offered {
  what: string;
  stopped?: UndoStopped | undefined;
}
/** How far an undo is that takes a while. */
export interface Undoing {
  what: string;
  done: number;
  of: number;
  stop: () => void;
}
interface Props {
  shown: Offered | undefined;
  undoing: Undoing | undefined;
  onUndo: () => void;
  onDismiss: () => void;
}

/** What can be undone, or how far the undo of many things is. One button, so that the keyboard stays on it. */
export function UndoBar({ shown, undoing, onUndo, onDismiss }: Props) {
  if (!undoing && !shown) return null;
  const stopped = undoing ? undefined : shown?.stopped;
  const label = stopped && stopped.undone > 0 ? 'undoGoOn' : 'undo';
  return (
    <div class={undoing ? 'undo-bar undoing' : 'undo-bar'}>
      <span>{undoing ? word('undoDoing', undoing.what) : stopped ? toldOf(stopped) : shown?.what}</span>
      {undoing && <progress value={undoing.done} max={undoing.of} aria-label={undoing.what} />}
      <button type="button" class="button" onClick={undoing?.stop ?? onUndo}>
        {word(undoing ? 'undoStop' : label)}
      </button>
      {stopped && (
        <button type="button" class="button" onClick={onDismiss}>
          {word('undoDismiss')}
        </button>
      )}
    </div>
  );
}

function toldOf({ undone, of }: UndoStopped): string {
  const said = (count: number) => count.toLocaleString(word('interfaceLanguage'));
  return undone > 0 ? word('undoStopped', said(undone), said(of)) : word('undoStoppedAtOnce');
}
