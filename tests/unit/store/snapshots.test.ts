import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Snapshot } from '@/lib/annotation';
import {
  annotate,
  database,
  ensureWork,
  keepSnapshot,
  lastVersion,
  latestSnapshot,
  newId,
  placeInSnapshot,
  versionsOf,
  workIdOf,
} from '@/lib/store';
import { allIds } from '@/lib/store/export-scope';
import { mergeSnapshot } from '@/lib/store/merge-snapshot';
import { thinSnapshots } from '@/lib/store/thin-snapshots';
import { emptyDatabase } from './people';

const KEY = 'news.example/a';
const WORK = workIdOf(KEY);
beforeEach(async () => {
  await emptyDatabase();
  await ensureWork({ urlKey: KEY });
});

/** Keeps texts one after the other, at times that are never the same. */
async function kept(...texts: { text: string; paragraphs?: number[] }[]): Promise<string[]> {
  const ids: string[] = [];
  for (const { text, paragraphs } of texts) {
    ids.push((await keepSnapshot(WORK, { text, blocks: [0], ...(paragraphs ? { paragraphs } : {}) })).id);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return ids;
}

test('of a work that is gone no text is kept, and none is exported', async () => {
  const gone = workIdOf('news.example/gone');
  await expect(keepSnapshot(gone, { text: 'a', blocks: [0] })).rejects.toThrow(gone);
  expect(await database.snapshots.count()).toBe(0);
  const [id] = await kept({ text: 'a' });
  const stray = { ...(await database.snapshots.get(id ?? '')), id: newId(), workId: gone } as Snapshot;
  await database.snapshots.put(stray);
  expect([...(await allIds(database)).snapshots]).toEqual([id]);
});

test.each([
  ['the whole one of two', [0], [], [0]],
  ['one of before that was said over one that was not fully shown', undefined, [], undefined],
  ['one that is said over one of before', undefined, [0], [0]],
])('of one text known twice %s counts, whoever asks whom', (_, one, other, result) => {
  const text = {
    id: newId(),
    workId: WORK,
    captured: '2026-11-01T00:00:00.000Z',
    text: 'a',
    blocks: [0],
    textHash: 'h',
  };
  const of = (paragraphs: number[] | undefined): Snapshot => ({
    ...text,
    ...(paragraphs ? { paragraphs } : {}),
  });
  expect(mergeSnapshot(of(one), of(other)).paragraphs).toEqual(result);
  expect(mergeSnapshot(of(other), of(one)).paragraphs).toEqual(result);
});

describe('one text known twice', () => {
  const [a, b, c] = ['2026-11-01T00:00:00.000Z', '2026-11-02T00:00:00.000Z', '2026-11-03T00:00:00.000Z'];
  const of = (captured: string, until?: string): Snapshot => ({
    ...{ id: WORK, workId: WORK, captured, text: 'a', blocks: [0], textHash: 'h' },
    ...(until === undefined ? {} : { until }),
  });
  test.each([
    ['at one time does not say until when', of(a), of(a), of(a)],
    ['at two times was there until the later', of(a), of(c), of(a, c)],
    ['was there until the latest of all', of(a, b), of(b, c), of(a, c)],
    ['also when it was captured after the other was kept again', of(a, b), of(c), of(a, c)],
    ['once without an end keeps that of the other', of(a), of(a, b), of(a, b)],
  ])('%s, whoever asks whom', (_what, one, other, result) => {
    expect([mergeSnapshot(one, other), mergeSnapshot(other, one)]).toEqual([result, result]);
  });
  test('is the same in whatever order three of them meet, and however often', () => {
    const all = [of(a), of(b), of(c), of(a, a), of(a, b), of(a, c), of(b, c)];
    for (const one of all)
      for (const two of all)
        for (const three of all) {
          const merged = mergeSnapshot(mergeSnapshot(one, two), three);
          expect(mergeSnapshot(one, mergeSnapshot(two, three))).toEqual(merged);
          expect(mergeSnapshot(merged, two)).toEqual(merged);
        }
  });
});

describe('an article that went back to an earlier text', () => {
  const later = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  const keep = (text: string, at?: string) =>
    keepSnapshot(WORK, { text, blocks: [0], paragraphs: [0] }, at).then(({ id }) => id);

  test('says again what it said: the earlier text is the last, and nothing is kept twice', async () => {
    const [first] = await kept(
      { text: 'a', paragraphs: [0] },
      { text: 'b', paragraphs: [0] },
      { text: 'a', paragraphs: [0] },
    );
    expect((await lastVersion(WORK))?.id).toBe(first);
    expect((await latestSnapshot(WORK))?.id).toBe(first);
    const [second] = await kept({ text: 'b', paragraphs: [0] });
    expect((await lastVersion(WORK))?.id).toBe(second);
    expect(await database.snapshots.count()).toBe(2);
  });

  test('and stays with it: that is written once a day, else nothing is', async () => {
    const id = await keep('a');
    await keep('a', later(0.5));
    expect((await database.snapshots.get(id))?.until).toBeUndefined();
    const at = later(2);
    await keep('a', at);
    await keep('a', later(2.5));
    expect((await database.snapshots.get(id))?.until).toBe(at);
  });

  test('is believed, whatever a clock that was years ahead said of the text in between', async () => {
    const [first, wrong] = [await keep('a'), await keep('b')];
    await database.snapshots.update(wrong, { until: later(800) });
    await kept({ text: 'a', paragraphs: [0] });
    expect((await lastVersion(WORK))?.id).toBe(first);
    await database.snapshots.update(wrong, { captured: later(700) });
    expect((await lastVersion(WORK))?.id).toBe(first);
    await kept({ text: 'b', paragraphs: [0] });
    expect((await lastVersion(WORK))?.id).toBe(wrong);
    expect((await database.snapshots.get(wrong))?.captured).toMatch(later(0).slice(0, 10));
  });

  test('keeps that text when there are too many', async () => {
    const ids = await kept(...[0, 1, 2, 3, 4, 5].map((at) => ({ text: `text ${at}`, paragraphs: [0] })));
    await kept({ text: 'text 2', paragraphs: [0] });
    await thinSnapshots(WORK, database, 2);
    const left = (await versionsOf(WORK)).map(({ id }) => id);
    expect(left).toEqual([ids[0], ids[2], ids[5]]);
  });
});

describe('the versions of a work', () => {
  test('are its snapshots and those of works that were joined to it, but for pages that were not fully shown', async () => {
    const other = workIdOf('news.example/b');
    await annotate({ id: newId(), work: { urlKey: KEY }, colour: 'amber' });
    await annotate({ id: newId(), work: { urlKey: 'news.example/b' }, colour: 'amber' });
    await database.works.update(other, { mergedInto: WORK });
    const joined = await keepSnapshot(other, { text: 'older', blocks: [0], paragraphs: [0] });
    await new Promise((resolve) => setTimeout(resolve, 2));
    const [whole, , old] = await kept(
      { text: 'a', paragraphs: [0] },
      { text: 'b', paragraphs: [] },
      { text: 'c' },
    );
    expect((await versionsOf(WORK)).map(({ id }) => id)).toEqual([joined.id, whole, old]);
    expect((await lastVersion(WORK))?.id).toBe(old);
  });

  test('of a page that was not fully shown the last one before is the last', async () => {
    const [whole] = await kept({ text: 'a', paragraphs: [0] }, { text: 'b', paragraphs: [] });
    expect((await lastVersion(WORK))?.id).toBe(whole);
  });

  test('a snapshot that did not say what is its own is completed, when it was captured stays', async () => {
    const [id] = await kept({ text: 'a' });
    const before = await database.snapshots.get(id ?? '');
    await kept({ text: 'a', paragraphs: [0] }, { text: 'a', paragraphs: [] });
    expect(await database.snapshots.get(id ?? '')).toEqual({ ...before, paragraphs: [0] });
  });

  test('a text that was kept before it was known to be whole is one once it is known', async () => {
    const [id] = await kept({ text: 'a', paragraphs: [] }, { text: 'a', paragraphs: [0] });
    expect((await lastVersion(WORK))?.id).toBe(id);
  });

  test('a snapshot that did not say what is its own stays one when its text is kept in haste', async () => {
    const [id] = await kept({ text: 'a' }, { text: 'a', paragraphs: [] });
    expect((await lastVersion(WORK))?.id).toBe(id);
  });
});

test('of too many snapshots those closest in time go, never the first, the last or one that a mark refers to', async () => {
  const id = newId();
  const target = { selectors: [], exact: 'three' };
  await annotate({ id, work: { urlKey: KEY }, colour: 'amber', target });
  const times = [0, 10, 20, 21, 22, 50, 90];
  const ids = await kept(...times.map((_, at) => ({ text: `text ${at}`, paragraphs: [0] })));
  for (const [at, day] of times.entries())
    await database.snapshots.update(ids[at] ?? '', { captured: new Date(day * 86_400_000).toISOString() });
  await placeInSnapshot(id, { ...target, snapshotId: ids[3] ?? '' });
  await thinSnapshots(WORK, database, 4);
  const left = new Set((await versionsOf(WORK)).map((one) => one.id));
  expect(ids.map((one) => left.has(one))).toEqual([true, false, false, true, true, true, true]);
});
