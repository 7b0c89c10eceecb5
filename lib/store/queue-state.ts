import { Dexie } from 'dexie';
import { type Database, database } from './database';
import type { QueueBucket } from './queue-fact';

/** Changed when what is derived is derived otherwise: what was kept before is derived anew. */
const VERSION = '5';
const READY: [string, string] = ['ready', VERSION];
/** How many claims are derived while not all are, and of how many. */
const DONE: [string, string] = ['deriving', VERSION];
const OF: [string, string] = ['deriving', 'of'];
/** Claims that changed after they were derived, before all were. */
const CHANGED = 'changed';
/** Facts of claims wait under names like this, that say up to which id claims are derived, until all are. */
const WAITING = 'up to ';

/** Whether the queue's facts and counts are there and up to date. */
export const isQueueReady = async (db: Database): Promise<boolean> =>
  (await db.tallies.get(READY)) !== undefined;

/** Says that all is there. Inside a transaction, like all that follows. */
export const setQueueReady = (db: Database): PromiseLike<unknown> =>
  db.tallies.put({ group: READY[0], value: READY[1], count: 1 });

/** How far the queue is derived, when that was begun and has not ended; by whichever window. Reads only, watched in a live query. */
export async function queueProgress(
  db: Database = database,
): Promise<{ done: number; of: number } | undefined> {
  const [done, of] = await db.tallies.bulkGet([DONE, OF]);
  return done && { done: done.count, of: of?.count ?? 0 };
}

/** The id up to which claims are derived, '' when the first comes next; undefined when that was not begun. */
export async function derivedUpTo(db: Database): Promise<string | undefined> {
  if (!(await db.tallies.get(DONE))) return undefined;
  const [last] = await waiting(db).reverse().limit(1).primaryKeys();
  return last === undefined ? '' : last.slice(WAITING.length);
}

/** Begins to derive all, or notes that so many more are. */
export async function countDerived(more: number, db: Database): Promise<void> {
  const before = await db.tallies.get(DONE);
  if (!before) await db.tallies.put({ group: OF[0], value: OF[1], count: await db.claims.count() });
  await db.tallies.put({ group: DONE[0], value: DONE[1], count: (before?.count ?? 0) + more });
}

export const waitingName = (upTo: string): string => WAITING + upTo;
export const isWaiting = ({ bucket }: QueueBucket): boolean => bucket.startsWith(WAITING);
/** The facts that wait for the others, in the order of the claims' ids. */
export const waiting = (db: Database) => db.queue.where('bucket').startsWith(WAITING);

/** Notes that these claims, already derived, have to be again. */
export const noteChanged = (ids: readonly string[], db: Database): PromiseLike<unknown> =>
  db.tallies.bulkPut(ids.map((value) => ({ group: CHANGED, value, count: 1 })));

export async function changedMeanwhile(db: Database): Promise<Set<string>> {
  const keys = await db.tallies
    .where('[group+value]')
    .between([CHANGED], [CHANGED, Dexie.maxKey])
    .primaryKeys();
  return new Set(keys.map(([, id]) => id));
}

/** All is derived anew when somebody looks. */
export async function forgetQueue(db: Database): Promise<void> {
  await db.queue.clear();
  await db.tallies.clear();
}
