import type { Database } from './database';
import { bucketOf, packFacts, type QueueFact, unpackFacts } from './queue-fact';
import { queueFactsOf } from './queue-facts';
import { derivedUpTo, forgetQueue, isQueueReady, noteChanged } from './queue-state';
import { count, type Deltas, keepTallies } from './queue-tallies';
import { touchedClaims } from './queue-touched';
import { whoIsWho } from './who-is-who';
import type { WrittenRows } from './write-changes';

/** From so many claims on it is quicker to derive all anew when they are looked at. */
const MANY = 2_000;

/**
 * Keeps the queue up with what a transaction wrote, in the same transaction; too much of it waits until somebody looks. While
 * not all claims are derived it is noted which of those that are have changed.
 */
export async function keepQueue(changes: WrittenRows, db: Database): Promise<void> {
  const isReady = await isQueueReady(db);
  const upTo = isReady ? undefined : await derivedUpTo(db);
  if (!isReady && upTo === undefined) return;
  const ids = await touchedClaims(changes, db);
  if (ids === 'all' || ids.size > MANY) return forgetQueue(db);
  if (upTo !== undefined) {
    const derived = [...ids].filter((id) => id <= upTo);
    if (derived.length > 0) await noteChanged(derived, db);
    return;
  }
  if (ids.size === 0) return;
  const facts = await queueFactsOf(await db.claims.bulkGet([...ids]), await whoIsWho(db), db);
  await replaceFacts(ids, facts, db);
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
