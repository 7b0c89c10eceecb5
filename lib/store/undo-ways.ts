import { type Undo, UndoStopped, type Watched } from './watched';

/** How many records are taken back in one write where that is done in portions. */
const APART = 200;

/** An undo portion by portion, each a write of its own; called again after it was broken off it goes on. */
export function inPortions<T>(all: readonly T[], takeBack: (portion: readonly T[]) => Promise<void>): Undo {
  let undone = 0;
  return async ({ signal, onProgress } = {}) => {
    for (;;) {
      if (undone > 0) onProgress?.(undone, all.length);
      if (undone === all.length) return;
      if (signal?.aborted) throw new UndoStopped(undone, all.length);
      const portion = all.slice(undone, undone + APART);
      await takeBack(portion);
      undone += portion.length;
    }
  };
}

/** An undo in one write, which ends with nothing undone when it is broken off. */
export function asOne(takeBack: (watched: Watched) => Promise<void>): Undo {
  return async (watched = {}) => {
    try {
      await takeBack(watched);
    } catch (error) {
      throw watched.signal?.aborted ? new UndoStopped() : error;
    }
  };
}
