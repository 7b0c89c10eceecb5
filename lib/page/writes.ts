export interface Writes {
  /**
   * Writes in turn and resolves when it is on disk. A failed write rejects, and is kept: it is tried again by `retry`, unless a
   * later one of the same key has taken its place, or one `over` the same has succeeded, which it would now undo.
   */
  run<T>(key: string, write: () => Promise<T>, over?: string): Promise<T>;
  retry(): void;
  /** The page is being left: what waits for its turn, and what is still written in leaving, is sent at once. The background takes messages in their order. */
  hurry(): void;
  /** The page came back: one after the other again. */
  unhurried(): void;
  readonly failing: boolean;
}

interface Waiting<T = unknown> {
  write: () => Promise<T>;
  over: string;
  /** Its place among all writes, however often it is tried. */
  turn: number;
}

/** Writes one after the other, so that a note never overtakes its highlight; `onState` hears of failure, and of its end as undefined. */
export function createWrites(onState: (error: unknown) => void): Writes {
  const failed = new Map<string, Waiting>();
  let runs = 0;
  let last: Promise<unknown> = Promise.resolve();
  let leave = () => {};
  let leaving = new Promise<void>((resolve) => {
    leave = resolve;
  });

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = Promise.race([last, leaving]).then(work);
    last = turn.catch(() => {});
    return turn;
  }
  async function attempt<T>(key: string, one: Waiting<T>): Promise<T> {
    try {
      const result = await one.write();
      const before = failed.size;
      for (const [other, { over, turn }] of failed)
        if (other === key || (over === one.over && turn < one.turn)) failed.delete(other);
      if (failed.size === 0 && before > 0) onState(undefined);
      return result;
    } catch (error) {
      failed.set(key, one);
      onState(error);
      throw error;
    }
  }

  return {
    run: (key, write, over = key) => {
      const one = { write, over, turn: runs++ };
      return inTurn(() => attempt(key, one));
    },
    retry() {
      // A later write may be waiting before it: what that one wrote must not be written over with older words.
      for (const [key, one] of [...failed].sort(([, a], [, b]) => a.turn - b.turn))
        inTurn(async () => failed.get(key) === one && attempt(key, one)).catch(() => {});
    },
    hurry() {
      leave();
    },
    unhurried() {
      leaving = new Promise((resolve) => {
        leave = resolve;
      });
    },
    get failing() {
      return failed.size > 0;
    },
  };
}
