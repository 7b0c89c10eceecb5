import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  firstSeen,
  isKept,
  isRefused,
  lastSighting,
  latestBelieved,
  printOfMark,
  type Seen,
  type Sighting,
  type Target,
} from '@/lib/annotation';
import {
  anchorsOf,
  annotate,
  answer,
  answerSighting,
  Database,
  database,
  editAnnotation,
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

const orphaned: Seen = { state: 'orphaned' };
const froze: Target = {
  selectors: [{ type: 'TextQuoteSelector', exact: 'the river froze' }],
  exact: 'the river froze',
};

let id = '';
let workId = '';
beforeEach(async () => {
  await emptyDatabase();
  ({ id, workId } = await annotate(passage('the river rose')));
});
const see = (seen: Seen, days = 0) => recordAnchors(workId, [{ annotationId: id, ...seen }], inDays(days));
const sightings = () => sightingsOf([id]);
const there = async () => (await database.annotations.get(id)) ?? Promise.reject(new Error(id));
const edited = (target: Target) => editAnnotation(id, { target });
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
    const last = lastSighting(all, undefined, latestBelieved(inDays(5)));
    expect([day(firstSeen(all, changed)), day(last?.until)]).toEqual([1, 5]);
    expect(last?.is).toBe('the river sank');
  });

  test('of words that are others at each visit does not grow without end', async () => {
    for (let visit = 0; visit < 130; visit++) await see({ state: 'changed', is: `${visit} readers` });
    expect(await sightings()).toHaveLength(100);
    expect((await anchorsOf([id])).get(id)?.is).toBe('129 readers');
  });

  test('that is something else is noted, however often its words were others', async () => {
    for (let visit = 0; visit < 101; visit++) await see({ state: 'changed', is: `${visit} readers` });
    for (const seen of [orphaned, maybe, { ...anchored, sentence: { was: 'a', is: 'b' } }]) await see(seen);
    await see(anchored, 2);
    const states = (await sightings()).map(({ state }) => state);
    expect(states.filter((state) => state !== 'changed').sort()).toEqual([
      'anchored',
      'anchored',
      'orphaned',
      'uncertain',
    ]);
  });

  test('is noted anew of other ends, and the first and the last day are of those', async () => {
    await see(changed, -3);
    await edited(froze);
    const { target } = await there();
    expect(firstSeen(await sightings(), changed, target)).toBeUndefined();
    expect(lastSighting(await sightings(), target)).toBeUndefined();
    await see(changed);
    const all = await sightings();
    expect(all).toHaveLength(2);
    expect(firstSeen(all, changed, target)?.slice(0, 10)).toBe(inDays(0).slice(0, 10));
    expect(firstSeen(all, changed)?.slice(0, 10)).toBe(inDays(-3).slice(0, 10));
  });

  test.each<[string, Partial<Sighting>, number | undefined, number | undefined]>([
    ['until years ahead: the day it was first so', { until: inDays(800) }, 0, 0],
    ['from years ahead: nothing', { at: inDays(700), until: inDays(800) }, undefined, undefined],
    ['until a clock that is a little ahead: that time', { until: inDays(0.9) }, 0, 0.9],
  ])('is not believed of a clock that says %s', async (_what, times, first, last) => {
    await see(changed);
    const [one] = await sightings();
    await database.sightings.update(one?.id ?? '', times);
    const all = await sightings();
    const days = (time: string | undefined) =>
      time && Math.round((Date.parse(time) - Date.now()) / (DAY / 10)) / 10 + 0;
    expect([days(firstSeen(all, changed)), days(lastSighting(all)?.until)]).toEqual([first, last]);
  });

  test('is noted though a wrong clock said it of years to come', async () => {
    await see(changed, -1);
    const [one] = await sightings();
    await database.sightings.update(one?.id ?? '', { until: inDays(800) });
    await see(changed);
    await see(changed, 0.1);
    const all = await sightings();
    expect(all).toHaveLength(2);
    expect(lastSighting(all)?.id).not.toBe(one?.id);
  });

  test('of a passage that nobody has is not noted', async () => {
    await recordAnchors(workId, [{ annotationId: newId(), ...changed }]);
    expect(await database.sightings.count()).toBe(0);
  });

  test('is found by an index when words were edited, also around the marked ones', async () => {
    const count = () => database.anchors.where('edited').equals(1).count();
    for (const [seen, expected] of [
      [changed, 1],
      [anchored, 0],
      [{ ...anchored, sentence: { was: 'a', is: 'b' } }, 1],
      [maybe, 0],
    ] as const) {
      await see(seen);
      expect(await count()).toBe(expected);
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

  test.each<[string, 'keep' | 'notIt', Seen, typeof isKept]>([
    ['“keep”', 'keep', changed, isKept],
    ['“not it”', 'notIt', maybe, isRefused],
  ])(
    '%s holds for the ends it was said of, again when they are back, and not for others',
    async (_what, name, seen, holds) => {
      const holdsNow = async () => holds(await sightings(), seen, (await there()).target);
      const before = (await there()).target;
      await answer({ annotationId: id, answer: name, seen });
      expect(await holdsNow()).toBe(true);
      const undo = await answer({ annotationId: id, answer: 'attach', seen: orphaned, target: froze });
      expect(await holdsNow()).toBe(false);
      await undo();
      expect((await there()).target).toEqual(before);
      expect(await holdsNow()).toBe(true);
      // The same words elsewhere.
      const [quote] = before?.selectors ?? [];
      if (!before || quote?.type !== 'TextQuoteSelector') throw new Error('no quotation');
      await edited({ ...before, selectors: [{ ...quote, prefix: 'In June ' }] });
      expect(await holdsNow()).toBe(false);
    },
  );

  test('that do not say of which ends hold for all of them, as they did', async () => {
    await answer({ annotationId: id, answer: 'keep', seen: changed });
    const [one] = await sightings();
    if (!one) throw new Error('no answer');
    const { of: _, ...old } = one;
    await database.sightings.put(old);
    await edited(froze);
    expect(isKept(await sightings(), changed, froze)).toBe(true);
  });

  test('are of the ends that were shown, when others were given before they could be saved', async () => {
    const { target } = await there();
    await edited(froze);
    await answer({ annotationId: id, answer: 'keep', seen: changed, of: target && printOfMark(target) });
    const all = await sightings();
    expect([isKept(all, changed, target), isKept(all, changed, froze)]).toEqual([true, false]);
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
