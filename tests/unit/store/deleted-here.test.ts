import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { database, remove, restore, wasDeletedHere } from '@/lib/store';
import { edit } from '@/lib/store/edit';
import { newClaim } from './colleagues';
import { emptyDatabase } from './people';

beforeEach(emptyDatabase);

test('a claim that another window put back and deleted again was not deleted here', async () => {
  const id = await newClaim();
  const claims = [{ table: 'claims', id }] as const;
  const wasHere = async () => {
    const claim = await database.claims.get(id);
    return claim && wasDeletedHere(claim);
  };
  await remove([...claims]);
  expect(await wasHere()).toBe(true);
  await restore([...claims]);
  await remove([...claims]);
  expect(await wasHere()).toBe(true);
  // As another window does it: without this page's `write`.
  for (const [deleted, at] of [
    [0, '2199-01-01T00:00:00.000Z'],
    [1, '2199-01-02T00:00:00.000Z'],
  ] as const)
    await database.transaction('rw', database.tables, async () => {
      await edit('claims', id, { deleted }, { at });
    });
  expect((await database.claims.get(id))?.deleted).toBe(1);
  expect(await wasHere()).toBe(false);
});
