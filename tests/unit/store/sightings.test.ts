import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { firstSeen, isKept, isRefused, lastSighting, type Seen } from '@/lib/annotation';
import {
  anchorsOf,
  annotate,
  answer,
  answerSighting,
  Database,
  database,
  historyOf,
  newId,
  now,
  recordAnchors,
  sightingsOf,
} from '@/lib/store';
import { emptyDatabase, passage } from './people';

const DAY = 86_400_000;
const inDays = (days: number) => now({ now: () => Date.now() + days * DAY });
const anchored: Seen = { state: 'anchored' };
const changed: Seen = { state: 'changed', is: 'the river sank' };
const again: Seen = { state: 'changed', is: 'the river froze' };
const maybe: Seen = {
  state: 'uncertain',
  is: 'the river rose',
  around: { before: 'In May ', after: ' again' },
};

let id = '';
let workId = '';
beforeEach(async () => {
  await emptyDatabase();
  ({ id, workId } = await annotate(passage('the river rose')));
});
const see = (seen: Seen, days = 0) => recordAnchors(workId, [{ annotationId: id, ...seen }], inDays(days));
const sightings = () => sightingsOf([id]);
const shown = async () => (await sightings()).map(({ state, is }) => is ?? state);

describe('what pages show', () => {
  test.each<[string, [Seen, number][], string[]]>([
    ['is not noted as long as it is as it was marked a moment ago', [[anchored, 0]], []],
    [
      'is noted once on a later day',
      [
        [anchored, 2],
        [anchored, 2.1],
        [anchored, 9],
      ],
      ['anchored'],
    ],
    [
      'is noted when the words are others, and again when they are others again',
      [
        [changed, 0],
        [again, 0],
      ],
      ['the river sank', 'the river froze'],
    ],
    [
      'is not noted at each visit',
      [
        [changed, 0],
        [changed, 0.1],
        [changed, 3],
      ],
      ['the river sank'],
    ],
    [
      'is not noted anew when it was so before',
      [
        [changed, 0],
        [anchored, 1],
        [changed, 2],
        [anchored, 3],
      ],
      ['the river sank', 'anchored'],
    ],
    [
      'is noted when the sentence around was edited',
      [[{ ...anchored, sentence: { was: 'a', is: 'b' } }, 0]],
      ['anchored'],
    ],
  ])('%s', async (_what, visits, expected) => {
    for (const [seen, days] of visits) await see(seen, days);
    expect((await shown()).sort()).toEqual([...expected].sort());
  });

  test('is known with the first day and the last, whatever was shown in between', async () => {
    for (const [seen, days] of [
      [changed, 1],
      [anchored, 2],
      [changed, 5],
    ] as const)
      await see(seen, days);
    const all = await sightings();
    const day = (time = '') => Math.round((Date.parse(time) - Date.now()) / DAY);
    expect([day(firstSeen(all, changed)), day(lastSighting(all)?.until)]).toEqual([1, 5]);
    expect(lastSighting(all)?.is).toBe('the river sank');
  });

  test('of words that are others at each visit does not grow without end', async () => {
    for (let visit = 0; visit < 130; visit++) await see({ state: 'changed', is: `${visit} readers` });
    expect(await sightings()).toHaveLength(100);
    expect((await anchorsOf([id])).get(id)?.is).toBe('129 readers');
  });

  test('of a passage that nobody has is not noted', async () => {
    await recordAnchors(workId, [{ annotationId: newId(), ...changed }]);
    expect(await database.sightings.count()).toBe(0);
  });

  test('is found by an index when words were edited, also around the marked ones', async () => {
    const edited = () => database.anchors.where('edited').equals(1).count();
    for (const [seen, count] of [
      [changed, 1],
      [anchored, 0],
      [{ ...anchored, sentence: { was: 'a', is: 'b' } }, 1],
      [maybe, 0],
    ] as const) {
      await see(seen);
      expect(await edited()).toBe(count);
    }
  });
});

describe('answers', () => {
  test('“keep” holds for these words, until it is taken back, and not for others', async () => {
    await see(changed);
    const undo = await answer({ annotationId: id, answer: 'keep', seen: changed });
    expect([isKept(await sightings(), changed), isKept(await sightings(), again)]).toEqual([true, false]);
    await undo();
    expect(isKept(await sightings(), changed)).toBe(false);
    await answer({ annotationId: id, answer: 'keep', seen: changed });
    expect(isKept(await sightings(), changed)).toBe(true);
  });

  test.each<[string, Seen, boolean]>([
    ['the same words in the same place', maybe, true],
    ['when one side of it changed', { ...maybe, around: { before: 'In May ', after: ' at last' } }, true],
    ['elsewhere', { ...maybe, around: { before: 'And ', after: ' at last' } }, false],
    ['other words in that place', { ...maybe, is: 'the river rises' }, false],
  ])('“not it” holds for a candidate: %s', async (_what, seen, holds) => {
    await answer({ annotationId: id, answer: 'notIt', seen: maybe });
    expect(isRefused(await sightings(), seen)).toBe(holds);
    expect((await anchorsOf([id])).get(id)?.state).toBe('orphaned');
  });

  test('“follow” is a revision of the passage, and undo brings its ends back', async () => {
    const before = (await database.annotations.get(id))?.target;
    const target = {
      selectors: [{ type: 'TextQuoteSelector' as const, exact: 'the river sank' }],
      exact: 'the river sank',
    };
    const undo = await answer({ annotationId: id, answer: 'follow', seen: changed, target });
    expect((await database.annotations.get(id))?.target).toEqual(target);
    expect(await historyOf('annotations', id)).toMatchObject([
      {},
      { field: 'target', before, after: target },
    ]);
    expect((await anchorsOf([id])).get(id)).toMatchObject({ state: 'anchored' });
    await undo();
    expect((await database.annotations.get(id))?.target).toEqual(before);
    expect((await anchorsOf([id])).get(id)).toMatchObject(changed);
  });

  test('sent twice are one', async () => {
    const input = { id: newId(), annotationId: id, answer: 'keep' as const, seen: changed };
    await answerSighting(input);
    await answerSighting(input);
    expect(await sightings()).toHaveLength(1);
  });
});

describe('a database of version 1', () => {
  afterEach(() => Dexie.delete('first'));

  test('keeps everything when it is opened, and knows what was edited', async () => {
    const old = new Dexie('first');
    // As it was: https://dexie.org/docs/Version/Version.stores(), never to be changed here.
    old.version(1).stores({
      works: 'id, urlKey, *aliasKeys, site, modified, deleted, mergedInto',
      snapshots: 'id, workId, [workId+captured], textHash',
      annotations: 'id, workId, [workId+target.position], *tags, modified, deleted',
      claims: 'id, status, claimant, *tags, modified, deleted',
      appearances: 'id, claimId, annotationId',
      sources: 'id, claimId, [claimId+stance], workId, annotationId, modified',
      agents: 'id, type, name, *alternateNames',
      history: 'id, [table+recordId], at',
      conflicts: 'id, [table+recordId]',
      anchors: 'annotationId, workId, state',
      openEdits: 'key',
      imports: 'id, at',
      staging: '[importId+table+id], importId',
      settings: 'key',
    });
    const rows = { annotationId: 'a', workId: 'w', at: now() };
    const anchors = [
      { ...rows, state: 'changed', is: 'x' },
      { ...rows, annotationId: 'b', state: 'anchored', sentence: { was: 'x', is: 'y' } },
      { ...rows, annotationId: 'c', state: 'orphaned' },
    ];
    await old.table('anchors').bulkAdd(anchors);
    for (const table of old.tables.filter(({ name }) => name !== 'anchors'))
      for (const row of await database.table(table.name).toArray()) await table.add(row);
    const before = await Promise.all(old.tables.map((table) => table.toArray()));
    const names = old.tables.map(({ name }) => name);
    old.close();

    const db = new Database('first');
    const after = await Promise.all(names.map((name) => db.table(name).toArray()));
    const edited = before.map((rows, i) =>
      names[i] === 'anchors'
        ? rows.map((row) => (row.state === 'orphaned' ? row : { ...row, edited: 1 }))
        : rows,
    );
    expect(after).toEqual(edited);
    expect(before.flat().length).toBeGreaterThan(6);
    expect(await db.anchors.where('edited').equals(1).primaryKeys()).toEqual(['a', 'b']);
    expect(await db.sightings.count()).toBe(0);
    db.close();
  });
});
