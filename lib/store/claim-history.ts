import {
  type ClaimReview,
  type ClaimStatus,
  CREATED,
  claimsGiven,
  type HistoryEntry,
  visibleReviews,
} from '@/lib/annotation';
import { type Database, database } from './database';
import { factsSeen } from './followed-status';
import { historiesOf } from './histories';
import { historyNames } from './history-names';
import { linkedTo } from './linked-claims';
import { idsOfClaim } from './merge-claims';
import { isWritten } from './put-back';
import { statusTold } from './status-told';
import { type WhoIsWho, whoIsWho } from './who-is-who';

/** The edits of a claim and of what hangs on it, the latest first, with the names of what they speak of and are about. */
export interface ClaimChanges {
  entries: HistoryEntry[];
  names: ReadonlyMap<string, string>;
  /** Ids of the last edit of each field: what it changed may be put back. */
  latest: ReadonlySet<string>;
}

/**
 * What was changed of a claim, its sources, contacts and reviews, by whom and when; of reviews only those that may be seen. What
 * changed nothing in the end, or was read off a page, is left out.
 */
export async function claimHistory(
  claimId: string,
  blind = true,
  db: Database = database,
): Promise<ClaimChanges> {
  const who = await whoIsWho(db);
  const ids = await idsOfClaim(claimId, db);
  const of = async (table: 'sources' | 'contacts' | 'claimReviews') =>
    db.table<ClaimReview>(table).where('claimId').anyOf(ids).toArray();
  const [sources, contacts, all] = [await of('sources'), await of('contacts'), await of('claimReviews')];
  const reviews = visibleReviews(
    all.map((review) => ({ ...review, claimId })),
    who,
    blind,
  );
  const [claim, ...rest] = await Promise.all([
    entriesOf('claims', [claimId], db),
    entriesOf('sources', sources.map(idOf), db),
    entriesOf('contacts', contacts.map(idOf), db),
    entriesOf('claimReviews', reviews.map(idOf), db),
  ]);
  const facts = blind && !claimsGiven(reviews, who).has(claimId) && (await factsOf(claimId, who, db));
  const own = facts ? statusTold(claim, facts, who).filter(isWritten) : claim;
  const entries = [...own, ...rest.flat()].sort((a, b) => (a.at + a.id < b.at + b.id ? -1 : 1));
  const latest = new Map(entries.map((entry) => [`${entry.recordId}/${entry.field}`, entry]));
  const mine = new Set(
    reviews.flatMap(({ id, reviewer, status }) =>
      status === 'draft' && who.person(reviewer) === who.person(who.me) ? id : [],
    ),
  );
  // What it said before may have stayed with whoever wrote it: then there is nothing to put back.
  const may = ({ table, recordId, field, withheld }: HistoryEntry): boolean =>
    !withheld &&
    field !== CREATED &&
    (table !== 'claimReviews' || (mine.has(recordId) && field !== 'status'));
  return {
    entries: entries.reverse(),
    names: await historyNames(entries, db),
    latest: new Set([...latest.values()].flatMap((entry) => (may(entry) ? entry.id : []))),
  };
}

async function entriesOf(table: HistoryEntry['table'], ids: string[], db: Database): Promise<HistoryEntry[]> {
  return [...(await historiesOf(table, ids, db)).values()].flat().filter(isWritten);
}

/** The status that follows from what who reviews blind may see. */
async function factsOf(claimId: string, who: WhoIsWho, db: Database): Promise<ClaimStatus | undefined> {
  const claim = await db.claims.get(claimId);
  return (
    claim && factsSeen(claim, await linkedTo([claim], db), (reviews) => visibleReviews(reviews, who, true))
  );
}
const idOf = ({ id }: { id: string }): string => id;
