import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ClaimStatus } from '@/lib/annotation';
import { bundleOf } from '@/lib/interchange/bundle';
import {
  addSources,
  asSeen,
  claimDetails,
  claimHistory,
  claimQueue,
  Database,
  database,
  editClaim,
  mergeClaims,
  prepareExport,
  queueRows,
  setClaims,
} from '@/lib/store';
import { create, edit } from '@/lib/store/edit';
import { newId } from '@/lib/store/identity';
import { moving } from '@/lib/store/status';
import { write } from '@/lib/store/write';
import { importText, textOf } from '../interchange/people';
import { givenIn, newClaim, writeAs } from './colleagues';
import { emptyDatabase } from './people';

/** A colleague and a third person, who read each other's files. */
let ben: Database;
let cleo: Database;
beforeEach(() => {
  ben = new Database('ben');
  cleo = new Database('cleo');
});
afterEach(async () => {
  await Promise.all([emptyDatabase(), ben.delete(), cleo.delete()]);
});

const send = async (from: Database, to: Database, reviews: 'all' | 'visible' = 'all') =>
  importText(to, await textOf(from, undefined, { choice: { reviews } }));
async function noted(claimId: string, db: Database): Promise<string> {
  const id = newId();
  const make = () => create('sources', id, { claimId, stance: 'supports', quotation: 'said so' }, db);
  await write(() => moving([claimId], make, db), db);
  return id;
}
const binned = (claimId: string, sourceId: string, db: Database) =>
  write(() => moving([claimId], () => edit('sources', sourceId, { deleted: 1 }, {}, db), db), db);
async function statusIn(id: string, db: Database, blind = false): Promise<ClaimStatus | undefined> {
  const stored = await db.claims.bulkGet([id]);
  const [seen] = await asSeen(
    stored.flatMap((claim) => claim ?? []),
    blind,
    db,
  );
  expect((await queueRows([id], blind, db))[0]?.claim.status).toBe(seen?.status);
  return seen?.status;
}
/** Two claims that are known to all three, of which the first is one with the other here. */
async function joined(): Promise<[kept: string, other: string]> {
  const [kept, other] = [await newClaim('one', 'a'), await newClaim('two', 'b')];
  for (const db of [ben, cleo]) await send(database, db);
  await mergeClaims(kept, [other]);
  return [kept, other];
}

describe('what a colleague notes of a claim that was found to be another', () => {
  test.each<[title: string, files: (() => Promise<unknown>)[]]>([
    ['the note first', [() => send(ben, cleo), () => send(database, cleo)]],
    ['the merge first', [() => send(database, cleo), () => send(ben, cleo)]],
    ['by way of the other two', [() => send(database, ben), () => send(ben, cleo)]],
  ])('moves that one’s status for all three, %s', async (_order, files) => {
    const [kept, other] = await joined();
    await noted(other, ben);
    for (const bring of files) await bring();
    await send(ben, database);
    await send(cleo, ben);
    for (const db of [database, ben, cleo]) expect(await statusIn(kept, db)).toBe('toCheck');
  });

  test('is told by the queue, its counts, the claim and what leaves', async () => {
    const [kept, other] = await joined();
    const asked = { filters: {}, sort: 'newest', blind: true } as const;
    await claimQueue(asked);
    await noted(other, ben);
    await send(ben, database);
    expect((await claimQueue(asked)).counts.statuses).toEqual([{ value: 'toCheck', count: 1 }]);
    expect((await claimDetails(kept, false))?.claim.status).toBe('toCheck');
    const prepared = await prepareExport({ type: 'everything' }, '2026-03-01T09:30:00.000Z');
    for await (const rows of bundleOf(prepared).all('claims'))
      expect(rows.map(({ id, status }) => [id, status])).toEqual([[kept, 'toCheck']]);
  });

  test('and moves it back when it goes', async () => {
    const [kept, other] = await joined();
    const source = await noted(other, ben);
    await send(ben, database);
    await binned(other, source, ben);
    await send(ben, database);
    expect(await statusIn(kept, database)).toBe('noted');
  });

  test('goes behind what somebody chose', async () => {
    const [kept, other] = await joined();
    await editClaim(kept, { status: 'inReview' });
    await editClaim(kept, { status: 'noted' });
    await noted(other, ben);
    await send(ben, database);
    expect(await statusIn(kept, database)).toBe('noted');
  });

  test.each([
    ['alone', (id: string) => editClaim(id, { status: 'noted' })],
    ['with others', (id: string) => setClaims([id], { status: 'noted' })],
  ])('may be chosen against, %s, though that is what was stored', async (_how, choose) => {
    const [kept, other] = await joined();
    await noted(other, ben);
    await send(ben, database);
    await choose(kept);
    expect(await statusIn(kept, database)).toBe('noted');
    await send(database, cleo);
    await send(ben, cleo);
    expect(await statusIn(kept, cleo)).toBe('noted');
    const [last] = (await claimHistory(kept)).entries;
    expect(last).toMatchObject({ field: 'status', before: 'toCheck', after: 'noted' });
  });

  test('tells nobody who reviews blind of a review', async () => {
    const [kept, other] = await joined();
    const late = new Database('late');
    await importText(late, await textOf(ben));
    const review = await givenIn('Ada', kept);
    await write(() => edit('claimReviews', review, { claimId: other }));
    await write(() => edit('claims', kept, { status: 'noted' }, { read: true }));
    await writeAs('Grace');
    expect([await statusIn(kept, database, true), await statusIn(kept, database)]).toEqual([
      'noted',
      'reviewed',
    ]);
    await late.delete();
  });
});

describe('what several people’s readings add up to follows the facts that are left', () => {
  test('a source of one stays when another takes away theirs', async () => {
    const id = await newClaim();
    const mine = await noted(id, database);
    await send(database, ben);
    await noted(id, ben);
    await binned(id, mine, database);
    await send(ben, database);
    expect(await statusIn(id, database)).toBe('toCheck');
  });

  // Each wrote without knowing of the other: neither is later, and the furthest of readings is stored.
  test('a status that was told in place of a hidden one is not further than what a colleague’s edit left', async () => {
    const id = await newClaim();
    await givenIn('Ada', id);
    await writeAs('Grace');
    const source = await noted(id, database);
    const dan = new Database('dan');
    await send(database, dan);
    // Both note what may be seen, as what they tell falls short of it.
    await send(database, ben, 'visible');
    await send(dan, cleo, 'visible');
    await dan.delete();
    await binned(id, source, ben);
    await send(ben, cleo);
    expect((await cleo.claims.get(id))?.status).toBe('toCheck');
    expect(await statusIn(id, cleo)).toBe('noted');
    // Where the whole history is known the review speaks.
    await send(ben, database);
    expect(await statusIn(id, database)).toBe('reviewed');
  });

  test('what a claim was made with is nobody’s reading', async () => {
    const id = newId();
    await write(() => create('claims', id, { claimReviewed: 'taken over', status: 'toCheck', tags: [] }));
    await editClaim(id, { tags: ['a'] });
    expect(await statusIn(id, database)).toBe('toCheck');
    const other = await newClaim();
    await addSources({ claimIds: [other], stance: 'context' });
    expect(await statusIn(other, database)).toBe('toCheck');
  });
});
