import { CREATED, type HistoryEntry } from '@/lib/annotation';
import { ancestors, headsOf, isSilent, type Known } from './heads';

/**
 * Whether a record is in the bin. What was written without knowing of the deletion, and without the deletion knowing
 * of it, keeps the record out until somebody chooses; a work that another device made for itself is simply there.
 */
export function foldDeleted(
  entries: readonly HistoryEntry[],
  all: Known,
): { value: 0 | 1; disagree: boolean; heads: HistoryEntry[] } {
  const heads = headsOf(
    entries.filter((entry) => entry.field === 'deleted'),
    all,
  );
  const deletions = heads.filter((head) => head.after === 1);
  if (deletions.length === 0) return { value: 0, disagree: false, heads };
  if (deletions.length < heads.length) return { value: 0, disagree: true, heads };
  const seen = ancestors(deletions, all);
  // What was found to be another stays out when its status follows what was noted of it meanwhile: that counts for the other.
  const isJoined = entries.some(({ field, after }) => field === 'mergedInto' && after !== undefined);
  const follows = ({ field, read }: HistoryEntry) => isJoined && field === 'status' && read === 1;
  const unseen = headsOf(
    entries.filter(
      (entry) =>
        entry.field !== 'deleted' &&
        !isSilent(entry) &&
        !follows(entry) &&
        !seen.has(entry.id) &&
        !knowsOneOf(entry, deletions, all),
    ),
    all,
  );
  const written = unseen.filter((entry) => entry.field !== CREATED && !entry.read);
  return { value: unseen.length > 0 ? 0 : 1, disagree: written.length > 0, heads: [...heads, ...written] };
}

/** An edit made in the bin leaves the record there. */
function knowsOneOf(entry: HistoryEntry, deletions: readonly HistoryEntry[], all: Known): boolean {
  const older = ancestors([entry], all);
  return deletions.some((deletion) => older.has(deletion.id));
}
