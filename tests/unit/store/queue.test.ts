import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import {
  addSources,
  chooseHouse,
  claimQueue,
  correctReview,
  database,
  editReview,
  editSource,
  firstOfQueue,
  publishReview,
  type QueueQuery,
  queueGlance,
  queueRows,
  queueSorts,
  retractReview,
  watch,
} from '@/lib/store';
import { givenIn, newClaim, rating } from './colleagues';
import { emptyDatabase } from './people';
import { drawn, plainQueue, shown } from './plain-queue';
import { act, deed, word, words } from './queue-deeds';

afterEach(emptyDatabase);

const some = <T>(values: readonly T[]) =>
  fc.option(fc.subarray([...values], { maxLength: 2 }), { nil: undefined, freq: 3 });
const query: fc.Arbitrary<QueueQuery> = fc.record({
  filters: fc
    .record({
      text: fc.option(
        fc.tuple(word, fc.nat(4)).map(([text, cut]) => text.slice(0, 1 + cut)),
        { nil: undefined },
      ),
      statuses: some(drawn.statuses),
      priorities: some(drawn.priorities),
      flags: some(drawn.flags),
      tags: some(words),
      ratings: some(['False', 'True']),
      sites: some(['news.example', 'other.example']),
    })
    .map((filters) => Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined))),
  sort: fc.constantFrom(...queueSorts),
  blind: fc.boolean(),
});

test('finds, orders and counts what a walk through all claims does, however they change', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(deed, { minLength: 5, maxLength: 25 }),
      fc.array(deed, { maxLength: 12 }),
      fc.array(query, { minLength: 3, maxLength: 3 }),
      async (before, after, queries) => {
        await emptyDatabase();
        for (const one of before) await act(one);
        await claimQueue({ filters: { text: 'a' }, sort: 'newest', blind: false });
        for (const one of after) await act(one);
        for (const asked of queries) {
          const plain = await plainQueue(asked);
          const found = await claimQueue(asked);
          expect(found.ids).toEqual(plain.ids);
          expect(found.all).toBe(plain.all);
          if (plain.all > 0) expect(shown({ ...found.counts })).toEqual(plain.counts);
          const rows = await queueRows(plain.ids, asked.blind);
          expect(rows.map(({ claim }) => claim.id)).toEqual(plain.ids);
          const glance = await queueGlance(asked);
          expect([glance.claims, glance.sourced]).toEqual([
            plain.ids.length,
            rows.filter(({ flags }) => !flags.includes('noSource')).length,
          ]);
        }
      },
    ),
    { numRuns: 25, endOnFailure: true },
  );
});

test('keeps its order as claims come, change and go', async () => {
  const asked: QueueQuery = { filters: {}, sort: 'newest', blind: false };
  const deeds = fc.sample(deed, { seed: 20261124, numRuns: 60 });
  for (const at of [0, 1, 2, 3, 4, 5]) await newClaim(`winter ${at}`, `page${at % 3}`);
  await claimQueue(asked);
  for (const one of deeds.filter(({ kind }) => kind !== 'me')) {
    await act(one);
    expect((await claimQueue(asked)).ids).toEqual((await plainQueue(asked)).ids);
  }
});

test('what is counted off the counters is what a walk counts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 8, maxLength: 30 }), fc.boolean(), async (deeds, blind) => {
      await emptyDatabase();
      const asked: QueueQuery = { filters: {}, sort: 'newest', blind };
      await claimQueue(asked);
      for (const one of deeds) if (one.kind !== 'edited') await act(one);
      await claimQueue(asked);
      const first = await firstOfQueue(asked);
      const plain = await plainQueue(asked);
      expect(first?.ids).toEqual(plain.ids.slice(0, 100));
      expect(first?.all).toBe(plain.all);
      if (plain.all > 0) expect(shown({ ...first?.counts })).toEqual(plain.counts);
    }),
    { numRuns: 15, endOnFailure: true },
  );
});

test('a watched queue runs again when a source is added', async () => {
  const id = await newClaim();
  const seen: number[] = [];
  const asked: QueueQuery = { filters: { flags: ['noSource'] }, sort: 'newest', blind: false };
  const done = new Promise<void>((resolve, reject) => {
    const stop = watch(
      () => claimQueue(asked),
      ({ ids }) => {
        seen.push(ids.length);
        if (ids.length > 0) void addSources({ claimIds: [id], stance: 'supports' });
        else {
          stop();
          resolve();
        }
      },
      reject,
    );
  });
  await done;
  expect([seen[0], seen.at(-1)]).toEqual([1, 0]);
});

test('a watched search runs again when other words are written of what hangs on a claim', async () => {
  const id = await newClaim();
  await addSources({ claimIds: [id], stance: 'supports' });
  const [source] = await database.sources.toArray();
  const asked: QueueQuery = { filters: { text: 'harbour' }, sort: 'newest', blind: false };
  const found = new Promise<number>((resolve, reject) => {
    const stop = watch(
      () => claimQueue(asked),
      ({ total }) => {
        if (total === 0) return void editSource(source?.id ?? '', { note: 'By the harbour' });
        stop();
        resolve(total);
      },
      reject,
    );
  });
  expect(await found).toBe(1);
});

test('a rating that was taken back or corrected is neither counted nor found', async () => {
  const asked = (ratings: string[]): QueueQuery => ({ filters: { ratings }, sort: 'newest', blind: false });
  const look = async () => {
    const { counts } = await claimQueue(asked([]));
    const [falses, trues] = [await claimQueue(asked(['False'])), await claimQueue(asked(['True']))];
    return [shown({ ...counts }).ratings, falses.total, trues.total];
  };
  const review = await givenIn('Ada', await newClaim());
  await chooseHouse(review);
  await publishReview(review, { url: 'https://house.test/1' });
  expect(await look()).toEqual([{ False: 1 }, 1, 0]);
  const next = await correctReview(review);
  await editReview(next.id, { reviewRating: rating('True'), correction: 'It is.' });
  await publishReview(next.id, { url: 'https://house.test/2' });
  expect(await look()).toEqual([{ True: 1 }, 0, 1]);
  const undo = await retractReview(next.id, 'It was wrong.');
  expect(await look()).toEqual([{}, 0, 0]);
  await undo();
  expect(await look()).toEqual([{ True: 1 }, 0, 1]);
});
