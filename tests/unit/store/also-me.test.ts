import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  alsoMe,
  claimDetails,
  claimQueue,
  Database,
  database,
  draftReview,
  editReview,
  gaveIn,
  perhapsMe,
  submitReview,
} from '@/lib/store';
import { edit } from '@/lib/store/edit';
import { me } from '@/lib/store/me';
import { write } from '@/lib/store/write';
import { importText, textOf } from '../interchange/people';
import { givenIn, newClaim, rating, writeAs } from './colleagues';
import { emptyDatabase } from './people';

/** Another device of the reader’s, and a claim that Ben reviewed here and the reader there. */
let home: Database;
let claimId: string;
beforeEach(async () => {
  home = new Database('home');
  claimId = await newClaim();
  await importText(home, await textOf(database));
  await givenIn('Ben', claimId, 'True');
  await writeAs('Ana');
});
afterEach(async () => {
  await Promise.all([emptyDatabase(), home.delete()]);
});

/** The reader's review at home comes in by a file of that device. */
async function bring(agent?: string): Promise<string> {
  if (agent) await importText(home, await textOf(database));
  if (agent) await write(() => home.settings.put({ key: 'me', value: agent }), home);
  await write(async () => edit('agents', await me(home), { name: 'Ana' }, {}, home), home);
  const { id } = await draftReview(claimId, home);
  await editReview(id, { reviewRating: rating(), reviewBody: 'at home' }, undefined, home);
  await submitReview(id, home);
  await importText(database, await textOf(home));
  return id;
}
async function seen(): Promise<unknown[]> {
  const details = await claimDetails(claimId, true);
  const { counts } = await claimQueue({ filters: {}, sort: 'newest', blind: true });
  const { ids } = await claimQueue({ filters: { text: 'Ben' }, sort: 'newest', blind: true });
  return [
    details?.reviews.map(({ reviewRating }) => reviewRating?.alternateName).sort(),
    counts.ratings.map(({ value }) => value).sort(),
    ids.length,
  ];
}
const nothing = [[], [], 0];
const mine = [['False'], ['False'], 0];
const all = [['False', 'True'], ['False', 'True'], 1];

describe('a review that the reader gave in on another device opens the others’ once the reader says so', () => {
  test('of an agent that nobody knew to be the reader, until the undo', async () => {
    await bring();
    expect(await seen()).toEqual(nothing);
    const [{ agent, hasMyName } = { agent: undefined }, ...more] = (await perhapsMe()).others;
    expect([agent?.name, hasMyName, more]).toEqual(['Ana', true, []]);
    const undo = await alsoMe(agent?.id ?? '');
    expect(await seen()).toEqual(all);
    expect(await perhapsMe()).toEqual({ others: [], brought: [] });
    await undo();
    expect(await seen()).toEqual(nothing);
    expect((await perhapsMe()).others.map(({ agent: { id } }) => id)).toEqual([agent?.id]);
  });

  test('of the reader’s own, which a file only brings, until the undo', async () => {
    const id = await bring(await me());
    expect(await seen()).toEqual(mine);
    expect((await claimDetails(claimId, true))?.brought).toEqual([id]);
    expect(await perhapsMe()).toEqual({ others: [], brought: [id] });
    const undo = await gaveIn([id]);
    expect(await seen()).toEqual(all);
    expect((await claimDetails(claimId, true))?.brought).toEqual([]);
    await undo();
    expect(await seen()).toEqual(mine);
  });

  test('and no other that comes after it', async () => {
    await bring();
    const [other] = (await perhapsMe()).others;
    const second = await newClaim('two', 'b');
    await givenIn('Ben', second, 'True');
    await writeAs('Ana');
    await alsoMe(other?.agent.id ?? '');
    await importText(home, await textOf(database));
    const { id } = await draftReview(second, home);
    await editReview(id, { reviewRating: rating() }, undefined, home);
    await submitReview(id, home);
    await importText(database, await textOf(home));
    const details = await claimDetails(second, true);
    expect([details?.reviews.map((review) => review.id), details?.brought]).toEqual([[id], [id]]);
  });
});

test('who reviewed and made no file is not named, but for the reader’s own name', async () => {
  expect((await perhapsMe()).others).toEqual([]);
  await bring();
  expect((await perhapsMe()).others.map(({ agent }) => agent.name)).toEqual(['Ana']);
});
