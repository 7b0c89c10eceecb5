import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import {
  chooseHouse,
  claimQueue,
  Database,
  database,
  draftReview,
  editAgent,
  editClaim,
  editReview,
  ensureAgent,
  firstOfQueue,
  mergeAgents,
  publishReview,
  type QueueQuery,
  queueRows,
  setClaims,
  submitReview,
} from '@/lib/store';
import { edit } from '@/lib/store/edit';
import { write } from '@/lib/store/write';
import { importText, textOf } from '../interchange/people';
import { givenIn, newClaim, rating, writeAs } from './colleagues';
import { emptyDatabase } from './people';

afterEach(emptyDatabase);

const asked: QueueQuery = { filters: {}, sort: 'newest', blind: true };
const find = async (text: string) => (await claimQueue({ ...asked, filters: { text } })).ids;
/** The claimants, and whether any claim changed since it was published, as the queue has them and as its counters do. */
async function shown() {
  const found = await claimQueue(asked);
  const first = await firstOfQueue(asked);
  expect(first?.counts.claimants).toEqual(found.counts.claimants);
  expect(first?.counts.flags).toEqual(found.counts.flags);
  const rows = await queueRows(found.ids, true);
  const flagged = found.counts.flags.some(({ value }) => value === 'changedSincePublished');
  expect(rows.some(({ flags }) => flags.includes('changedSincePublished'))).toBe(flagged);
  const [row] = rows;
  return { claimants: found.counts.claimants.map(({ name }) => name), row: row?.claimant?.name, flagged };
}
async function published(): Promise<{ claimId: string; grace: string }> {
  const claimId = await newClaim();
  const { id: grace } = await ensureAgent('Grace');
  await editClaim(claimId, { claimant: grace });
  const review = await givenIn('Ana', claimId);
  await chooseHouse(review);
  await publishReview(review, { url: 'https://house.example/1' });
  return { claimId, grace };
}
const ofGrace = { claimants: ['Grace'], row: 'Grace', flagged: false };

test('who said a published claim is called otherwise: it has changed, until they are called so again', async () => {
  const { claimId, grace } = await published();
  expect(await shown()).toEqual(ofGrace);
  expect(await find('grace')).toEqual([claimId]);
  await editAgent(grace, { name: 'Hopper' });
  expect(await shown()).toEqual({ claimants: ['Hopper'], row: 'Hopper', flagged: true });
  expect([await find('grace'), await find('hopper')]).toEqual([[], [claimId]]);
  await editAgent(grace, { alternateNames: ['Grace'] });
  expect(await shown()).toEqual({ claimants: ['Hopper'], row: 'Hopper', flagged: false });
  expect(await find('grace')).toEqual([claimId]);
});

test('who said it is found to be somebody else, and is not', async () => {
  const { claimId, grace } = await published();
  const { id: hopper } = await ensureAgent('Hopper');
  expect(await shown()).toEqual(ofGrace);
  const undo = await mergeAgents(hopper, [grace]);
  expect(await shown()).toEqual({ claimants: ['Hopper'], row: 'Hopper', flagged: false });
  expect([await find('hopper'), await find('grace')]).toEqual([[claimId], [claimId]]);
  await undo();
  expect(await shown()).toEqual(ofGrace);
  expect([await find('hopper'), await find('grace')]).toEqual([[], [claimId]]);
});

test('what a colleague notes of one who was found to be another is the other’s', async () => {
  const [claimId, other] = [await newClaim('one', 'a'), await newClaim('two', 'b')];
  const [grace, hopper] = [await ensureAgent('Grace'), await ensureAgent('Hopper')];
  await editClaim(claimId, { claimant: grace.id });
  const ben = new Database('ben');
  await importText(ben, await textOf(database));
  await shown();
  await mergeAgents(grace.id, [hopper.id]);
  await setClaims([other], { assignee: hopper.id }, {}, ben);
  await write(() => edit('claims', other, { claimant: hopper.id }, {}, ben), ben);
  await importText(database, await textOf(ben));
  await ben.delete();
  const { claimants, assignees } = (await claimQueue(asked)).counts;
  expect(claimants).toEqual([{ value: grace.id, count: 2, name: 'Grace' }]);
  expect(assignees).toEqual([{ value: grace.id, count: 1, name: 'Grace' }]);
  const filters = { assignees: [grace.id] };
  const { ids } = await claimQueue({ ...asked, filters });
  expect((await queueRows(ids, true)).map((row) => [row.claim.id, row.assignee?.name])).toEqual([
    [other, 'Grace'],
  ]);
  expect((await find('grace')).sort()).toEqual([claimId, other].sort());
  await editAgent(grace.id, { name: 'Amazing' });
  expect((await find('amazing')).sort()).toEqual([claimId, other].sort());
});

test('what a colleague notes of one who was found to be me is mine until we are two again', async () => {
  const [claimId, other] = [await newClaim(), await newClaim('two', 'b')];
  const home = await writeAs('Ana at home');
  const office = await writeAs('Ana');
  const ben = new Database('ben');
  await importText(ben, await textOf(database));
  await write(() => ben.settings.put({ key: 'me', value: home }), ben);
  const review = await draftReview(other, ben);
  await editReview(review.id, { reviewRating: rating(), reviewBody: 'marmalade' }, undefined, ben);
  await submitReview(review.id, ben);
  await givenIn('Ana', claimId);
  const ratings = async () => (await claimQueue(asked)).counts.ratings;
  const [one, both] = [[{ value: 'False', count: 1 }], [{ value: 'False', count: 2 }]];
  expect([await ratings(), await find('marmalade')]).toEqual([one, []]);
  const undo = await mergeAgents(office, [home]);
  await importText(database, await textOf(ben));
  await ben.delete();
  expect([await ratings(), await find('marmalade')]).toEqual([both, [other]]);
  await undo();
  expect([await ratings(), await find('marmalade')]).toEqual([one, []]);
});
