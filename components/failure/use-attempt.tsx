import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Failure } from './failure';
import { type Told, tell } from './told';

interface Failed {
  error: unknown;
  otherwise: Told | undefined;
  again: () => void;
}
export type Attempt = (action: () => Promise<unknown>, otherwise?: Told) => Promise<boolean>;

/** Runs actions that may fail: `attempt` answers whether it went well; `failure` is what to show, with a way to try again. */
export function useAttempt(): { attempt: Attempt; failure: VNode | null } {
  const [failed, setFailed] = useState<Failed>();
  const attempt: Attempt = async (action, otherwise) => {
    try {
      await action();
      setFailed(undefined);
      return true;
    } catch (error) {
      setFailed({ error, otherwise, again: () => void attempt(action, otherwise) });
      return false;
    }
  };
  const failure = failed ? (
    <Failure told={tell(failed.error, failed.otherwise)} onRetry={failed.again} />
  ) : null;
  return { attempt, failure };
}
