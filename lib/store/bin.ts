import type { AnyRecord, RecordTable } from '@/lib/annotation';
import { worksOfClaim } from './claims';
import { database } from './database';
import { edit } from './edit';
import { outside } from './outside';
import { write } from './write';

/** One record by its table. */
export interface RecordRef {
  table: RecordTable;
  id: string;
}

/** Puts records in the bin, one write; a highlight's claims, a claim's sources and reviews stay. Returns the undo. */
export async function remove(refs: RecordRef[]): Promise<() => Promise<void>> {
  await setDeleted(refs, 1);
  return () => setDeleted(refs, 0);
}

/** Takes records out of the bin. */
export const restore = (refs: RecordRef[]): Promise<void> => setDeleted(refs, 0);

async function setDeleted(refs: RecordRef[], deleted: 0 | 1): Promise<void> {
  const records = await write(async () => {
    const changed: AnyRecord[] = [];
    for (const { table, id } of refs) changed.push(await edit(table, id, { deleted }));
    return changed;
  });
  const workIds = await Promise.all(records.map((record, i) => worksTouchedBy(refs[i]?.table, record)));
  outside.written({ tables: refs.map((ref) => ref.table), workIds: [...new Set(workIds.flat())] });
}

async function worksTouchedBy(table: RecordTable | undefined, record: AnyRecord): Promise<string[]> {
  if (table === 'works') return [record.id];
  if (table === 'claims') return worksOfClaim(record.id);
  if ('claimId' in record) return worksOfClaim(record.claimId);
  return 'workId' in record && record.workId ? [record.workId] : [];
}

/** Everything in the bin, the latest first. */
export async function inBin(): Promise<{ table: RecordTable; record: AnyRecord }[]> {
  const tables = ['works', 'annotations', 'claims'] as const;
  const lists = await Promise.all(
    tables.map(async (table) => {
      const rows = await database.table<AnyRecord>(table).where('deleted').equals(1).toArray();
      return rows.map((record) => ({ table, record }));
    }),
  );
  return lists.flat().sort((a, b) => (a.record.modified < b.record.modified ? 1 : -1));
}
