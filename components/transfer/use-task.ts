import { useEffect, useRef, useState } from 'preact/hooks';

/** Something that takes a while: how far it is, how to break it off, what came of it. */
export interface Task<Progress, Result> {
  state:
    | { is: 'waiting' }
    | { is: 'running'; progress?: Progress | undefined }
    | { is: 'done'; result: Result }
    | { is: 'failed'; error: unknown };
  run: (work: (signal: AbortSignal, tell: (progress: Progress) => void) => Promise<Result>) => Promise<void>;
  cancel: () => void;
  /** Breaks off what runs and forgets what came of it. */
  reset: () => void;
}

/** One task at a time; it is broken off when whoever shows it goes, and broken off is as if it had never begun. */
export function useTask<Progress, Result>(): Task<Progress, Result> {
  const [state, setState] = useState<Task<Progress, Result>['state']>({ is: 'waiting' });
  const under = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => under.current?.abort(), []);

  const run: Task<Progress, Result>['run'] = async (work) => {
    under.current?.abort();
    const controller = new AbortController();
    under.current = controller;
    const { signal } = controller;
    const set = (next: Task<Progress, Result>['state']) => {
      if (under.current === controller) setState(next);
    };
    set({ is: 'running' });
    try {
      set({ is: 'done', result: await work(signal, (progress) => set({ is: 'running', progress })) });
    } catch (error) {
      set(signal.aborted ? { is: 'waiting' } : { is: 'failed', error });
    }
  };
  const cancel = () => under.current?.abort();
  const reset = () => {
    under.current?.abort();
    under.current = undefined;
    setState({ is: 'waiting' });
  };
  return { state, run, cancel, reset };
}
