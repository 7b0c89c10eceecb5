import type { HistoryEntry } from '@/lib/annotation';
import type { Database } from '@/lib/store';

/** Every entry of a database wherever it lies, in the order of the ids; fails where one lies twice. */
export async function allEntries(db: Database): Promise<HistoryEntry[]> {
  const packs = await db.packs.toArray();
  const entries = [
    ...(await db.history.toArray()),
    ...packs.flatMap((pack): HistoryEntry[] => JSON.parse(pack.entries)),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const [i, { id }] of entries.entries())
    if (entries[i + 1]?.id === id) throw new Error(`history ${id}: it is there twice`);
  for (const { id, count, entries: text } of packs)
    if (JSON.parse(text).length !== count) throw new Error(`packs ${id}: it counts ${count}`);
  return entries;
}
