import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { claimQueue, Database, database, firstOfQueue, type QueueQuery, queueProgress } from '@/lib/store';
import { deriveSlice, ensureQueue } from '@/lib/store/queue-derive';
import { forgetQueue, isQueueReady } from '@/lib/store/queue-state';
import { newClaim } from './colleagues';
import { emptyDatabase } from './people';
import { plainQueue, shown } from './plain-queue';
import { act, deed } from './queue-deeds';

afterEach(emptyDatabase);

const asked = (blind: boolean): QueueQuery => ({ filters: {}, sort: 'newest', blind });
const notDerived = () =>
  database.transaction('rw', [database.queue, database.tallies], async () => await forgetQueue(database));

async function expectRight(blind: boolean): Promise<void> {
  const plain = await plainQueue(asked(blind));
  const found = await claimQueue(asked(blind));
  expect(found.ids).toEqual(plain.ids);
  if (plain.all > 0) expect(shown({ ...found.counts })).toEqual(plain.counts);
  const first = await firstOfQueue(asked(blind));
  expect(first?.all).toBe(plain.all);
  if (plain.all > 0) expect(shown({ ...first?.counts })).toEqual(plain.counts);
}

test('what is written between slices ends where it does when all is derived at the end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(deed, { minLength: 8, maxLength: 20 }),
      fc.array(fc.tuple(fc.boolean(), deed), { minLength: 4, maxLength: 16 }),
      fc.boolean(),
      async (before, between, blind) => {
        await emptyDatabase();
        for (const one of before) if (one.kind !== 'edited') await act(one);
        await notDerived();
        for (const [isSlice, one] of between) {
          if (isSlice) await deriveSlice(database, 2);
          if (one.kind !== 'edited') await act(one);
        }
        await expectRight(blind);
      },
    ),
    { numRuns: 25, endOnFailure: true },
  );
});

test('two windows derive it in turns, while somebody writes', async () => {
  await emptyDatabase();
  for (let at = 0; at < 9; at++) await newClaim(`winter ${at}`, `page${at % 3}`);
  await notDerived();
  const other = new Database();
  const derive = async (db: Database) => {
    while (!(await isQueueReady(db))) await deriveSlice(db, 2);
  };
  const acts = async () => {
    for (const one of fc.sample(deed, { seed: 7, numRuns: 12 })) if (one.kind !== 'edited') await act(one);
  };
  await Promise.all([derive(database), derive(other), acts()]);
  other.close();
  await expectRight(false);
});

test('says how far it is, and goes on where a window that was closed had stopped', async () => {
  await emptyDatabase();
  for (let at = 0; at < 5; at++) await newClaim(`winter ${at}`);
  await notDerived();
  expect(await queueProgress(database)).toBeUndefined();
  await deriveSlice(database, 2);
  expect(await queueProgress(database)).toEqual({ done: 2, of: 5 });
  expect(await firstOfQueue(asked(false))).toBeNull();
  await deriveSlice(database, 2);
  expect(await queueProgress(database)).toEqual({ done: 4, of: 5 });
  await ensureQueue(database);
  expect(await queueProgress(database)).toBeUndefined();
  await expectRight(false);
});
