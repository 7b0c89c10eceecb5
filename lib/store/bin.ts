import type { AnyRecord, RecordTable } from '@/lib/annotation';
import { binnedAt } from './binned-at';
import { database } from './database';
import { edit } from './edit';
import { historiesOf, historyOf } from './histories';
import { now } from './identity';
import { outside } from './outside';
import { moving } from './status';
import { worksTouchedBy } from './touched';
import { unseenReviews } from './unseen-reviews';
import { idsOfWork } from './works';
import { write } from './write';

/** One record by its table. */
export interface RecordRef {
  table: RecordTable;
  id: string;
}

/**
 * Puts records in the bin, one write. A work takes its highlights and notes with it; claims, sources and reviews stay,
 * whatever they hung on. Returns the undo, which takes out exactly what this put in.
 */
export async function remove(refs: RecordRef[]): Promise<() => Promise<void>> {
  const at = now();
  const put = await write(async () => {
    const all = [...refs];
    for (const { table, id } of refs) if (table === 'works') all.push(...(await annotationsOf(id)));
    return set(all, 1, at);
  });
  await tell(put);
  return async () =>
    tell(
      await write(() =>
        set(
          put.map(({ table, record }) => ({ table, id: record.id })),
          0,
          now(),
        ),
      ),
    );
}

/** Takes records out of the bin; a work brings back the highlights that went with it. */
export async function restore(refs: RecordRef[]): Promise<void> {
  const taken = await write(async () => {
    const all = [...refs];
    for (const { table, id } of refs) if (table === 'works') all.push(...(await wentWith(id)));
    return set(all, 0, now());
  });
  await tell(taken);
}

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

type Changed = Omit<Binned, 'since'>;

async function set(refs: RecordRef[], deleted: 0 | 1, at: string): Promise<Changed[]> {
  const claims: string[] = [];
  for (const { table, id } of refs)
    if (table === 'sources' || table === 'claimReviews') {
      const claimId = (await database.table<{ claimId: string }>(table).get(id))?.claimId;
      if (claimId) claims.push(claimId);
    }
  return moving(claims, () => setEach(refs, deleted, at));
}

async function setEach(refs: RecordRef[], deleted: 0 | 1, at: string): Promise<Changed[]> {
  const changed: Changed[] = [];
  for (const { table, id } of refs) {
    const before = await database.table<AnyRecord>(table).get(id);
    if (before?.deleted === deleted) continue;
    changed.push({ table, record: await edit(table, id, { deleted }, { at }) });
  }
  return changed;
}

async function annotationsOf(workId: string, deleted: 0 | 1 = 0): Promise<RecordRef[]> {
  const ids = await idsOfWork(workId);
  const rows = await database.annotations.where('workId').anyOf(ids).toArray();
  return rows.filter((row) => row.deleted === deleted).map(({ id }) => ({ table: 'annotations', id }));
}

/** The annotations that were put in the bin by the same step as their work. */
async function wentWith(workId: string): Promise<RecordRef[]> {
  const when = async (table: RecordTable, id: string) =>
    (await historyOf(table, id)).findLast(({ field, after }) => field === 'deleted' && after === 1)?.at;
  const moment = await when('works', workId);
  const gone: RecordRef[] = [];
  for (const ref of moment ? await annotationsOf(workId, 1) : [])
    if ((await when(ref.table, ref.id)) === moment) gone.push(ref);
  return gone;
}

async function tell(changed: Changed[]): Promise<void> {
  const workIds = await Promise.all(changed.map(({ table, record }) => worksTouchedBy(table, record)));
  outside.written({
    tables: [...new Set(changed.map(({ table }) => table))],
    workIds: [...new Set(workIds.flat())],
  });
}
