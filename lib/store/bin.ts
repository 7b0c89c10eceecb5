import type { AnyRecord, HistoryEntry, RecordTable } from '@/lib/annotation';
import { worksOfClaims } from './claims';
import { database } from './database';
import { editMany } from './edit-many';
import { historiesOf } from './histories';
import { now } from './identity';
import { outside } from './outside';
import { moving } from './status';
import { asOne, inPortions } from './undo-ways';
import { partOf, type Undo, type Watched } from './watched';
import { idsOfWork } from './works';
import { write } from './write';

/** One record by its table. */
export interface RecordRef {
  table: RecordTable;
  id: string;
}

/**
 * Puts records in the bin, one write. A work takes its highlights and notes with it; claims, sources and reviews stay,
 * whatever they hung on. Resolves with the undo, which takes out exactly what this put in. Throws MissingRecordError, or the
 * signal's reason, with nothing changed.
 */
export async function remove(refs: readonly RecordRef[], watched: Watched = {}): Promise<Undo> {
  return undoOf(await change(() => withMarks(refs), 1, watched), 0);
}

/** Takes records out of the bin, one write; a work brings back the highlights that went with it. Resolves with the undo; throws as `remove` does. */
export async function restore(refs: readonly RecordRef[], watched: Watched = {}): Promise<Undo> {
  return undoOf(await change(() => withWhatWentAlong(refs), 0, watched), 1);
}

interface Changed {
  table: RecordTable;
  record: AnyRecord;
}

/** A work and its highlights go together; the rest goes portion by portion. */
function undoOf(changed: readonly RecordRef[], deleted: 0 | 1): Undo {
  const all = (refs: readonly RecordRef[]) => (deleted === 1 ? withMarks(refs) : Promise.resolve([...refs]));
  const back = async (refs: readonly RecordRef[], watched: Watched = {}) => {
    await change(() => all(refs), deleted, watched);
  };
  return changed.some(isWork)
    ? asOne((watched) => back(changed, watched))
    : inPortions(changed, (portion) => back(portion));
}

/** Answers those of them that it really put in the bin, or took out. */
async function change(
  refsOf: () => Promise<RecordRef[]>,
  deleted: 0 | 1,
  watched: Watched,
): Promise<RecordRef[]> {
  const changed = await write(async () => set(await refsOf(), deleted, watched));
  await tell(changed);
  return changed.map(({ table, record }) => ({ table, id: record.id }));
}

async function set(refs: readonly RecordRef[], deleted: 0 | 1, watched: Watched): Promise<Changed[]> {
  const claims: string[] = [];
  const tables = byTable(refs);
  for (const table of ['sources', 'claimReviews'] as const) {
    const rows = await database.table<{ claimId: string }>(table).bulkGet([...(tables.get(table) ?? [])]);
    claims.push(...rows.flatMap((row) => row?.claimId ?? []));
  }
  return moving(claims, () => setEach(tables, deleted, watched));
}

async function setEach(
  tables: ReadonlyMap<RecordTable, ReadonlySet<string>>,
  deleted: 0 | 1,
  watched: Watched,
): Promise<Changed[]> {
  const changed: Changed[] = [];
  const at = now();
  let done = 0;
  const of = [...tables.values()].reduce((sum, { size }) => sum + size, 0);
  for (const [table, all] of tables) {
    const there = await database.table<AnyRecord>(table).bulkGet([...all]);
    const ids = [...all].filter((_, i) => there[i]?.deleted !== deleted);
    done += all.size - ids.length;
    const part = partOf(watched, done, of);
    for (const { after } of await editMany(table, ids, () => ({ deleted }), { ...part, at }, database))
      changed.push({ table, record: after });
    done += ids.length;
  }
  return changed;
}

function byTable(refs: readonly RecordRef[]): Map<RecordTable, Set<string>> {
  const tables = new Map<RecordTable, Set<string>>();
  for (const { table, id } of refs) tables.set(table, (tables.get(table) ?? new Set()).add(id));
  return tables;
}

const isWork = ({ table }: RecordRef): boolean => table === 'works';

async function withMarks(refs: readonly RecordRef[]): Promise<RecordRef[]> {
  const all = [...refs];
  for (const { id } of refs.filter(isWork)) for (const mark of await marksOf(id, 0)) all.push(mark);
  return all;
}

/** With the annotations that were put in the bin by the same step as their work. */
async function withWhatWentAlong(refs: readonly RecordRef[]): Promise<RecordRef[]> {
  const all = [...refs];
  const works = refs.filter(isWork).map(({ id }) => id);
  const histories = await historiesOf('works', works, database);
  for (const id of works) {
    const moment = binnedLast(histories.get(id));
    const marks = moment ? await marksOf(id, 1) : [];
    const ids = marks.map((mark) => mark.id);
    const own = await historiesOf('annotations', ids, database);
    for (const mark of marks) if (binnedLast(own.get(mark.id)) === moment) all.push(mark);
  }
  return all;
}

const binnedLast = (history: readonly HistoryEntry[] = []): string | undefined =>
  history.findLast(({ field, after }) => field === 'deleted' && after === 1)?.at;

async function marksOf(workId: string, deleted: 0 | 1): Promise<RecordRef[]> {
  const ids = await idsOfWork(workId);
  const rows = await database.annotations.where('workId').anyOf(ids).toArray();
  return rows.filter((row) => row.deleted === deleted).map(({ id }) => ({ table: 'annotations', id }));
}

async function tell(changed: readonly Changed[]): Promise<void> {
  const workIds = changed.flatMap(({ table, record }) => {
    if (table === 'works') return record.id;
    return 'workId' in record && record.workId ? record.workId : [];
  });
  const claimIds = changed.flatMap(({ table, record }) => {
    if (table === 'claims') return record.id;
    return 'claimId' in record ? record.claimId : [];
  });
  outside.written({
    tables: [...new Set(changed.map(({ table }) => table))],
    workIds: [...new Set([...workIds, ...(await worksOfClaims(claimIds))])],
  });
}
