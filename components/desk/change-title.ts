import { fieldWords } from '@/components/transfer/field-words';
import { CREATED, type HistoryEntry } from '@/lib/annotation';
import { type WordKey, word } from '@/lib/messaging/words';

const begun: Partial<Record<HistoryEntry['table'], WordKey>> = {
  sources: 'deskHistorySource',
  contacts: 'deskHistoryContact',
  claimReviews: 'deskHistoryReview',
};

/** What was done in an entry of the history; `says` when that is all, and its values need no words. */
export function changeTitle({ table, field, after }: HistoryEntry): { title: string; says: boolean } {
  if (field === CREATED) return { title: word(begun[table] ?? 'deskHistoryNoted'), says: true };
  if (field === 'deleted')
    return { title: word(after === 1 ? 'deskHistoryDeleted' : 'deskHistoryRestored'), says: true };
  if (field === 'house')
    return { title: word(after === 1 ? 'deskHistoryHouse' : 'deskHistoryNotHouse'), says: true };
  const key = fieldWords[field];
  return { title: key ? word(key) : field, says: false };
}

/** What kind of record of a claim an entry is about; undefined for the claim itself. */
export function changeKind({ table }: HistoryEntry): string | undefined {
  if (table === 'sources') return word('libraryKindSource');
  if (table === 'contacts') return word('deskContacts');
  return table === 'claimReviews' ? word('deskHistoryOfReview') : undefined;
}
