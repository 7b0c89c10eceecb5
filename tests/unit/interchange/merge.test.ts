import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asSeen, type Database } from '@/lib/store';
import { allEntries } from './all-entries';
import { expectNothingLost, Log, shown } from './kept';
import { contents, device, importText, textOf } from './people';
import { actAtDesk } from './review-story';
import { act, story } from './story';

const everything = { type: 'everything' as const };

test('three people edit and review, exchange files in any order and any number of times, and end with the same notes and conflicts', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(story, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), async (steps, order) => {
      const devices = [device(), device(), device(), device()];
      const of = (i: number) => devices[i]?.db ?? fail();
      try {
        const log = new Log();
        // All three have the same two passages to begin with, so that they write in each other's.
        for (const work of [0, 1]) await act(of(0), { do: 'annotate', work });
        for (const pick of [0, 1]) await act(of(0), { do: 'claim', pick });
        for (const to of [1, 2]) await importText(of(to), await textOf(of(0)), packedOn(to), heldOn(to));
        for (const one of steps) {
          if ('what' in one) await act(of(one.who), one.what);
          else if ('desk' in one) await actAtDesk(of(one.who), one.desk);
          else
            for (let i = 0; i < one.times; i++)
              await importText(
                of(one.to),
                await textOf(of(one.from), everything, { choice: one.choice }),
                packedOn(one.to),
                heldOn(one.to),
              );
          for (let i = 0; i < 3; i++) await log.add(of(i));
        }
        for (let round = 0; round < 2; round++)
          for (const to of order)
            for (const from of order)
              if (to !== from) await importText(of(to), await textOf(of(from)), packedOn(to), heldOn(to));
        // Of what one of them took out of the bin for good, the others still have what it was.
        const forgot = steps.some((one) => 'what' in one && one.what.do === 'purge');
        const [a, b, c] = await Promise.all(devices.map(({ db }) => (forgot ? shown(db) : contents(db))));
        expect(b).toEqual(a);
        expect(c).toEqual(a);
        // Files bring facts that no entry knew of: what they add up to is shown the same everywhere.
        const [first, ...others] = await Promise.all([0, 1, 2].map((i) => statusesShown(of(i))));
        if (!forgot) expect(others).toEqual([first, first]);
        const { live, kept, dead } = log.sum();
        const there = (await shown(of(0))).live;
        expect(there).toEqual(expect.arrayContaining(live));
        expect(there.filter((key) => dead.includes(key))).toEqual([]);
        const entries = new Set((await allEntries(of(0))).map(({ id }) => id));
        expect(kept.filter((id) => !entries.has(id))).toEqual([]);
        await expectNothingLost(of(0));
        // What one of them exports is, on a new device, the same once more.
        await importText(of(3), await textOf(of(0)), packedOn(3), heldOn(3));
        expect(await contents(of(3))).toEqual(await contents(of(0)));
      } finally {
        await Promise.all(devices.map(({ forget }) => forget()));
      }
    }),
    {
      numRuns: Number(process.env.MERGE_RUNS ?? 25),
      seed: Number(process.env.MERGE_SEED ?? 20260801),
      // Making a story short takes minutes, and a test that runs out of time does not say which story it was.
      endOnFailure: process.env.MERGE_SHRINK !== '1',
    },
  );
});

/** On some devices what comes in lies in packs, on another in rows: it must not tell. */
const packedOn = (who: number) => (who === 1 ? undefined : 1);
/** Into the third one files come by way of the database, into the others by way of memory. */
const heldOn = (who: number) => (who === 2 ? 0 : undefined);

const statusesShown = async (db: Database) => {
  const claims = await db.claims.where({ deleted: 0 }).toArray();
  return (await asSeen(claims, false, db)).map(({ id, status }) => [id, status]);
};

function fail(): never {
  throw new Error('no such device');
}
