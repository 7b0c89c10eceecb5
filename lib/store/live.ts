import { liveQuery } from 'dexie';

/** Runs a query now and whenever what it read changes, in any context; returns the undo. A failed query ends in `onError`. */
export function watch<T>(
  query: () => Promise<T>,
  onValue: (value: T) => void,
  onError: (error: unknown) => void,
): () => void {
  // Dexie follows what is read over native awaits only when the function it runs is itself an async one.
  const subscription = liveQuery(async () => await query()).subscribe({ next: onValue, error: onError });
  return () => subscription.unsubscribe();
}
