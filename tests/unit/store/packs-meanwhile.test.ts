import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Database, database, now, prepareBackup, purge, remove } from '@/lib/store';
import { allHistories } from '@/lib/store/all-histories';
import { takeChanges } from '@/lib/store/write-changes';
import { allEntries } from '../interchange/all-entries';
import { contents, device, importText, textOf } from '../interchange/people';
import { annotateEach } from './many';
import { emptyDatabase } from './people';

const everything = { type: 'everything' } as const;
let other: ReturnType<typeof device>;
beforeEach(async () => {
  await emptyDatabase();
  other = device();
});
afterEach(() => other.forget());

/** The ids of the entries that a backup holds that was prepared before this happened. */
async function heldOver(db: Database, happens: () => Promise<unknown>): Promise<string[]> {
  const prepared = await prepareBackup(everything, now(), db);
  const ids: string[] = [];
  await happens();
  for await (const { histories } of allHistories(prepared, db, 1))
    ids.push(...[...histories.values()].flat().map(({ id }) => id));
  return ids.sort();
}

describe('a backup of what lies in packs', () => {
  test('holds what was there when more is told of it before it is read', async () => {
    await annotateEach(5);
    const whole = await textOf(database);
    await importText(other.db, await textOf(database, everything, { choice: { notes: false } }), 1);
    expect(await other.db.packs.count()).toBeGreaterThan(0);
    const before = (await allEntries(other.db)).map(({ id }) => id).sort();
    expect(await heldOver(other.db, () => importText(other.db, whole, 1))).toEqual(before);
    expect(await contents(other.db)).toEqual(await contents(database));
  });
});

describe('long packs', () => {
  test('are written once for all that is purged of them', async () => {
    const ids = await annotateEach(5);
    const text = await textOf(database);
    await emptyDatabase();
    await importText(database, text, 1);
    await remove(ids.slice(1).map((id) => ({ table: 'annotations', id })));
    let writes = 0;
    const count = () => {
      writes++;
    };
    database.packs.hook('updating', count);
    const gone = await purge(new Date(Date.now() + 1_000).toISOString());
    database.packs.hook('updating').unsubscribe(count);
    expect(gone.length).toBe(4);
    expect(writes).toBe(1);
    expect((await database.packs.toArray()).map(({ table, count }) => [table, count])).toContainEqual([
      'annotations',
      1,
    ]);
  });

  test('are not held until a write ends', async () => {
    await database.transaction('rw', [database.packs, database.settings], async () => {
      await database.packs.add({
        ...{ table: 'claims', first: 'a', last: 'b', id: 'c' },
        ...{ count: 0, entries: '[]' },
      });
      await database.settings.put({ key: 'one', value: 1 });
      const transaction = Dexie.currentTransaction?.idbtrans;
      const changes = transaction && takeChanges(transaction);
      expect([...(changes?.rows.keys() ?? [])]).toEqual(['settings']);
      expect([...(changes?.ranges ?? [])]).toEqual(['packs']);
    });
  });
});
