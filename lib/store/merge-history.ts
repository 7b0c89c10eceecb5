import { CREATED, type HistoryEntry, type RecordTable } from '@/lib/annotation';
import { BadFileError } from './bad-file';
import { type Folded, fold } from './fold';
import { fuller } from './fuller';
import { known } from './heads';
import { sameValue } from './same-value';

/**
 * What a record's history becomes when another one is added to it: `add` are entries that are new, or of which more is told
 * now. `folded` is undefined when the record is purged.
 */
export interface Merged {
  add: HistoryEntry[];
  folded: Folded | undefined;
}

/**
 * The union of two histories of one record. Throws BadFileError when an entry is known here with other content.
 * Of a record that was purged here only what says that it is deleted comes in, unless somebody wrote something that
 * the deletion did not know of: then all comes back.
 */
export function mergeHistory(
  table: RecordTable,
  recordId: string,
  local: readonly HistoryEntry[],
  incoming: readonly HistoryEntry[],
): Merged {
  if (local.length === 0) return { add: [...incoming], folded: fold(table, recordId, incoming) };
  const there = known(local);
  const add: HistoryEntry[] = [];
  for (const entry of incoming) {
    const same = there.get(entry.id);
    const joined = same ? fuller(same, entry) : entry;
    if (!joined) throw new BadFileError('knownDifferently', { table: 'history', id: entry.id });
    if (!same || !sameValue(same, joined)) add.push(joined);
  }
  const told = new Set(add.map(({ id }) => id));
  const folded = fold(table, recordId, [...local.filter(({ id }) => !told.has(id)), ...add]);
  if (isPurged(local) && folded?.record.deleted === 1)
    return { add: add.filter(isDeletion), folded: undefined };
  return { add, folded };
}

/** Only that it is deleted is still known of a record, not what it was. */
export const isPurged = (entries: readonly HistoryEntry[]): boolean =>
  entries.length > 0 && !entries.some((entry) => entry.field === CREATED);

export const isDeletion = (entry: HistoryEntry): boolean => entry.field === 'deleted' && entry.after === 1;
