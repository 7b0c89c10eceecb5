import type { AnyRecord, Conflict, HistoryEntry } from '@/lib/annotation';
import { type Database, database } from './database';
import { type Changes, edit } from './edit';
import { byAuthor } from './fold';
import { said } from './heads';
import { historyOf } from './histories';
import { outside } from './outside';
import { worksTouchedBy } from './touched';
import { unseenReviews } from './unseen-reviews';
import { write } from './write';

/** One side of a conflict: what it says, who said it and when. An absent `value` is a field taken away. */
export interface Side {
  headId: string;
  /** Whose field it is: `deleted` (1 put in the bin, 0 taken out) or the field that was edited meanwhile. */
  field: string;
  value?: unknown;
  /** Of a list what it was before; all that it is now where that is not known. */
  before?: unknown[];
  agentId: string;
  author: string;
  at: string;
}

/** A conflict with its record and both (or more) sides; while it stands the record shows the first side. */
export interface OpenConflict extends Conflict {
  record: AnyRecord;
  sides: Side[];
}

/** All conflicts that nobody has chosen yet, or those of one record; not those of reviews that may not be seen (`unseenReviews`). */
export async function openConflicts(
  recordId?: string,
  blind = true,
  db: Database = database,
): Promise<OpenConflict[]> {
  const all = await seenConflicts(blind, db);
  const wanted = recordId === undefined ? all : all.filter((conflict) => conflict.recordId === recordId);
  const open = await Promise.all(wanted.map((conflict) => withSides(conflict, db)));
  return open.flatMap((conflict) => conflict ?? []);
}

/** How many conflicts wait for a choice. */
export const countConflicts = async (blind = true, db: Database = database): Promise<number> =>
  (await seenConflicts(blind, db)).length;

async function seenConflicts(blind: boolean, db: Database): Promise<Conflict[]> {
  const all = await db.conflicts.toArray();
  const judged = all.flatMap(({ table, recordId }) => (table === 'claimReviews' ? [recordId] : []));
  const unseen = await unseenReviews([...new Set(judged)], blind, db);
  return all.filter(({ table, recordId }) => table !== 'claimReviews' || !unseen.has(recordId));
}

/**
 * Ends a conflict by a new edit that knows of all its sides: what one side says, or for `deleted` whether the record
 * is in the bin. Choosing a conflict that has ended already changes nothing.
 */
export async function chooseConflict(
  conflictId: string,
  choice: string | { deleted: 0 | 1 },
  db: Database = database,
): Promise<void> {
  const done = await write(async () => {
    const conflict = await db.conflicts.get(conflictId);
    if (!conflict) return undefined;
    const { table, recordId, field, heads } = conflict;
    const deleted = typeof choice === 'string' ? undefined : choice.deleted;
    if (deleted !== undefined) return { table, record: await edit(table, recordId, { deleted }, {}, db) };
    const sides = (await historyOf(table, recordId, db)).filter(({ id }) => heads.includes(id));
    const head = sides.find(({ id }) => id === choice);
    if (!head) throw new RangeError(`conflicts ${conflictId}: it has no side ${String(choice)}`);
    // An edit that stands against a deletion is chosen by keeping the record.
    const value = field === 'deleted' && head.field !== 'deleted' ? 0 : said(head, field);
    const changes: Changes<typeof table> = { [field]: value };
    return { table, record: await edit(table, recordId, changes, {}, db) };
  }, db);
  if (done) outside.written({ tables: [done.table], workIds: await worksTouchedBy(done.table, done.record) });
}

async function withSides(conflict: Conflict, db: Database): Promise<OpenConflict | undefined> {
  const record = await db.table<AnyRecord>(conflict.table).get(conflict.recordId);
  const history = await historyOf(conflict.table, conflict.recordId, db);
  const heads = history.filter(({ id }) => conflict.heads.includes(id)).sort(byAuthor);
  const agents = await db.agents.bulkGet(heads.map((head) => head.agent));
  if (!record || heads.length === 0) return undefined;
  return { ...conflict, record, sides: heads.map((head, i) => side(head, agents[i]?.name ?? '')) };
}

const side = (head: HistoryEntry, author: string): Side => ({
  headId: head.id,
  field: head.field,
  ...(head.after === undefined ? {} : { value: head.after }),
  ...listBefore(head),
  agentId: head.agent,
  author,
  at: head.at,
});

function listBefore({ before, after, withheld }: HistoryEntry): Pick<Side, 'before'> {
  if (Array.isArray(before)) return { before };
  return Array.isArray(after) ? { before: withheld ? after : [] } : {};
}
