import { type AnyRecord, CREATED, type HistoryEntry, type RecordTable } from '@/lib/annotation';
import { editClaim, worksOfClaim } from './claims';
import { editContact } from './contacts';
import { database } from './database';
import { edit } from './edit';
import { outside } from './outside';
import { editReview } from './reviews';
import { sameField } from './same-value';
import { editSource } from './sources';
import { moving } from './status';
import { write } from './write';

/** What people write of a claim and what hangs on it: what else changes (what it was made one with, where it came from) is not theirs. */
const written: Partial<Record<RecordTable, readonly string[]>> = {
  claims: [
    ...['claimReviewed', 'quotation', 'claimant', 'role', 'reportedBy', 'datePublished', 'kind', 'place'],
    ...['firstAppearance', 'status', 'droppedBecause', 'priority', 'assignee', 'tags'],
  ],
  sources: [
    ...['stance', 'workId', 'annotationId', 'level', 'quotation', 'searched', 'locator', 'translation'],
    ...['accessed', 'note', 'deleted'],
  ],
  contacts: ['asked', 'agent', 'name', 'channel', 'deadline', 'answered', 'answer', 'note', 'deleted'],
  claimReviews: [
    ...['reviewRating', 'confidence', 'reviewBody', 'summary', 'sources', 'correction', 'status'],
    ...['house', 'url', 'deleted'],
  ],
};

/** Whether an entry of the history is something that somebody did to a claim or what hangs on it, and changed anything. */
export function isWritten({ table, field, before, after, read }: HistoryEntry): boolean {
  if (field === CREATED) return true;
  if (!written[table]?.includes(field)) return false;
  // A status moves by itself, and that is told; what else was read off a page nobody edited.
  if (read && field !== 'status') return false;
  return JSON.stringify(before ?? '') !== JSON.stringify(after ?? '');
}

/**
 * Gives a field the value it had before an edit; the returned undo gives it the value of that edit again, unless somebody
 * changed it since. Throws ReviewError.
 */
export async function putBack(entry: HistoryEntry): Promise<() => Promise<void>> {
  const { table, recordId, field, before, after } = entry;
  await set(entry, before);
  return async () => {
    const row = await database.table<AnyRecord>(table).get(recordId);
    const now = row && new Map<string, unknown>(Object.entries(row)).get(field);
    if (sameField(table, field, now, before)) await set(entry, after);
  };
}

async function set({ table, recordId, field }: HistoryEntry, value: unknown): Promise<void> {
  const changes = { [field]: value };
  if (field === 'deleted') return setDeleted(table, recordId, value === 1 ? 1 : 0);
  if (table === 'claims') await editClaim(recordId, changes);
  if (table === 'sources') await editSource(recordId, changes);
  if (table === 'contacts') await editContact(recordId, changes);
  if (table === 'claimReviews') await editReview(recordId, changes);
}

/** Puts what hangs on a claim in the bin or takes it out, and lets the claim's status follow. */
async function setDeleted(table: RecordTable, id: string, deleted: 0 | 1): Promise<void> {
  if (table !== 'sources' && table !== 'contacts' && table !== 'claimReviews') return;
  const claimId = await write(async () => {
    const row = await edit(table, id, {});
    await moving([row.claimId], () => edit(table, id, { deleted }));
    return row.claimId;
  });
  outside.written({ tables: [table, 'claims'], workIds: await worksOfClaim(claimId) });
}
