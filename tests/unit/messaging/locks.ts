import { vi } from 'vitest';

type Run = (lock: object | null) => Promise<unknown>;

/** Web locks for Node: of one name one after another, and none for who does not want to wait. */
export function locks(): void {
  const last = new Map<string, Promise<unknown>>();
  const request = (name: string, ...[options, given]: [Run] | [{ ifAvailable?: boolean }, Run]) => {
    const run = typeof options === 'function' ? options : given;
    if (!run) throw new TypeError('A lock needs something to do');
    const before = last.get(name);
    if (before && typeof options === 'object' && options.ifAvailable) return run(null);
    const turn = () => run({ name });
    const mine = before ? before.then(turn, turn) : turn();
    last.set(name, mine);
    const done = () => {
      if (last.get(name) === mine) last.delete(name);
    };
    mine.then(done, done);
    return mine;
  };
  vi.stubGlobal('navigator', { locks: { request } });
}
