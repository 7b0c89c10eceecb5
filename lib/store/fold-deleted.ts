import { CREATED, type HistoryEntry } from '@/lib/annotation';
import { ancestors, headsOf, type Known } from './heads';

/** Whether a record is in the bin; edits that a deletion did not know of keep it out until somebody chooses. */
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
  const unseen = headsOf(
    entries.filter((entry) => entry.field !== 'deleted' && entry.field !== CREATED && !seen.has(entry.id)),
    all,
  );
  return { value: unseen.length > 0 ? 0 : 1, disagree: unseen.length > 0, heads: [...heads, ...unseen] };
}
