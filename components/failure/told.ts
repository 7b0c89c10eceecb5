import type { WordKey } from '@/lib/messaging/words';

/** An error in three parts: what happened, what was kept, what to do. */
export interface Told {
  what: WordKey;
  kept: WordKey;
  todo: WordKey;
}

const byName: Record<string, Told> = {
  NewerDatabaseError: { what: 'failureNewer', kept: 'failureNewerKept', todo: 'failureNewerTodo' },
  QuotaExceededError: { what: 'failureQuota', kept: 'failureWriteKept', todo: 'failureQuotaTodo' },
  DatabaseClosedError: { what: 'failureClosed', kept: 'failureWriteKept', todo: 'failureClosedTodo' },
  MissingRecordError: { what: 'failureMissing', kept: 'failureWriteKept', todo: 'failureMissingTodo' },
};
const whenWriting: Told = { what: 'failureWrite', kept: 'failureWriteKept', todo: 'failureWriteTodo' };

/** What to tell of an error, by its name and those of the errors within it; `otherwise` for a name we do not know. */
export function tell(error: unknown, otherwise: Told = whenWriting): Told {
  for (const name of namesWithin(error)) {
    const told = byName[name];
    if (told) return told;
  }
  return otherwise;
}

/** Dexie wraps the cause: an AbortError holds the QuotaExceededError as `inner` (https://dexie.org/docs/DexieErrors/DexieError). */
function namesWithin(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return [];
  const name = 'name' in error && typeof error.name === 'string' ? [error.name] : [];
  const within = ['inner' in error ? error.inner : undefined, 'cause' in error ? error.cause : undefined];
  return [...name, ...within.flatMap((inner) => namesWithin(inner, depth + 1))];
}

/** For calls to the page in a tab. */
export const whenPageIsSilent: Told = {
  what: 'failurePage',
  kept: 'failurePageKept',
  todo: 'failurePageTodo',
};
/** For what could not be read or drawn. */
export const whenShowing: Told = {
  what: 'failureShow',
  kept: 'failurePageKept',
  todo: 'failureShowTodo',
};
