import { type Database, database } from './database';
import { inParts } from './in-parts';
import { onChanges } from './on-changes';
import { ensureQueue } from './queue-derive';
import { bucketOf, type QueueFact, unpackFacts } from './queue-fact';
import { isWaiting } from './queue-state';

const strings = new Map<string, string>();
let stale: Set<string> | 'all' = 'all';
/** The facts of all claims, the newest first; in memory, read again by the buckets that changed. */
let newest: readonly QueueFact[] = [];
let reading: Promise<readonly QueueFact[]> | undefined;
let listening = false;

/** All facts as of now, the newest claim first. Inside a live query it is watched: the query runs again when they change. */
export async function heldFacts(db: Database = database): Promise<readonly QueueFact[]> {
  listen(db);
  // A live query watches what it asks the database: this count costs next to nothing and watches the table.
  await db.queue.count();
  if (!reading && stale !== 'all' && stale.size === 0) return newest;
  // From a timer, outside of the caller's live query: or every row read would be watched and cached.
  reading ??= new Promise<readonly QueueFact[]>((resolve, reject) => {
    setTimeout(() => read(db).then(resolve, reject), 0);
  }).finally(() => {
    reading = undefined;
  });
  return reading;
}

async function read(db: Database): Promise<readonly QueueFact[]> {
  while (stale === 'all' || stale.size > 0) {
    await ensureQueue(db);
    const wanted = stale;
    stale = new Set();
    try {
      newest = wanted === 'all' ? await readAll(db) : await readSome(wanted, db);
    } catch (error) {
      stale = 'all';
      throw error;
    }
  }
  return newest;
}

async function readAll(db: Database): Promise<QueueFact[]> {
  const facts: QueueFact[] = [];
  // Another window may have begun to derive all anew by now; that is told, and read again.
  for (const buckets of inParts(await db.queue.toCollection().primaryKeys()))
    facts.push(...(await factsIn(buckets, db)));
  return facts.sort(newestFirst);
}

/** What was read before with these buckets as they are now. */
async function readSome(buckets: ReadonlySet<string>, db: Database): Promise<QueueFact[]> {
  const now = (await factsIn([...buckets], db)).sort(newestFirst);
  const facts: QueueFact[] = [];
  let next = 0;
  for (const fact of newest) {
    if (buckets.has(bucketOf(fact.id))) continue;
    for (let one = now[next]; one && newestFirst(one, fact) < 0; one = now[next]) {
      facts.push(one);
      next++;
    }
    facts.push(fact);
  }
  return [...facts, ...now.slice(next)];
}

async function factsIn(buckets: string[], db: Database): Promise<QueueFact[]> {
  const rows = await db.queue.bulkGet(buckets);
  return rows.flatMap((row) => (row && !isWaiting(row) ? unpackFacts(row, one) : []));
}

function one(text: string): string {
  const known = strings.get(text);
  if (known === undefined) strings.set(text, text);
  return known ?? text;
}

/** The order of the queue when nothing else is asked for. */
export function newestFirst(a: QueueFact, b: QueueFact): number {
  if (a.created !== b.created) return a.created < b.created ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}

function listen(db: Database): void {
  if (listening) return;
  listening = true;
  onChanges(db, (table, changed) => {
    if (table !== 'queue') return;
    stale = changed === 'all' || stale === 'all' ? 'all' : new Set([...stale, ...changed]);
  });
}
