import { Dexie } from 'dexie';
import type { Agent, Appearance } from '@/lib/annotation';
import { agentNames } from './agent-names';
import { searchClaims } from './claim-search';
import { type Database, database, type Tally } from './database';
import { oddStates } from './library-states';
import type { QueueFact } from './queue-fact';
import { isQueued } from './queue-facts';
import { heldFacts } from './queue-held';
import {
  type Beside,
  type GroupCounts,
  inOrderOf,
  matchQueue,
  noCounts,
  queueTests,
  shownCounts,
} from './queue-match';
import type { QueueFound, QueueQuery } from './queue-query';
import { isQueueReady } from './queue-state';
import { queueGroups, tallyGroup } from './queue-tallies';
import { rowsById } from './rows-by';

/** How many claims are shown before all are known. */
const FIRST = 100;
/** How many values of a group are counted for them. */
const FEW = 300;

/** What the filters find among all claims. Inside `watch` it runs again when something is written. */
export async function claimQueue(query: QueueQuery, db: Database = database): Promise<QueueFound> {
  const { facts, beside } = await everything(query, db);
  const { found, counts } = matchQueue(facts, queueTests(query.filters, beside), beside);
  const ids = inOrderOf(query.sort, found).map(({ id }) => id);
  return { ids, total: ids.length, counts: shownCounts(counts, await agentNames(db)), all: facts.length };
}

/** The facts of all claims that the filters find, the newest first. */
export async function foundFacts(query: QueueQuery, db: Database = database): Promise<QueueFact[]> {
  const { facts, beside } = await everything(query, db);
  return matchQueue(facts, queueTests(query.filters, beside), beside).found;
}

/**
 * The first claims and all counts off indexes and counters, whatever the number of claims; null when the filters or the
 * order need all of them, or when nothing was derived yet. What pages showed of passages is not counted, nor groups with many
 * values: they come with the rest.
 */
export async function firstOfQueue(
  { filters, sort, blind }: QueueQuery,
  db: Database = database,
): Promise<QueueFound | null> {
  const isWhole = Object.values(filters).every((value) => !value || value.length === 0);
  if (!isWhole || (sort !== 'newest' && sort !== 'touched')) return null;
  const by = sort === 'newest' ? 'created' : 'modified';
  // One transaction: each of its own would cost as much as what it reads.
  return db.transaction('r', [db.claims, db.tallies, db.agents], async () => await readFirst(by, blind, db));
}

async function readFirst(
  by: 'created' | 'modified',
  blind: boolean,
  db: Database,
): Promise<QueueFound | null> {
  if (!(await isQueueReady(db))) return null;
  const latest = await db.claims.orderBy(by).reverse().limit(FIRST).primaryKeys();
  const claims = await db.claims.bulkGet(latest);
  const ids = claims.flatMap((claim) => (claim && isQueued(claim) ? claim.id : []));
  const counts = noCounts();
  const [all] = await tallied('all', db);
  for (const name of queueGroups) {
    const tallies = await tallied(tallyGroup(name, blind), db);
    if (tallies.length <= FEW) for (const { value, count } of tallies) counts[name].set(value, count);
  }
  const total = all?.count ?? 0;
  return { ids, total, counts: shownCounts(counts, await namesIn(counts, db)), all: total };
}

/** The counts of a group, or more than a few of them. */
const tallied = (group: string, db: Database): PromiseLike<Tally[]> =>
  db.tallies
    .where('[group+value]')
    .between([group], [group, Dexie.maxKey])
    .limit(FEW + 1)
    .toArray();

/** The names of those who are counted. */
async function namesIn(counts: GroupCounts, db: Database): Promise<ReadonlyMap<string, string>> {
  const ids = [counts.claimants, counts.assignees, counts.reviewers].flatMap((group) => [...group.keys()]);
  const agents = await rowsById<Agent>('agents', ids, db);
  return new Map([...agents.values()].map(({ id, name }) => [id, name]));
}

async function everything(
  { filters, blind }: QueueQuery,
  db: Database,
): Promise<{ facts: readonly QueueFact[]; beside: Beside }> {
  const [facts, edited, searched] = await Promise.all([
    heldFacts(db),
    editedClaims(db),
    filters.text ? searchClaims(filters.text, blind, db) : undefined,
  ]);
  return { facts, beside: { edited, searched, blind } };
}

/** The claims of which a passage was found edited when its page was last open on this device. */
export async function editedClaims(db: Database = database): Promise<Set<string>> {
  const odd = [...(await oddStates(db))].flatMap(([id, state]) => (state === 'edited' ? id : []));
  const links = await Promise.all(
    odd.map((annotationId): PromiseLike<Appearance[]> => db.appearances.where({ annotationId }).toArray()),
  );
  const standing = links.flat().filter(({ deleted }) => deleted === 0);
  const passages = await db.annotations.bulkGet(standing.map(({ annotationId }) => annotationId));
  return new Set(standing.flatMap(({ claimId }, i) => (passages[i]?.deleted === 0 ? claimId : [])));
}
