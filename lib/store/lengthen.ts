import { CREATED, type HistoryEntry } from '@/lib/annotation';
import type { Database } from './database';
import { isContent } from './heads';

/**
 * Goes on with the entry that an editing began; false when a new one is needed, because something was written since
 * or the entry has left the device (then it is no longer among the open edits).
 */
export async function lengthen(
  entries: readonly HistoryEntry[],
  heads: readonly HistoryEntry[],
  after: unknown,
  at: string,
  editing: string | undefined,
  db: Database,
): Promise<boolean> {
  const [head] = heads;
  if (!editing || !head || heads.length > 1 || entries.some(({ parents }) => parents.includes(head.id)))
    return false;
  if (!(await db.openEdits.get(`${editing}/${head.id}`))) return false;
  const { after: _shorter, ...rest } = head;
  await db.history.put({ ...rest, at, ...(after === undefined ? {} : { after }) });
  return true;
}

/** Adds to what made a record, as long as it has not left the device and nothing was built on it; false when it cannot. */
export async function completeCreation(
  entries: readonly HistoryEntry[],
  fields: Record<string, unknown>,
  db: Database,
): Promise<boolean> {
  const [root] = entries;
  if (root?.field !== CREATED || entries.length > 1 || !isContent(root.after)) return false;
  const key = creationKey(root.id);
  if (!(await db.openEdits.get(key))) return false;
  await db.history.put({ ...root, after: { ...root.after, ...fields } });
  await db.openEdits.delete(key);
  return true;
}

/** Marks what made a record as still to be completed; see `completeCreation`. */
export const leaveOpen = (rootId: string, db: Database): Promise<unknown> =>
  db.openEdits.put({ key: creationKey(rootId), historyId: rootId });

const creationKey = (rootId: string): string => `created/${rootId}`;
