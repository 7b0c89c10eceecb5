import type { HistoryEntry, RecordTable } from '@/lib/annotation';
import type { Database } from './database';
import { isDeletion } from './merge-history';

/** Under which name it is kept since when a record that somebody else deleted lies in this device's bin. */
export const binnedKey = (table: string, id: string): string => `binned/${table}/${id}`;

/** When a record came to this device's bin: when it was deleted, or when a file that says so was imported. */
export async function binnedAt(
  table: RecordTable,
  id: string,
  history: readonly HistoryEntry[],
  db: Database,
): Promise<string> {
  const [last = ''] = history
    .filter(isDeletion)
    .map(({ at }) => at)
    .sort()
    .reverse();
  const arrived = (await db.settings.get(binnedKey(table, id)))?.value;
  return typeof arrived === 'string' && arrived > last ? arrived : last;
}
