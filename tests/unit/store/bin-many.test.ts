import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import {
  addSources,
  addTag,
  annotateClaim,
  connectOutside,
  database,
  historyOf,
  newId,
  type RecordRef,
  remove,
  restore,
  type Undo,
  UndoStopped,
  type Watched,
  type Written,
  workIdOf,
} from '@/lib/store';
import { annotateMany, onDisk, stopping } from './many';
import { article, emptyDatabase, passage } from './people';

beforeEach(emptyDatabase);

const refsOf = (ids: readonly string[]) => ids.map((id) => ({ table: 'annotations' as const, id }));
const binned = () => database.annotations.where('deleted').equals(1).count();

test.each<[what: string, act: (ids: string[], watched: Watched) => Promise<unknown>]>([
  ['deleting', (ids, watched) => remove(refsOf(ids), watched)],
  ['tagging', (ids, watched) => addTag(refsOf(ids), 'water', watched)],
  [
    'restoring',
    async (ids, watched) => {
      await restore(refsOf(ids.slice(0, 510)), watched);
    },
  ],
])('%s many says how far it is, and broken off has changed nothing', async (what, act) => {
  const ids = await annotateMany(520);
  if (what === 'restoring') await remove(refsOf(ids));
  const before = await onDisk();
  const { told, watched } = stopping();
  await expect(act(ids, watched)).rejects.toThrow('aborted');
  expect(told).toEqual([[500, what === 'restoring' ? 510 : 520]]);
  expect(await onDisk()).toEqual(before);
});

test.each<[what: string, act: (ids: string[]) => Promise<Undo>, left: () => Promise<number>, back: number]>([
  ['deleting', (ids) => remove(refsOf(ids)), binned, 1],
  [
    'tagging',
    (ids) => addTag(refsOf(ids), 'water'),
    () => database.annotations.where('tags').equals('water').count(),
    1,
  ],
  [
    'restoring',
    async (ids) => {
      await remove(refsOf(ids));
      return restore(refsOf(ids));
    },
    async () => (await database.annotations.count()) - (await binned()),
    0,
  ],
])('the undo of %s many that is stopped says what is undone, and goes on', async (_what, act, left, had) => {
  const ids = await annotateMany(250);
  const [first = ''] = ids;
  // Not changed by it, so not undone with it.
  if (had) await remove(refsOf([first]));
  if (had) await addTag(refsOf([first]), 'water');
  const undo = await act(ids);
  const all = ids.length - had;
  expect(await left()).toBe(ids.length);
  const { told, watched } = stopping();
  await expect(undo(watched)).rejects.toEqual(new UndoStopped(200, all));
  expect([told, await left()]).toEqual([[[200, all]], ids.length - 200]);
  const rest: unknown[] = [];
  await undo({ onProgress: (...progress) => rest.push(progress) });
  expect(rest).toEqual([
    [200, all],
    [all, all],
  ]);
  expect(await left()).toBe(had);
});

test('an article and its highlights come back together or not at all', async () => {
  const ids = await annotateMany(230);
  const work: RecordRef = { table: 'works', id: workIdOf('news.example/a') };
  const [early = '', ...others] = ids;
  await remove(refsOf([early]));
  const undo = await remove([work, ...refsOf(others.slice(0, 3))]);
  const gone = await onDisk();
  const { told, watched } = stopping();
  await expect(undo(watched)).rejects.toEqual(new UndoStopped());
  expect([told, await onDisk()]).toEqual([[[1, 230]], gone]);
  await undo();
  expect([(await database.works.get(work.id))?.deleted, await binned()]).toEqual([0, 1]);

  await remove([work]);
  const again = await restore([work]);
  expect(await binned()).toBe(1);
  await again();
  expect([(await database.works.get(work.id))?.deleted, await binned()]).toEqual([1, 230]);
});

test('what is deleted with others is written as alone: once, in one moment, with the status and the works it touches', async () => {
  const [one = '', two = ''] = await annotateMany(2);
  const { claim } = await annotateClaim(passage('a claim', 'b'), { id: newId() });
  const [source] = await addSources({ claimIds: [claim.id], stance: 'supports', work: article('source') });
  const told: Written[] = [];
  const disconnect = connectOutside({ rememberKeys: async () => {}, written: (what) => told.push(what) });
  const refs: RecordRef[] = [...refsOf([one, two, one]), { table: 'sources', id: source?.id ?? '' }];
  const undo = await remove(refs);
  const entries = await Promise.all(
    [...new Set(refs.map(({ id }) => id))].map(async (id) =>
      historyOf(id === source?.id ? 'sources' : 'annotations', id),
    ),
  );
  const deletions = entries.map((history) => history.filter(({ field }) => field === 'deleted'));
  expect(deletions.map((own) => own.map(({ before, after, read }) => [before, after, read]))).toEqual(
    Array.from({ length: 3 }, () => [[0, 1, undefined]]),
  );
  expect(new Set(deletions.flat().map(({ at }) => at)).size).toBe(1);
  const status = async () => (await database.claims.get(claim.id))?.status;
  expect(await status()).toBe('noted');
  await undo();
  expect(await status()).toBe('toCheck');
  disconnect();
  const touched = ['a', 'b', 'source'].map((path) => workIdOf(`news.example/${path}`)).sort();
  expect(told.map(({ workIds }) => [...workIds].sort())).toEqual([touched, touched]);
  await expect(remove(refsOf([newId()]))).rejects.toThrow('annotations');
});
