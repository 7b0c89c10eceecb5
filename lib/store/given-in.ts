import type { Transaction } from 'dexie';
import type { Agent, ClaimReview } from '@/lib/annotation';
import type { Database } from './database';

/** Under which name it is kept which reviews were given in here: a history may come from anybody's file, and says nothing of that. */
const KEY = 'givenIn';

/** The ids of the reviews that were given in on this device, or on one whose file was taken as the reader's own. Reads only. */
export async function givenIn(db: Database): Promise<ReadonlySet<string>> {
  const fact = await db.settings.get(KEY);
  return new Set(idsIn(fact?.value));
}

/** Notes that reviews were given in by who writes here; inside a `write`. */
export async function noteGivenIn(ids: readonly string[], db: Database): Promise<void> {
  const before = await givenIn(db);
  if (ids.some((id) => !before.has(id)))
    await db.settings.put({ key: KEY, value: [...new Set([...before, ...ids])] });
}

/** Notes that a review was taken back; inside a `write`. */
export const forgetGivenIn = (id: string, db: Database): Promise<void> =>
  keepGivenIn((one) => one !== id, db);

/** Keeps of what was given in only what is to stay; inside a `write`. */
export async function keepGivenIn(stays: (id: string) => boolean, db: Database): Promise<void> {
  const before = [...(await givenIn(db))];
  const value = before.filter(stays);
  if (value.length < before.length) await db.settings.put({ key: KEY, value });
}

/** Notes what was given in before this was noted: all that was, by who writes here and by agents that were found to be another. */
export async function noteEarlierGivenIn(upgrade: Transaction): Promise<void> {
  const me: unknown = (await upgrade.table<{ value: unknown }>('settings').get('me'))?.value;
  const joined = await upgrade.table<Agent>('agents').where('mergedInto').above('').toArray();
  const reviewers = [me, ...joined.flatMap(({ id, mergedInto }) => [id, mergedInto])];
  const reviews = await upgrade
    .table<ClaimReview>('claimReviews')
    .where('reviewer')
    .anyOf([...new Set(idsIn(reviewers))])
    .toArray();
  const given = reviews.flatMap(({ id, status }) => (status === 'draft' ? [] : id));
  if (given.length > 0) await upgrade.table('settings').put({ key: KEY, value: given });
}

const idsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
