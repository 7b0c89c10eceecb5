/** Milliseconds of work before the page gets its turn. */
const SLICE = 8;

interface Yielding {
  scheduler?: { yield?: () => Promise<void> };
}

const turn = (scope: Yielding): Promise<void> => {
  if (scope.scheduler?.yield) return scope.scheduler.yield();
  // A timer is held back by 4 ms and more; a message is not.
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
};

/** Work in slices: `due` tells when one is used up, `rest` lets the page work and throws the signal's reason when aborted. */
export interface Pace {
  due(): boolean;
  rest(): Promise<void>;
}

export function startPace(signal?: AbortSignal, scope: Yielding = globalThis): Pace {
  let started = performance.now();
  return {
    due: () => performance.now() - started >= SLICE,
    async rest() {
      await turn(scope);
      signal?.throwIfAborted();
      started = performance.now();
    },
  };
}
