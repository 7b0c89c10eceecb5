import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import type { ClaimStatus } from '@/lib/annotation';
import { bundleOf } from '@/lib/interchange/bundle';
import {
  addSources,
  chooseHouse,
  claimDetails,
  claimQueue,
  correctReview,
  database,
  draftReview,
  editClaim,
  editReview,
  firstOfQueue,
  mergeClaims,
  newId,
  prepareExport,
  publishReview,
  type QueueQuery,
  queueRows,
  retractReview,
} from '@/lib/store';
import { create, edit } from '@/lib/store/edit';
import { write } from '@/lib/store/write';
import { givenIn, newClaim, rating, writeAs } from './colleagues';
import { emptyDatabase } from './people';

afterEach(emptyDatabase);

/** The status of a claim wherever the desk shows or counts it. */
async function statusSeen(id: string, blind: boolean): Promise<ClaimStatus> {
  const { counts } = await claimQueue({ filters: {}, sort: 'newest', blind });
  const off = await firstOfQueue({ filters: {}, sort: 'newest', blind });
  const [row] = await queueRows([id], blind);
  const page = await claimDetails(id, blind);
  const seen = page?.claim.status ?? 'noted';
  expect(row?.claim.status).toBe(seen);
  expect(counts.statuses).toEqual([{ value: seen, count: 1 }]);
  expect(off?.counts.statuses).toEqual(counts.statuses);
  const filters = { statuses: [seen] };
  expect((await claimQueue({ filters, sort: 'newest', blind })).ids).toEqual([id]);
  return seen;
}
/** The status of the one claim in what leaves in other formats. */
async function statusOut(blind: boolean): Promise<ClaimStatus | undefined> {
  const prepared = await prepareExport({ type: 'everything' }, '2026-03-01T09:30:00.000Z');
  for await (const [claim] of bundleOf(prepared, { blind }).all('claims')) return claim?.status;
  return undefined;
}
const source = (claimId: string) =>
  write(() => create('sources', newId(), { claimId, stance: 'supports', quotation: 'said so' }));

describe('while one reviews blind, the status of a claim does not tell of a review that one may not see', () => {
  const cases: [
    title: string,
    act: (id: string) => Promise<unknown>,
    blind: ClaimStatus,
    else_: ClaimStatus,
  ][] = [
    ['it is as nobody had touched it', async () => {}, 'noted', 'reviewed'],
    ['it follows from the sources', source, 'toCheck', 'reviewed'],
    ['one’s own draft counts', (id) => draftReview(id), 'inReview', 'reviewed'],
    ['it is what one chooses oneself', (id) => editClaim(id, { status: 'dropped' }), 'dropped', 'dropped'],
    ['one’s own review shows the others’', (id) => givenIn('Grace', id), 'reviewed', 'reviewed'],
  ];
  test.each(cases)('%s', async (_title, act, blind, otherwise) => {
    const id = await newClaim();
    await claimQueue({ filters: {}, sort: 'newest', blind: true });
    await givenIn('Ada', id);
    await writeAs('Grace');
    await act(id);
    expect([await statusSeen(id, true), await statusSeen(id, false)]).toEqual([blind, otherwise]);
    expect([await statusOut(true), await statusOut(false)]).toEqual([blind, otherwise]);
  });

  test.each([
    ['is there', async () => {}],
    ['stayed with who writes it', () => database.claimReviews.clear()],
  ])('nor of a colleague’s draft that %s', async (_which, stays) => {
    const id = await newClaim();
    await writeAs('Ada');
    await draftReview(id);
    await stays();
    await writeAs('Grace');
    expect([await statusSeen(id, true), await statusSeen(id, false)]).toEqual(['noted', 'inReview']);
    expect([await statusOut(true), await statusOut(false)]).toEqual(['noted', 'inReview']);
    await draftReview(id);
    expect(await statusSeen(id, true)).toBe('inReview');
  });

  test('that a colleague says by hand that it is in review is said', async () => {
    const id = await newClaim();
    await writeAs('Ada');
    await editClaim(id, { status: 'inReview' });
    await writeAs('Grace');
    expect(await statusSeen(id, true)).toBe('inReview');
  });

  test.each([
    ['in the millisecond in which it was noted', (made: string) => made],
    ['by a clock that is behind', () => '2020-01-01T00:00:00.000Z'],
  ])('nor where the claim was last edited %s', async (_when, at) => {
    const id = await newClaim();
    const made = (await database.claims.get(id))?.created ?? '';
    await writeAs('Ada');
    await write(() => edit('claims', id, { status: 'inReview' }, { at: at(made) }));
    await write(() => edit('claims', id, { status: 'reviewed' }, { at: at(made), read: true }));
    await writeAs('Grace');
    expect(await statusSeen(id, true)).toBe('inReview');
  });

  test('what was chosen by hand before stands', async () => {
    const id = await newClaim();
    await editClaim(id, { status: 'toCheck' });
    await givenIn('Ada', id);
    await writeAs('Grace');
    expect(await statusSeen(id, true)).toBe('toCheck');
    await writeAs('Ada');
    expect(await statusSeen(id, true)).toBe('reviewed');
  });
});

test('a rating that was taken back or replaced is not counted or found any more, and stays on the claim', async () => {
  const id = await newClaim();
  const asked: QueueQuery = { filters: { ratings: ['False'] }, sort: 'newest', blind: true };
  const first = await givenIn('Grace', id);
  await chooseHouse(first);
  await publishReview(first, { url: 'https://house.example/1' });
  const ratings = async () => [
    (await claimQueue(asked)).ids.length,
    (await claimQueue({ ...asked, filters: {} })).counts.ratings,
    (await firstOfQueue({ ...asked, filters: {} }))?.counts.ratings,
    (await queueRows([id], true))[0]?.reviews.length,
  ];
  const counted = [{ value: 'False', count: 1 }];
  expect(await ratings()).toEqual([1, counted, counted, 1]);
  const undo = await retractReview(first, 'wrong');
  expect(await ratings()).toEqual([0, [], [], 1]);
  await undo();
  expect(await ratings()).toEqual([1, counted, counted, 1]);
  const { id: second } = await correctReview(first);
  await editReview(second, { reviewRating: rating('True'), correction: 'counted anew' });
  await publishReview(second, { url: 'https://house.example/2' });
  const now = [{ value: 'True', count: 1 }];
  expect(await ratings()).toEqual([0, now, now, 2]);
});

test('what a colleague notes late of a claim that was found to be another counts for that one', async () => {
  const [kept, other, third] = [
    await newClaim('one', 'a'),
    await newClaim('two', 'b'),
    await newClaim('three'),
  ];
  const asked = { filters: {}, sort: 'newest', blind: false } as const;
  await claimQueue(asked);
  await mergeClaims(other, [third]);
  await mergeClaims(kept, [other]);
  expect((await claimQueue(asked)).counts.flags).toEqual([{ value: 'noSource', count: 1 }]);
  await addSources({ claimIds: [third], stance: 'supports', details: { quotation: 'said so' } });
  expect((await database.claims.get(kept))?.status).toBe('toCheck');
  await source(other);
  await write(async () => create('contacts', newId(), { claimId: third, asked: '2026', name: 'Idris' }));
  const found = await claimQueue(asked);
  expect([found.ids, found.counts.flags]).toEqual([[kept], [{ value: 'awaiting', count: 1 }]]);
  expect((await firstOfQueue(asked))?.counts.flags).toEqual(found.counts.flags);
  const [row] = await queueRows([kept], false);
  expect([row?.sources, (await claimDetails(kept, false))?.sources.length]).toEqual([{ supports: 2 }, 2]);
  expect((await claimQueue({ ...asked, filters: { text: 'said' } })).ids).toEqual([kept]);
  const prepared = await prepareExport({ type: 'everything' }, '2026-03-01T09:30:00.000Z');
  const out = await bundleOf(prepared).linked('sources', 'claimId', [kept]);
  expect(out.map(({ claimId }) => claimId)).toEqual([kept, kept]);
  const late = await givenIn('Ada', third, 'True');
  await writeAs('Grace');
  expect((await queueRows([kept], true))[0]?.reviews).toEqual([]);
  await givenIn('Grace', kept);
  expect((await queueRows([kept], true))[0]?.reviews.map(({ id }) => id)).toContain(late);
  expect((await claimDetails(kept, true))?.reviews.map(({ id }) => id)).toContain(late);
  expect(await database.sources.where({ claimId: kept }).count()).toBe(0);
});
