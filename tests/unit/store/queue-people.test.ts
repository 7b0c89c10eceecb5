import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import {
  chooseHouse,
  claimQueue,
  Database,
  database,
  editAgent,
  editClaim,
  ensureAgent,
  firstOfQueue,
  mergeAgents,
  publishReview,
  type QueueQuery,
  queueRows,
  setClaims,
} from '@/lib/store';
import { importText, textOf } from '../interchange/people';
import { givenIn, newClaim, writeAs } from './colleagues';
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
  await importText(database, await textOf(ben));
  await ben.delete();
  const { claimants, assignees } = (await claimQueue(asked)).counts;
  expect(claimants).toEqual([{ value: grace.id, count: 1, name: 'Grace' }]);
  expect(assignees).toEqual([{ value: grace.id, count: 1, name: 'Grace' }]);
  const filters = { assignees: [grace.id] };
  const { ids } = await claimQueue({ ...asked, filters });
  expect((await queueRows(ids, true)).map((row) => [row.claim.id, row.assignee?.name])).toEqual([
    [other, 'Grace'],
  ]);
});

test('a review by two who are one opens the others’ no more when they are two again', async () => {
  const claimId = await newClaim();
  await givenIn('Ana', claimId);
  await givenIn('Ben', claimId, 'True');
  const home = await writeAs('Ana');
  const office = await writeAs('Ana at work');
  const ratings = async () => (await claimQueue(asked)).counts.ratings.map(({ value }) => value);
  expect(await ratings()).toEqual([]);
  const undo = await mergeAgents(office, [home]);
  expect((await ratings()).sort()).toEqual(['False', 'True']);
  expect(await find('ben')).toEqual([claimId]);
  await undo();
  expect(await ratings()).toEqual([]);
  expect(await find('ben')).toEqual([]);
});
