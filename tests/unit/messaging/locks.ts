import { vi } from 'vitest';

/** Web locks for Node: one after another. */
export function locks(): void {
  let last: Promise<unknown> = Promise.resolve();
  const request = (_name: string, run: () => Promise<unknown>) => {
    last = last.then(run, run);
    return last;
  };
  vi.stubGlobal('navigator', { locks: { request } });
}
