import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { HistoryEntry } from '@/lib/annotation';
import {
  Database,
  database,
  editClaim,
  ensureAgent,
  historyOf,
  mergeClaims,
  openConflicts,
  setClaims,
  UndoStopped,
  type Watched,
} from '@/lib/store';
import { edit } from '@/lib/store/edit';
import { editMany } from '@/lib/store/edit-many';
import { write } from '@/lib/store/write';
import { importText, textOf } from '@/tests/unit/interchange/people';
import { newClaim } from './colleagues';
import { stopping } from './many';
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

test('the undo of a bulk change that is stopped leaves each claim as it was or as it became, and goes on', async () => {
  const ids = await Promise.all(Array.from({ length: 450 }, (_, at) => newClaim(`claim ${at}`, 'a')));
  const ada = await ensureAgent('Ada');
  const undo = await setClaims(ids, { assignee: ada.id, addTags: ['x'] });
  await editClaim(ids[449] ?? '', { tags: ['x', 'mine'] });
  const { told, watched } = stopping();
  const error = await undo(watched).catch((reason: unknown) => reason);
  expect(error).toEqual(new UndoStopped(200, 450));
  expect(told).toEqual([[200, 450]]);
  const claims = async () => (await database.claims.bulkGet(ids)).flatMap((claim) => claim ?? []);
  const kinds = (await claims()).map(({ assignee, status, tags }) => [assignee === ada.id, status, tags]);
  // What follows from the assignment goes and stays with it.
  expect(kinds.filter(([assigned]) => assigned)).toHaveLength(250);
  for (const [assigned, status, tags] of kinds.slice(0, 449))
    expect([status, tags]).toEqual(assigned ? ['toCheck', ['x']] : ['noted', []]);
  const rest: unknown[] = [];
  await undo({ onProgress: (...progress) => rest.push(progress) });
  expect(rest).toEqual([
    [200, 450],
    [400, 450],
    [450, 450],
  ]);
  const after = await claims();
  expect(after.filter(({ assignee, status }) => assignee || status !== 'noted')).toEqual([]);
  expect(after.flatMap(({ tags }) => tags)).toEqual(['mine']);
});

test('the undo of claims made one says how far it is, and stopped leaves them one', async () => {
  const [keep = '', ...others] = [
    await newClaim('one'),
    await newClaim('two', 'b'),
    await newClaim('three', 'c'),
  ];
  const before = await database.claims.toArray();
  const undo = await mergeClaims(keep, others);
  const tables = () => Promise.all(database.tables.map((table) => table.toArray()));
  const merged = await tables();
  const { told, watched } = stopping();
  await expect(undo(watched)).rejects.toEqual(new UndoStopped());
  expect(told).toHaveLength(1);
  const [done = 0, of = 0] = told[0] ?? [];
  expect(of).toBeGreaterThan(done);
  expect(await tables()).toEqual(merged);
  await undo();
  const plainly = (claims: typeof before) =>
    claims.map(({ id, deleted, mergedInto, merged: joined = [] }) => ({ id, deleted, mergedInto, joined }));
  expect(plainly(await database.claims.toArray())).toEqual(plainly(before));
});
