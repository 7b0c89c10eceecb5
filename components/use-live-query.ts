import { useEffect, useState } from 'preact/hooks';
import { watch } from '@/lib/store';

/**
 * What a query over the store says now, and again whenever it changes; undefined while it loads.
 * `key` names the query: when it changes, the query is run anew. A failed query is thrown into the nearest error boundary.
 */
export function useLiveQuery<T>(query: () => Promise<T>, key: string): T | undefined {
  const [state, setState] = useState<{ key: string; value?: T; error?: unknown }>({ key });
  useEffect(
    () =>
      watch(
        query,
        (value) => setState({ key, value }),
        (error) => setState({ key, error }),
      ),
    [key],
  );
  if (state.error !== undefined) throw state.error;
  return state.key === key ? state.value : undefined;
}
