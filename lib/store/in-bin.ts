import type { AnyRecord, RecordTable } from '@/lib/annotation';
import { binnedAt } from './binned-at';
import { database } from './database';
import { historiesOf } from './histories';
import { unseenReviews } from './unseen-reviews';

/** A record in the bin, and since when it lies there. */
export interface Binned {
  table: RecordTable;
  record: AnyRecord;
  since: string;
}

/** Everything in the bin that may be seen (`unseenReviews`), what was put there last first. */
export async function inBin(blind = true): Promise<Binned[]> {
  const lists = await Promise.all(
    (['works', 'annotations', 'claims', 'sources', 'claimReviews', 'contacts', 'ratingScales'] as const).map(
      async (table) => {
        const all = (await binned(table)).filter((row) => !isMerged(row));
        const judged = table === 'claimReviews' ? all.map(({ id }) => id) : [];
        const unseen = await unseenReviews(judged, blind);
        const rows = all.filter(({ id }) => !unseen.has(id));
        const histories = await historiesOf(
          table,
          rows.map(({ id }) => id),
          database,
        );
        const since = ({ id }: AnyRecord) => binnedAt(table, id, histories.get(id) ?? [], database);
        return Promise.all(
          rows.map(async (record): Promise<Binned> => ({ table, record, since: await since(record) })),
        );
      },
    ),
  );
  return lists.flat().sort((a, b) => (a.since < b.since ? 1 : -1));
}

const binned = (table: RecordTable): Promise<AnyRecord[]> => {
  const rows = database.table<AnyRecord>(table);
  // Sources have no index for it: they are few beside what they stand on.
  return table === 'sources'
    ? rows.filter(({ deleted }) => deleted === 1).toArray()
    : rows.where('deleted').equals(1).toArray();
};

/** What was found to be another is not lost, and nothing to be taken out. */
export const isMerged = (row: AnyRecord): boolean =>
  'claimReviewed' in row && row.mergedInto !== undefined && row.mergedInto !== row.id;
