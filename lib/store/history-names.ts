import type { HistoryEntry } from '@/lib/annotation';
import type { Database } from './database';
import { namesOf } from './names';

/** What to call the records that edits are about, and those that their values point to, by id. */
export async function historyNames(
  entries: readonly HistoryEntry[],
  db: Database,
): Promise<Map<string, string>> {
  const ids = new Set<string>();
  for (const { agent, recordId, before, after } of entries)
    for (const one of [agent, recordId, before, after].flat()) if (typeof one === 'string') ids.add(one);
  const all = [...ids];
  const [sources, contacts, reviews, passages] = await Promise.all([
    db.sources.bulkGet(all),
    db.contacts.bulkGet(all),
    db.claimReviews.bulkGet(all),
    db.annotations.bulkGet(all),
  ]);
  /** What a record is called after: another's name, or its own words. */
  const after = new Map<string, { id?: string | undefined; words?: string | undefined }>();
  for (const one of sources)
    if (one) after.set(one.id, { id: one.workId, words: one.searched ?? one.quotation });
  for (const one of contacts) if (one) after.set(one.id, { id: one.agent, words: one.name });
  for (const one of reviews) if (one) after.set(one.id, { id: one.reviewer });
  for (const one of passages) if (one) after.set(one.id, { id: one.workId, words: one.target?.exact });
  const names = await namesOf([...new Set([...all, ...[...after.values()].flatMap(({ id }) => id ?? [])])]);
  for (const [id, { id: other = '', words }] of after) {
    const isPassage = passages.some((one) => one?.id === id);
    const name = isPassage ? (words ?? names.get(other)) : (names.get(other) ?? words);
    if (name) names.set(id, name);
  }
  return names;
}
