import {
  type ClaimReview,
  type ClaimStatus,
  CREATED,
  claimStatuses,
  type HistoryEntry,
  type Source,
} from '@/lib/annotation';
import { type Database, database } from './database';
import { editMany } from './edit-many';
import { fieldHeads } from './fold';
import { known, said } from './heads';
import { historiesOf } from './histories';
import { keptBy } from './linked-claims';
import { keptClaim } from './merge-claims';
import { rowsOfClaims } from './rows-by';

/** What a claim's status follows from; sources and reviews that are in the bin are not among them. */
export interface StatusFacts {
  sources: number;
  assignee: boolean;
  reviews: readonly Pick<ClaimReview, 'status' | 'house'>[];
}

/** The status that the facts speak for; nobody's choice, so never `dropped`. */
export function statusOf({ sources, assignee, reviews }: StatusFacts): ClaimStatus {
  const has = (...wanted: ClaimReview['status'][]) => reviews.some(({ status }) => wanted.includes(status));
  if (reviews.some(({ status, house }) => status === 'published' && house === 1)) return 'published';
  if (has('submitted', 'published')) return 'reviewed';
  if (has('draft')) return 'inReview';
  return sources > 0 || assignee || has('retracted', 'superseded') ? 'toCheck' : 'noted';
}

/** The status that the facts of claims speak for, as they are stored. */
async function statusesOf(claimIds: readonly string[], db: Database): Promise<Map<string, ClaimStatus>> {
  const claims = await db.claims.bulkGet([...claimIds]);
  const joined = await keptBy(
    claims.flatMap((claim) => (claim?.merged?.length ? claim : [])),
    db,
  );
  const each = new Map([...joined, ...claimIds.map((id) => [id, id] as const)]);
  const [sources, reviews] = await Promise.all([
    rowsOfClaims<Source>('sources', each, db),
    rowsOfClaims<ClaimReview>('claimReviews', each, db),
  ]);
  const there = ({ deleted }: { deleted: 0 | 1 }) => deleted === 0;
  return new Map(
    claimIds.map((id, i) => [
      id,
      statusOf({
        sources: (sources.get(id) ?? []).filter(there).length,
        assignee: claims[i]?.assignee !== undefined,
        reviews: (reviews.get(id) ?? []).filter(there),
      }),
    ]),
  );
}

/**
 * Runs a change inside a `write` and moves the status of claims whose facts it moved. What somebody chose stands until the
 * facts go further; a dropped claim only comes back when somebody reviews it.
 */
export async function moving<T>(
  claimIds: readonly string[],
  change: () => Promise<T>,
  db: Database = database,
): Promise<T> {
  const own = [...new Set(claimIds)];
  const kept = await keptAs(own, db);
  const statuses = async () => new Map([...(await statusesOf(own, db)), ...(await statusesOf(kept, db))]);
  const before = await statuses();
  const result = await change();
  const after = await statuses();
  const moved = [...own, ...kept].filter((id) => after.get(id) !== before.get(id));
  if (moved.length > 0) await move(moved, before, after, db);
  return result;
}

/** The other claims that any of these was found to be: what is noted late on the one is a fact of the other. */
export async function keptAs(claimIds: readonly string[], db: Database): Promise<string[]> {
  const kept = new Set<string>();
  for (const claim of await db.claims.bulkGet([...claimIds]))
    if (claim?.mergedInto) kept.add(await keptClaim(claim.id, db));
  return [...kept].filter((id) => !claimIds.includes(id));
}

type Statuses = ReadonlyMap<string, ClaimStatus>;

async function move(ids: readonly string[], before: Statuses, after: Statuses, db: Database): Promise<void> {
  const claims = (await db.claims.bulkGet([...ids])).flatMap((claim) => claim ?? []);
  const histories = await historiesOf('claims', ids, db);
  const to = (id: string, statuses: Statuses) => rank(statuses.get(id) ?? 'noted');
  const moving = claims.filter(({ id, status }) => {
    if (status === 'dropped' && to(id, after) < rank('inReview')) return false;
    return to(id, after) > to(id, before) || !isChosen(histories.get(id) ?? []);
  });
  const moved = moving.map(({ id }) => id);
  await editMany(
    'claims',
    moved,
    ({ id, status }) => ({ status: after.get(id) ?? status }),
    { read: true },
    db,
  );
}

const isChosen = (entries: readonly HistoryEntry[]): boolean =>
  fieldHeads(entries, 'status', known(entries)).some(({ field, read }) => field === 'status' && !read);

/** Of claims whose status somebody chose last those of which nobody had chosen it before. */
export async function firstChoices(claimIds: readonly string[], db: Database): Promise<Set<string>> {
  const histories = await historiesOf('claims', claimIds, db);
  const isFirst = (entries: readonly HistoryEntry[]) => {
    const all = known(entries);
    const [head, ...others] = fieldHeads(entries, 'status', all);
    const before = (head?.parents ?? []).flatMap((id) => all.get(id) ?? []);
    const isChoice = (entry: HistoryEntry) =>
      entry.field === CREATED ? said(entry, 'status') !== 'noted' : !entry.read;
    return others.length === 0 && !before.some(isChoice);
  };
  return new Set(claimIds.filter((id) => isFirst(histories.get(id) ?? [])));
}

const rank = (status: ClaimStatus): number => claimStatuses.indexOf(status);
