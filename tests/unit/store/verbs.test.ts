import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Stance } from '@/lib/annotation';
import {
  addAppearance,
  addSources,
  anchorsOf,
  annotate,
  annotateClaim,
  claimOn,
  connectOutside,
  correctWork,
  countOfPage,
  database,
  editAgent,
  editAnnotation,
  editClaim,
  editSource,
  ensureAgent,
  ensureWork,
  findWorks,
  historyOf,
  InvalidRecordError,
  inBin,
  keepReading,
  keepSnapshot,
  latestSnapshot,
  marksOf,
  meAsAgent,
  newId,
  notesOfPage,
  peopleOfWork,
  placeInSnapshot,
  recentClaims,
  recentWorks,
  recordAnchors,
  remove,
  removeAppearance,
  restore,
  setArchives,
  workIdOf,
} from '@/lib/store';
import { article, emptyDatabase, passage } from './people';

beforeEach(emptyDatabase);

const pageA = ['news.example/a'];
const fieldsOf = async (table: Parameters<typeof historyOf>[0], id: string) =>
  (await historyOf(table, id)).map((entry) => entry.field);

describe('a message that is sent twice makes nothing twice', () => {
  const cases: [what: string, send: () => () => Promise<unknown>][] = [
    [
      'highlight',
      () => {
        const input = passage('x');
        return () => annotate(input);
      },
    ],
    [
      'claim on a new highlight',
      () => {
        const input = passage('x');
        const claim = { id: newId() };
        return () => annotateClaim(input, claim);
      },
    ],
    [
      'source from a passage',
      () => {
        const claim = { id: newId() };
        const input = passage('x');
        const proof = passage('y', 'b');
        const id = newId();
        return async () => {
          await annotateClaim(input, claim);
          await addSources({ id, claimIds: [claim.id], stance: 'supports', passage: proof });
        };
      },
    ],
    [
      'claim on a highlight',
      () => {
        const input = passage('x');
        const claim = { id: newId() };
        return async () => {
          await annotate(input);
          await claimOn(input.id, claim);
        };
      },
    ],
    [
      'one more appearance',
      () => {
        const [one, two] = [passage('x'), passage('y')];
        const claim = { id: newId() };
        return async () => {
          await annotateClaim(one, claim);
          await annotate(two);
          await addAppearance(claim.id, two.id);
        };
      },
    ],
    [
      'snapshot',
      () => async () => {
        await ensureWork(article('a'));
        await keepSnapshot(workIdOf('news.example/a'), { text: 'words', blocks: [0] });
      },
    ],
    [
      'edit',
      () => {
        const input = passage('x');
        return async () => {
          await annotate(input);
          await editAnnotation(input.id, { note: 'n', tags: ['b', 'a'] });
        };
      },
    ],
    [
      'deletion',
      () => {
        const input = passage('x');
        return async () => {
          await annotate(input);
          await remove([{ table: 'annotations', id: input.id }]);
        };
      },
    ],
    ['person', () => () => ensureAgent('Ada Lovelace')],
  ];
  test.each(cases)('%s', async (_what, prepare) => {
    const send = prepare();
    await send();
    const once = await everything();
    await send();
    expect(await everything()).toEqual(once);
  });
});

async function everything(): Promise<Record<string, unknown[]>> {
  const rows = await Promise.all(database.tables.map((table) => table.toArray()));
  return Object.fromEntries(database.tables.map((table, i) => [table.name, rows[i] ?? []]));
}

describe('works', () => {
  test('are one under any of their names, and learn new ones', async () => {
    const one = await ensureWork(article('a'));
    const again = await ensureWork({ ...article('amp/a'), aliasKeys: pageA, deck: 'A deck' });
    expect(again.id).toBe(one.id);
    expect(again).toMatchObject({ aliasKeys: ['news.example/amp/a'], deck: 'A deck' });
    expect(one.id).toBe(workIdOf('news.example/a'));
  });

  test('found to be one are joined: notes of both are there, ids redirect, none is lost', async () => {
    await annotate(passage('one', 'a'));
    await annotate(passage('two', 'b'));
    await ensureWork(article('a', { aliasKeys: ['news.example/b'] }));
    for (const key of ['news.example/a', 'news.example/b']) {
      expect(await findWorks([key])).toHaveLength(1);
      expect((await notesOfPage([key])).annotations).toHaveLength(2);
      expect(await countOfPage([key])).toBe(2);
    }
    expect(await recentWorks(5)).toHaveLength(1);
  });

  test('joined each way by two devices are one all the same', async () => {
    const [a, b] = [await ensureWork(article('a')), await ensureWork(article('b'))];
    await database.works.bulkPut([
      { ...a, mergedInto: b.id },
      { ...b, mergedInto: a.id },
    ]);
    await annotate(passage('one', 'b'));
    const [from, ...others] = await findWorks(['news.example/b', 'news.example/a']);
    expect(others).toEqual([]);
    expect(from?.id).toBe([a.id, b.id].sort()[0]);
  });

  test('keep a correction by hand when the page says something else later', async () => {
    const { id } = await ensureWork(article('a'));
    await correctWork(id, { headline: 'Right', deck: undefined });
    const again = await ensureWork(article('a', { headline: 'Wrong', deck: 'Deck' }));
    expect(again.headline).toBe('Right');
    expect(again.byHand).toEqual(['headline', 'deck']);
    expect(again.deck).toBeUndefined();
  });

  test('keep archived copies once, and lose those taken away', async () => {
    const { id } = await ensureWork(article('a'));
    const copy = { url: 'https://archive.example/1' };
    await setArchives(id, [copy, copy]);
    await setArchives(id, [copy, { url: 'https://archive.example/2' }]);
    expect((await setArchives(id, [{ url: 'https://archive.example/2' }])).archives).toEqual([
      { url: 'https://archive.example/2' },
    ]);
  });
});

describe('annotations', () => {
  test('come in the order of the text, notes about the whole work first', async () => {
    const at = (position: number) => ({
      ...passage(`at ${position}`),
      target: { selectors: [], exact: `at ${position}`, position },
    });
    await annotate(at(20));
    await annotate(at(3));
    const { target: _none, ...whole } = passage('');
    await annotate({ ...whole, note: 'on the whole' });
    const notes = await notesOfPage(pageA);
    expect(notes.annotations.map(({ target }) => target?.exact)).toEqual([undefined, 'at 3', 'at 20']);
    expect(marksOf(notes).map(({ target }) => target.exact)).toEqual(['at 3', 'at 20']);
  });

  test('one editing is one entry of history, an edit by somebody else or after an export begins another', async () => {
    const input = passage('x');
    await annotate(input);
    for (const note of ['H', 'He', 'Hey']) await editAnnotation(input.id, { note }, { editing: 'e1' });
    expect(await fieldsOf('annotations', input.id)).toEqual(['*', 'note']);
    await editAnnotation(input.id, { note: 'Hey!' }, { editing: 'e2' });
    await database.openEdits.clear();
    await editAnnotation(input.id, { note: 'Hey!!' }, { editing: 'e2' });
    expect(await fieldsOf('annotations', input.id)).toEqual(['*', 'note', 'note', 'note']);
    expect((await database.annotations.get(input.id))?.note).toBe('Hey!!');
  });

  test('an editing does not reach back over a deletion', async () => {
    const input = passage('x');
    await annotate(input);
    await editAnnotation(input.id, { note: 'a' }, { editing: 'e' });
    await remove([{ table: 'annotations', id: input.id }]);
    await editAnnotation(input.id, { note: 'ab' }, { editing: 'e' });
    expect(await fieldsOf('annotations', input.id)).toEqual(['*', 'note', 'deleted', 'note']);
    expect((await database.annotations.get(input.id))?.deleted).toBe(1);
    expect(await database.conflicts.count()).toBe(0);
  });

  test('the place in the snapshot belongs to the making, and is an entry of its own when it comes late', async () => {
    const [soon, late] = [passage('x'), passage('y')];
    await annotate(soon);
    await annotate(late);
    await editAnnotation(late.id, { note: 'n' });
    for (const { id, target } of [soon, late])
      await placeInSnapshot(id, { ...target, snapshotId: newId(), position: 4 });
    expect(await fieldsOf('annotations', soon.id)).toEqual(['*']);
    expect(await fieldsOf('annotations', late.id)).toEqual(['*', 'note', 'target']);
    for (const { id } of [soon, late]) expect((await database.annotations.get(id))?.target?.position).toBe(4);
    const elsewhere = {
      selectors: [{ type: 'TextQuoteSelector' as const, exact: 'x', prefix: 'an ' }],
      exact: 'x',
    };
    for (const target of [{ selectors: [], exact: 'other words' }, elsewhere])
      await expect(placeInSnapshot(soon.id, target)).rejects.toThrow(/changed meanwhile/);
  });

  test('a field taken away is absent', async () => {
    const input = passage('x', 'a', { note: 'n' });
    await annotate(input);
    expect(await editAnnotation(input.id, { note: undefined })).not.toHaveProperty('note');
  });
});

test.each<[what: string, act: () => Promise<unknown>]>([
  ['a date that is none', () => annotateClaim(passage('x'), { id: newId(), datePublished: 'last week' })],
  ['an address that is none', () => ensureWork(article('a', { url: 'javascript:alert(1)' }))],
  ['an empty tag', () => annotate(passage('x', 'a', { tags: [''] }))],
  ['a field that no work has', () => ensureWork({ ...article('a'), ...{ mood: 'gay' } })],
])('%s is refused, for no other device would take it', async (_what, act) => {
  await expect(act()).rejects.toThrow(InvalidRecordError);
  expect(await database.history.count()).toBe(0);
});

describe('the bin', () => {
  test('a highlight goes, its claim, the links and the evidence stay; undo brings all back', async () => {
    const { annotation, claim } = await annotateClaim(passage('x'), { id: newId() });
    await addSources({ claimIds: [claim.id], stance: 'refutes', details: { note: 'n' } });
    const before = await notesOfPage(pageA);
    const undo = await remove([{ table: 'annotations', id: annotation.id }]);
    expect((await notesOfPage(pageA)).annotations).toEqual([]);
    expect(await database.claims.get(claim.id)).toMatchObject({ deleted: 0 });
    expect(await database.sources.where({ claimId: claim.id }).toArray()).toMatchObject([{ deleted: 0 }]);
    expect(await database.appearances.toArray()).toMatchObject([{ deleted: 0 }]);
    expect((await inBin()).map(({ record }) => record.id)).toEqual([annotation.id]);
    await undo();
    const after = await notesOfPage(pageA);
    expect(after.claims).toEqual(before.claims);
    expect(after.annotations).toEqual(
      before.annotations.map((one) => ({ ...one, modified: expect.any(String) })),
    );
  });

  test('a work takes its highlights along and brings back those that went with it', async () => {
    const [early, late] = [passage('early'), passage('late')];
    await annotate(early);
    const { claim } = await annotateClaim(late, { id: newId() });
    const work = { table: 'works' as const, id: workIdOf('news.example/a') };
    await remove([{ table: 'annotations', id: early.id }]);
    await new Promise((resolve) => setTimeout(resolve, 2));
    await remove([work]);
    expect(await countOfPage(pageA)).toBe(0);
    expect(await database.claims.get(claim.id)).toMatchObject({ deleted: 0 });
    await restore([work]);
    expect((await notesOfPage(pageA)).annotations.map(({ id }) => id)).toEqual([late.id]);
  });

  test('what is marked in a work that was put in the bin meanwhile is shown', async () => {
    await ensureWork(article('a'));
    await remove([{ table: 'works', id: workIdOf('news.example/a') }]);
    expect((await notesOfPage(pageA)).works).toEqual([]);
    await annotate(passage('x'));
    await database.works.update(workIdOf('news.example/a'), { deleted: 1 });
    const notes = await notesOfPage(pageA);
    expect(notes.annotations).toHaveLength(1);
    expect(notes.works).toHaveLength(1);
  });
});

describe('claims and sources', () => {
  test('a claim begins with the quoted words and may appear in many highlights', async () => {
    const [one, two] = [passage('The moon is cheese.'), passage('Cheese, the moon.', 'b')];
    const { claim } = await annotateClaim(one, { id: newId() });
    expect(claim).toMatchObject({
      claimReviewed: one.target.exact,
      quotation: one.target.exact,
      status: 'noted',
    });
    await annotate(two);
    await addAppearance(claim.id, two.id);
    expect((await notesOfPage(['news.example/b'])).claims.map(({ id }) => id)).toEqual([claim.id]);
    await removeAppearance(claim.id, one.id);
    expect((await notesOfPage(pageA)).claims).toEqual([]);
    await addAppearance(claim.id, one.id);
    expect(await database.appearances.count()).toBe(2);
    expect((await notesOfPage(pageA)).claims).toHaveLength(1);
    const worded = await editClaim(claim.id, { claimReviewed: 'The moon is made of cheese', kind: 'fact' });
    expect((await recentClaims(5, 'MADE moon')).map(({ id }) => id)).toEqual([worded.id]);
    expect(await recentClaims(5, 'made sun')).toEqual([]);
    expect((await recentClaims(5, 'mäde')).map(({ id }) => id)).toContain(worded.id);
  });

  test('a passage used again for the same claim, or out of the bin, is one source with what is said of it now', async () => {
    const { claim } = await annotateClaim(passage('x'), { id: newId() });
    const proof = passage('y', 'b');
    const use = async (stance: Stance) => {
      await addSources({ id: proof.id, claimIds: [claim.id], stance, passage: proof });
      return (await database.sources.toArray()).map(({ stance, deleted }) => ({ stance, deleted }));
    };
    await use('supports');
    expect(await use('refutes')).toEqual([{ stance: 'refutes', deleted: 0 }]);
    const [source] = await database.sources.toArray();
    await remove([{ table: 'sources', id: source?.id ?? '' }]);
    expect(await use('refutes')).toEqual([{ stance: 'refutes', deleted: 0 }]);
  });

  test('a document that serves many claims is noted once, with its quotation, and its page names the claims', async () => {
    const claims = await Promise.all(
      ['x', 'y', 'z'].map((words) => annotateClaim(passage(words), { id: newId() })),
    );
    const sources = await addSources({
      claimIds: claims.map(({ claim }) => claim.id),
      stance: 'supports',
      passage: passage('proof', 'b'),
    });
    expect(new Set(sources.map(({ workId }) => workId))).toEqual(new Set([workIdOf('news.example/b')]));
    expect(sources.every(({ quotation }) => quotation === 'proof')).toBe(true);
    const [mark] = marksOf(await notesOfPage(['news.example/b']));
    expect(mark?.serves.map(({ claimReviewed }) => claimReviewed).sort()).toEqual(['x', 'y', 'z']);
    const [first] = sources;
    if (!first) throw new Error('no source');
    expect(await editSource(first.id, { stance: 'nothingFound', searched: 'the archive' })).toMatchObject({
      searched: 'the archive',
    });
  });

  test('people are found by any of their names; who writes here is made once', async () => {
    const ada = await ensureAgent('Ada');
    await editAgent(ada.id, { alternateNames: ['آدا'] });
    expect((await ensureAgent('آدا')).id).toBe(ada.id);
    expect((await ensureAgent(' ADA ')).id).toBe(ada.id);
    expect((await meAsAgent()).id).toBe((await meAsAgent()).id);
    await expect(ensureAgent('  ')).rejects.toThrow();
    const { annotation } = await annotateClaim(
      { ...passage('x'), work: article('a', { author: ['Ada', 'Grace'] }) },
      { id: newId(), claimant: ada.id },
    );
    const people = await peopleOfWork(annotation.workId);
    expect(people.agents.map(({ name }) => name)).toEqual(['Ada']);
    expect(people.authors).toEqual(['Grace']);
  });
});

test('snapshots are kept once, the newest is found, a reading is added', async () => {
  const { id: workId } = await ensureWork(article('a'));
  const first = await keepSnapshot(workId, { text: 'old', blocks: [0] });
  await new Promise((resolve) => setTimeout(resolve, 2));
  const second = await keepSnapshot(workId, { text: 'new', blocks: [0] });
  await keepReading(first.id, 'read');
  expect((await latestSnapshot(workId))?.id).toBe(second.id);
  expect(await keepSnapshot(workId, { text: 'old', blocks: [0] })).toMatchObject({
    id: first.id,
    reading: 'read',
  });
});

test('how annotations anchored is remembered here', async () => {
  await recordAnchors('w', [{ annotationId: 'a', state: 'anchored', score: 1 }]);
  expect((await anchorsOf(['a', 'b'])).get('a')).toMatchObject({ state: 'anchored', workId: 'w' });
});

test('keys are known outside before a write, and the write is told after it', async () => {
  const told: unknown[] = [];
  const undo = connectOutside({
    rememberKeys: async (keys) => void told.push(['keys', ...keys, await database.works.count()]),
    written: ({ workIds }) => void told.push(['written', ...workIds]),
  });
  await annotate(passage('x'));
  undo();
  expect(told).toEqual([
    ['keys', 'news.example/a', 0],
    ['written', workIdOf('news.example/a')],
  ]);
});
