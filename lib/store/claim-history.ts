import { type Claim, CREATED, type HistoryEntry } from '@/lib/annotation';
import { editClaim } from './claims';
import { historyOf } from './edit';
import { namesOf } from './names';

/** What people write of a claim: what else changes (what it was made one with, the bin) has an undo of its own. */
const written: readonly string[] = [
  'claimReviewed',
  'quotation',
  'claimant',
  'role',
  'reportedBy',
  'datePublished',
  'kind',
  'place',
  'firstAppearance',
  'status',
  'droppedBecause',
  'priority',
  'assignee',
  'tags',
] satisfies (keyof Claim)[];

/** The edits of a claim, the latest first, with the names of what they speak of. */
export interface ClaimChanges {
  entries: HistoryEntry[];
  names: ReadonlyMap<string, string>;
  /** Ids of the last edit of each field: what it changed may be put back. */
  latest: ReadonlySet<string>;
}

/** What was changed of a claim, by whom and when; an edit that changed nothing in the end is left out. */
export async function claimHistory(id: string): Promise<ClaimChanges> {
  const entries = (await historyOf('claims', id)).filter(
    ({ field, before, after }) =>
      field === CREATED ||
      (written.includes(field) && JSON.stringify(before ?? '') !== JSON.stringify(after ?? '')),
  );
  const ids = entries.flatMap(({ agent, before, after }) => [agent, before, after]);
  const latest = new Map(entries.map((entry) => [entry.field, entry]));
  return {
    entries: entries.reverse(),
    names: await namesOf([...new Set(ids.filter((one) => typeof one === 'string'))]),
    // What it said before stayed with whoever wrote it: there is nothing to put back.
    latest: new Set([...latest.values()].flatMap(({ id, withheld }) => (withheld ? [] : id))),
  };
}

/** Gives a field of a claim the value it had before an edit; the returned undo gives it the value of that edit again. */
export async function putBack({
  recordId,
  field,
  before,
  after,
}: HistoryEntry): Promise<() => Promise<void>> {
  await editClaim(recordId, { [field]: before });
  return async () => {
    await editClaim(recordId, { [field]: after });
  };
}
