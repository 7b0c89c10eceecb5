import { useRef, useState } from 'preact/hooks';
import { v7 as newId } from 'uuid';
import { useLeaving } from '@/components/toolbar/use-leaving';
import type { Save } from '@/lib/page/scene';

/** How long after the last keystroke a text is saved, in milliseconds. */
const PAUSE = 350;

/**
 * A text that is saved as it is typed, and at once when the field is left; one field is one entry of the history. What could
 * not be saved is kept where writes are kept. What comes from elsewhere shows unless the reader has typed here.
 */
export function useAutosave(stored: string, save: Save<string>) {
  const [text, setText] = useState<string>();
  const [saved, setSaved] = useState(false);
  const work = useRef({ pending: undefined as string | undefined, timer: 0, editing: newId(), save });
  work.current.save = save;

  const flush = () => {
    const now = work.current;
    clearTimeout(now.timer);
    const { pending } = now;
    if (pending === undefined) return;
    now.pending = undefined;
    now.save(pending, now.editing).then(
      () => setSaved(true),
      () => setSaved(false),
    );
  };
  const type = (next: string) => {
    const now = work.current;
    now.pending = next;
    setText(next);
    clearTimeout(now.timer);
    now.timer = Number(setTimeout(flush, PAUSE));
  };
  useLeaving(flush);
  return { text: text ?? stored, saved, type, flush };
}
