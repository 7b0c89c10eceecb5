import { type ClaimStatus, CREATED, claimStatuses, type HistoryEntry } from '@/lib/annotation';
import { ancestors, known, said } from './heads';
import type { WhoIsWho } from './who-is-who';

/** Whether a status may follow from a review that is not public. */
export const followsReview = (status: unknown): boolean => status === 'inReview' || status === 'reviewed';

/**
 * The history of a claim for whom `facts` is the status that follows from what may be seen: without what its status became by
 * reviews that may not. Where something that is told builds on such an entry it stays and says nothing.
 */
export function statusTold(
  entries: readonly HistoryEntry[],
  facts: ClaimStatus,
  { me, person }: Pick<WhoIsWho, 'me' | 'person'>,
): HistoryEntry[] {
  const tells = ({ field, after, read, agent }: HistoryEntry): boolean => {
    if (field !== 'status' || !followsReview(after)) return false;
    const isMine = person(agent) === person(me);
    return read ? !isMine || rank(after) > rank(facts) : !isMine && after === 'reviewed';
  };
  const told = entries.filter((entry) => !tells(entry));
  if (told.length === entries.length) return [...entries];
  const values = new Set(told.filter(isOfStatus).map((entry) => said(entry, 'status')));
  // Also what a deletion knew of: it would not reach what was written before, and what it does not know of keeps the record.
  const built = ancestors(told, known(entries));
  return entries.flatMap((entry) => {
    if (tells(entry)) return built.has(entry.id) ? silent(entry) : [];
    const tellsBefore = followsReview(entry.before) && !values.has(entry.before);
    return entry.field === 'status' && tellsBefore ? withoutBefore(entry) : entry;
  });
}

function silent({ after: _, ...entry }: HistoryEntry): HistoryEntry {
  return withoutBefore(entry);
}
function withoutBefore({ before: _, ...entry }: HistoryEntry): HistoryEntry {
  return { ...entry, withheld: 1 };
}

const isOfStatus = ({ field }: HistoryEntry): boolean => field === 'status' || field === CREATED;
const order: readonly unknown[] = claimStatuses;
const rank = (status: unknown): number => order.indexOf(status);
