import { useRef, useState } from 'preact/hooks';
import type { Attempt } from '@/components/failure/use-attempt';
import type { Watched } from '@/lib/store';

/** How far something is that is being done with many, and the way to cancel it. */
export interface BulkDoing {
  /** What it is done with, in words. */
  what: string;
  done: number;
  of: number;
  isLong: boolean;
  cancel: () => void;
}
interface Bulk {
  doing: BulkDoing | undefined;
  /** With what, in words, it was last cancelled to do something. */
  givenUp: string | undefined;
  /** Does something with so many records, `what` in words; from more than `longFrom` on it is said how far it is. */
  run: (
    many: { what: string; of: number; longFrom: number },
    action: (watched: Watched) => Promise<void>,
  ) => Promise<void>;
}

/** One thing at a time that is done with many: thousands take a while, and cancelled it is as if it had not begun. */
export function useBulk(attempt: Attempt): Bulk {
  const [doing, setDoing] = useState<BulkDoing>();
  const [givenUp, setGivenUp] = useState<string>();
  const isUnder = useRef(false);
  const run: Bulk['run'] = async ({ what, of: expected, longFrom }, action) => {
    if (isUnder.current) return;
    await attempt(async () => {
      // Tried again while something else is being done.
      if (isUnder.current) return;
      isUnder.current = true;
      const controller = new AbortController();
      const cancel = () => controller.abort();
      const onProgress = (done: number, of = expected) =>
        setDoing({ what, done, of, isLong: of > longFrom, cancel });
      setGivenUp(undefined);
      onProgress(0);
      try {
        await action({ signal: controller.signal, onProgress });
      } catch (error) {
        if (!controller.signal.aborted) throw error;
        setGivenUp(what);
      } finally {
        isUnder.current = false;
        setDoing(undefined);
      }
    });
  };
  return { doing, givenUp, run };
}
