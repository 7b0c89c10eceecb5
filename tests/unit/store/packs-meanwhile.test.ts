import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { annotate, type Database, database, now, prepareBackup } from '@/lib/store';
import { allHistories } from '@/lib/store/all-histories';
import { allEntries } from '../interchange/all-entries';
import { contents, device, importText, textOf } from '../interchange/people';
import { emptyDatabase, passage } from './people';

const everything = { type: 'everything' } as const;
let other: ReturnType<typeof device>;
beforeEach(async () => {
  await emptyDatabase();
  other = device();
});
afterEach(() => other.forget());

const fill = async (count: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let i = 0; i < count; i++) {
    const mark = passage(`Words ${i} of the report`, 'a', { note: `Note ${i}` });
    await annotate(mark);
    ids.push(mark.id);
  }
  return ids;
};
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
    await fill(5);
    const whole = await textOf(database);
    await importText(other.db, await textOf(database, everything, { choice: { notes: false } }), 1);
    expect(await other.db.packs.count()).toBeGreaterThan(0);
    const before = (await allEntries(other.db)).map(({ id }) => id).sort();
    expect(await heldOver(other.db, () => importText(other.db, whole, 1))).toEqual(before);
    expect(await contents(other.db)).toEqual(await contents(database));
  });
});
