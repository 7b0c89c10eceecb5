import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { checkers, claimQueue, countConflicts, Database, database, inBin, openConflicts } from '@/lib/store';
import { edit } from '@/lib/store/edit';
import { write } from '@/lib/store/write';
import { importText, textOf } from '@/tests/unit/interchange/people';
import { givenIn, newClaim, writeAs } from './colleagues';
import { emptyDatabase } from './people';

beforeEach(emptyDatabase);

const reviewsInBin = async (blind = true) =>
  (await inBin(blind)).flatMap(({ table, record }) => (table === 'claimReviews' ? record.id : []));

test('a question about what somebody else gave in is asked once one has given in oneself', async () => {
  const claimId = await newClaim();
  const id = await givenIn('Ben', claimId);
  const other = new Database('other');
  await importText(other, await textOf(database));
  await write(() => edit('claimReviews', id, { reviewBody: 'there' }, {}, other), other);
  await write(() => edit('claimReviews', id, { reviewBody: 'here' }));
  await importText(database, await textOf(other));
  await other.delete();
  await writeAs('Ana');
  expect(await openConflicts()).toEqual([]);
  expect(await countConflicts()).toBe(0);
  expect(await countConflicts(false)).toBe(1);
  await givenIn('Ana', claimId);
  expect((await openConflicts()).map(({ recordId }) => recordId)).toEqual([id]);
  expect(await countConflicts()).toBe(1);
});

test('what somebody else wrote lies in the bin unseen until one has given in oneself', async () => {
  const claimId = await newClaim();
  const given = await givenIn('Ben', claimId);
  await write(() => edit('claimReviews', given, { deleted: 1 }));
  await writeAs('Ana');
  expect(await reviewsInBin()).toEqual([]);
  expect(await reviewsInBin(false)).toEqual([given]);
  await givenIn('Ana', claimId);
  expect(await reviewsInBin()).toEqual([given]);
  await write(() => edit('claimReviews', given, { status: 'draft' }));
  expect(await reviewsInBin(false)).toEqual([]);
});

test('nobody is named as a reviewer for what may not be seen yet', async () => {
  const claimId = await newClaim();
  await givenIn('Ben', claimId);
  await writeAs('Ana');
  // The names are those that the queue counts, whose facts follow when somebody looks.
  const look = () => claimQueue({ filters: {}, sort: 'newest', blind: true });
  await look();
  expect(await checkers(true)).toEqual([]);
  expect(await checkers(false)).toEqual(['Ben']);
  await givenIn('Ana', claimId);
  await look();
  expect(await checkers(true)).toEqual(['Ana', 'Ben']);
});
