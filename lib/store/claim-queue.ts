import type { Appearance } from '@/lib/annotation';
import { agentNames } from './agent-names';
import { searchClaims } from './claim-search';
import { type Database, database } from './database';
import { oddStates } from './library-states';
import type { QueueFact } from './queue-fact';
import { heldFacts } from './queue-held';
import { isQueueReady } from './queue-keep';
import { type Beside, inOrderOf, matchQueue, noCounts, queueTests, shownCounts } from './queue-match';
import type { QueueFound, QueueQuery } from './queue-query';
import { queueGroups, tallyGroup } from './queue-tallies';

/** How many claims are shown before all are known. */
const FIRST = 100;

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
 * order need all of them, or when nothing was derived yet. What pages showed of passages is not counted.
 */
export async function firstOfQueue(
  { filters, sort, blind }: QueueQuery,
  db: Database = database,
): Promise<QueueFound | null> {
  const isWhole = Object.values(filters).every((value) => !value || value.length === 0);
  if (!isWhole || (sort !== 'newest' && sort !== 'touched') || !(await isQueueReady(db))) return null;
  const latest = await db.claims
    .orderBy(sort === 'newest' ? 'created' : 'modified')
    .reverse()
    .limit(FIRST)
    .primaryKeys();
  const claims = await db.claims.bulkGet(latest);
  const ids = claims.flatMap((claim) => (claim && !claim.deleted && !claim.mergedInto ? claim.id : []));
  const counts = noCounts();
  let all = 0;
  for (const { group, value, count } of await db.tallies.toArray()) {
    if (group === 'all') all = count;
    for (const name of queueGroups) if (group === tallyGroup(name, blind)) counts[name].set(value, count);
  }
  return { ids, total: all, counts: shownCounts(counts, await agentNames(db)), all };
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
