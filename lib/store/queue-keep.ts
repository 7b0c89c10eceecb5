import type { Database } from './database';
import { bucketOf, packFacts, type QueueFact, unpackFacts } from './queue-fact';
import { queueFactsOf } from './queue-facts';
import { count, type Deltas, keepTallies } from './queue-tallies';
import { touchedClaims } from './queue-touched';
import { whoIsWho } from './who-is-who';
import type { WrittenRows } from './write-changes';

/** Changed when what is derived is derived otherwise: what was kept before is derived anew. */
const READY: [string, string] = ['ready', '4'];
/** From so many claims on it is quicker to derive all anew when they are looked at. */
const MANY = 2_000;
/** How many claims are read at once. */
const PORTION = 2_000;

/** Whether the queue's facts and counts are there and up to date. */
export const isQueueReady = async (db: Database): Promise<boolean> =>
  (await db.tallies.get(READY)) !== undefined;

/** Keeps the queue up with what a transaction wrote, in the same transaction; too much of it waits until somebody looks. */
export async function keepQueue(changes: WrittenRows, db: Database): Promise<void> {
  if (!(await isQueueReady(db))) return;
  const ids = await touchedClaims(changes, db);
  if (ids === 'all' || ids.size > MANY) return forgetQueue(db);
  if (ids.size === 0) return;
  const facts = await queueFactsOf(await db.claims.bulkGet([...ids]), await whoIsWho(db), db);
  await replaceFacts(ids, facts, db);
}

/** Derives the queue from all claims when it is not there. */
export async function ensureQueue(db: Database): Promise<void> {
  if (await isQueueReady(db)) return;
  const { claims, appearances, annotations, works, sources, claimReviews, contacts } = db;
  const { agents, settings, history } = db;
  const read = [
    ...[claims, appearances, annotations, works, sources, claimReviews, contacts],
    ...[agents, settings, history],
  ];
  await db.transaction('rw', [...read, db.queue, db.tallies], async () => {
    if (await isQueueReady(db)) return;
    await forgetQueue(db);
    const buckets = new Map<string, QueueFact[]>();
    const deltas: Deltas = new Map();
    const everybody = await whoIsWho(db);
    let after = '';
    for (;;) {
      const claims = await db.claims.where('id').above(after).limit(PORTION).toArray();
      for (const fact of await queueFactsOf(claims, everybody, db)) {
        count(deltas, fact, 1);
        const bucket = buckets.get(bucketOf(fact.id));
        if (bucket) bucket.push(fact);
        else buckets.set(bucketOf(fact.id), [fact]);
      }
      const last = claims.at(-1);
      if (!last) break;
      after = last.id;
    }
    await db.queue.bulkPut([...buckets].map(([bucket, facts]) => packFacts(bucket, facts)));
    await keepTallies(deltas, db);
    await db.tallies.put({ group: READY[0], value: READY[1], count: 1 });
  });
}

async function forgetQueue(db: Database): Promise<void> {
  await db.queue.clear();
  await db.tallies.clear();
}

async function replaceFacts(
  ids: ReadonlySet<string>,
  facts: readonly QueueFact[],
  db: Database,
): Promise<void> {
  const names = [...new Set([...ids].map(bucketOf))];
  const rows = await db.queue.bulkGet(names);
  const deltas: Deltas = new Map();
  const kept = names.map((name, i) => {
    const row = rows[i];
    const before = row ? unpackFacts(row) : [];
    const after = facts.filter(({ id }) => bucketOf(id) === name);
    for (const fact of before) if (ids.has(fact.id)) count(deltas, fact, -1);
    for (const fact of after) count(deltas, fact, 1);
    return packFacts(name, [...before.filter(({ id }) => !ids.has(id)), ...after]);
  });
  await db.queue.bulkPut(kept);
  await keepTallies(deltas, db);
}
