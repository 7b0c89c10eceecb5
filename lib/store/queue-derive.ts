import type { Database } from './database';
import { inParts } from './in-parts';
import { bucketOf, packFacts, type QueueFact, unpackFacts } from './queue-fact';
import { queueFactsOf } from './queue-facts';
import {
  changedMeanwhile,
  countDerived,
  derivedUpTo,
  forgetQueue,
  isQueueReady,
  setQueueReady,
  waiting,
  waitingName,
} from './queue-state';
import { count, type Deltas, keepTallies } from './queue-tallies';
import { whoIsWho } from './who-is-who';

/** How many claims are derived at once: a third of a second, after which others may write. */
const SLICE = 1_000;
/** How many of their facts lie in one row while they wait; larger ones the browser keeps in files of their own. */
const TOGETHER = 100;

/**
 * Derives the queue from all claims when it is not there, slice by slice. Whoever does it in another window takes turns with this
 * one; what a window that was closed had done is not done again.
 */
export async function ensureQueue(db: Database): Promise<void> {
  while (!(await isQueueReady(db))) await deriveSlice(db);
}

/** Derives so many claims more in one transaction; when none are left, puts all in their places. */
export async function deriveSlice(db: Database, size = SLICE): Promise<void> {
  const { claims, appearances, annotations, works, sources, claimReviews, contacts } = db;
  const { agents, settings, history, packs } = db;
  const read = [
    ...[claims, appearances, annotations, works, sources, claimReviews, contacts],
    ...[agents, settings, history, packs],
  ];
  await db.transaction('rw', [...read, db.queue, db.tallies], async () => {
    if (await isQueueReady(db)) return;
    const upTo = await derivedUpTo(db);
    // What an earlier version had derived.
    if (upTo === undefined) await forgetQueue(db);
    const next = await claims
      .where('id')
      .above(upTo ?? '')
      .limit(size)
      .toArray();
    if (next.length === 0) return await putInPlace(db);
    const facts = await queueFactsOf(next, await whoIsWho(db), db);
    const rows = [];
    for (let at = 0; at < next.length; at += TOGETHER) {
      const last = next[Math.min(at + TOGETHER, next.length) - 1];
      if (!last) continue;
      const some = facts.filter(({ id }) => id <= last.id && id >= (next[at]?.id ?? ''));
      rows.push(packFacts(waitingName(last.id), some));
    }
    await db.queue.bulkPut(rows);
    await countDerived(next.length, db);
  });
}

/** What was derived goes into its buckets, without what changed meanwhile, which is derived anew; all is counted. */
async function putInPlace(db: Database): Promise<void> {
  const changed = await changedMeanwhile(db);
  const again = await queueFactsOf(await db.claims.bulkGet([...changed]), await whoIsWho(db), db);
  const buckets = new Map<string, QueueFact[]>();
  const deltas: Deltas = new Map();
  const place = (fact: QueueFact) => {
    count(deltas, fact, 1);
    const bucket = buckets.get(bucketOf(fact.id));
    if (bucket) bucket.push(fact);
    else buckets.set(bucketOf(fact.id), [fact]);
  };
  for (const names of inParts(await waiting(db).primaryKeys()))
    for (const row of await db.queue.bulkGet(names))
      for (const fact of row ? unpackFacts(row) : []) if (!changed.has(fact.id)) place(fact);
  for (const fact of again) place(fact);
  await forgetQueue(db);
  for (const some of inParts([...buckets]))
    await db.queue.bulkPut(some.map(([bucket, facts]) => packFacts(bucket, facts)));
  await keepTallies(deltas, db);
  await setQueueReady(db);
}
