import type { AnyRecord, HistoryEntry, RecordTable } from '@/lib/annotation';
import type { RecordRef } from './bin';
import { binnedAt, binnedKey } from './binned-at';
import { type Database, database } from './database';
import { historiesOf } from './histories';
import { newId, now } from './identity';
import { isMerged } from './in-bin';
import { me } from './me';
import { takeOut } from './packs';
import { write } from './write';

/** How long the bin keeps what is put in it, in days. */
export const BIN_DAYS = 30;

/** A work last, when nothing in the bin names it any more; an agent never: what others wrote names them. */
const purged = [
  'annotations',
  'claims',
  'appearances',
  'sources',
  'claimReviews',
  'contacts',
  'ratingScales',
  'works',
] as const;
/** As many parents an entry may have. */
const MOST = 10_000;

/**
 * Forgets the content of what was put in the bin before a time. What stays of a record is one entry of its history that
 * says when it was deleted and, by their ids, what was known of it: a colleague's file does not bring it back, but
 * what a colleague wrote that is not among them does. What somebody else's file put in the bin stays as long from then.
 */
export async function purge(
  olderThan: string = new Date(Date.now() - BIN_DAYS * 86_400_000).toISOString(),
  db: Database = database,
): Promise<RecordRef[]> {
  return write(async () => {
    const gone: RecordRef[] = [];
    for (const table of purged) {
      const bin = (await inBinOf(table, db)).map(({ id }) => id);
      const histories = await historiesOf(table, bin, db);
      const forgotten: string[] = [];
      for (const id of bin) {
        const history = histories.get(id) ?? [];
        if (history.length > MOST || (await binnedAt(table, id, history, db)) >= olderThan) continue;
        if (table === 'works' && (await isNamed(id, db))) continue;
        await forget(table, id, history, db);
        forgotten.push(id);
      }
      // Packs are long: each is written once.
      await takeOut(table, forgotten, db);
      gone.push(...forgotten.map((id) => ({ table, id })));
    }
    return gone;
  }, db);
}

const inBinOf = (table: RecordTable, db: Database): Promise<AnyRecord[]> =>
  db
    .table<AnyRecord>(table)
    .filter((row) => row.deleted === 1 && !isMerged(row))
    .toArray();

async function isNamed(workId: string, db: Database): Promise<boolean> {
  const by = await Promise.all([
    db.annotations.where({ workId }).count(),
    db.sources.where({ workId }).count(),
    db.works.where({ mergedInto: workId }).count(),
  ]);
  return by.some((count) => count > 0);
}

async function forget(table: RecordTable, id: string, history: HistoryEntry[], db: Database): Promise<void> {
  const ids = history.map((entry) => entry.id).sort();
  const tombstone: HistoryEntry = {
    id: newId(),
    table,
    recordId: id,
    field: 'deleted',
    agent: await me(db),
    at: now(),
    before: 1,
    after: 1,
    parents: ids,
  };
  await db.history.bulkDelete(ids);
  await db.history.add(tombstone);
  await db.table(table).delete(id);
  await db.settings.delete(binnedKey(table, id));
  if (table === 'annotations') {
    await db.anchors.delete(id);
    await db.sightings.where({ annotationId: id }).delete();
  }
  if (table === 'works') await db.snapshots.where({ workId: id }).delete();
}
