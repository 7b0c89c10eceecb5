import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { HistoryEntry } from '@/lib/annotation';
import {
  Database,
  database,
  historyOf,
  mergeClaims,
  openConflicts,
  setClaims,
  type Watched,
} from '@/lib/store';
import { edit } from '@/lib/store/edit';
import { editMany } from '@/lib/store/edit-many';
import { write } from '@/lib/store/write';
import { importText, textOf } from '@/tests/unit/interchange/people';
import { newClaim } from './colleagues';
import { emptyDatabase } from './people';

beforeEach(emptyDatabase);

const plain = (entries: HistoryEntry[]) => entries.map(({ id: _, at: _at, ...entry }) => entry);

test('many are edited as each alone is: what they know of, what is in the bin, what is asked', async () => {
  const ids = [await newClaim('one'), await newClaim('two'), await newClaim('three'), await newClaim('four')];
  const [asked = '', binned = '', same = ''] = ids;
  const other = new Database('other');
  await importText(other, await textOf(database));
  await write(() => edit('claims', asked, { priority: 'low' }, {}, other), other);
  await write(() => edit('claims', asked, { priority: 'normal' }));
  await write(() => edit('claims', binned, { deleted: 1 }));
  await write(() => edit('claims', same, { priority: 'high' }));
  await importText(database, await textOf(other));
  expect(await openConflicts()).toHaveLength(1);
  await other.delete();
  const text = await textOf(database);

  const changes = { priority: 'high' as const, tags: ['x'], deleted: 0 as const };
  await write(() => editMany('claims', ids, () => changes, {}, database));
  expect(await openConflicts()).toEqual([]);
  const together = await Promise.all(ids.map((id) => historyOf('claims', id)));
  const rows = await database.claims.bulkGet(ids);

  await emptyDatabase();
  await importText(database, text);
  await database.settings.put({ key: 'me', value: together[0]?.at(-1)?.agent });
  for (const id of ids) await write(() => edit('claims', id, changes));
  const alone = await Promise.all(ids.map((id) => historyOf('claims', id)));
  expect(together.map((entries) => plain(entries).map(({ parents: _, ...entry }) => entry))).toEqual(
    alone.map((entries) => plain(entries).map(({ parents: _, ...entry }) => entry)),
  );
  expect(together.map((entries) => entries.map(({ parents }) => parents.length))).toEqual(
    alone.map((entries) => entries.map(({ parents }) => parents.length)),
  );
  expect(rows.map((row) => ({ ...row, modified: '' }))).toEqual(
    (await database.claims.bulkGet(ids)).map((row) => ({ ...row, modified: '' })),
  );
});

test.each<[what: string, act: (ids: string[], watched: Watched) => Promise<unknown>]>([
  ['changed', (ids, watched) => setClaims(ids, { priority: 'high' }, watched)],
  ['assigned', (ids, watched) => setClaims(ids, { assignee: ids[0], addTags: ['x'] }, watched)],
  ['made one', ([keep = '', ...others], watched) => mergeClaims(keep, others, watched)],
])('many that are %s are all as they were when it is given up halfway', async (_what, act) => {
  const ids = [await newClaim('one'), await newClaim('two', 'b'), await newClaim('three', 'c')];
  const tables = () => Promise.all(database.tables.map((table) => table.toArray()));
  const before = await tables();
  const controller = new AbortController();
  const progress: number[] = [];
  const watched: Watched = {
    signal: controller.signal,
    onProgress: (done) => {
      progress.push(done);
      if (progress.length === 1) controller.abort();
    },
  };
  await expect(act(ids, watched)).rejects.toThrow();
  expect(progress).toHaveLength(1);
  expect(await tables()).toEqual(before);
});
