import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  addContact,
  addSources,
  annotate,
  annotateClaim,
  chooseHouse,
  claimDetails,
  claimQueue,
  Database,
  database,
  draftReview,
  editClaim,
  ensureAgent,
  idsOfClaim,
  inBin,
  mergeAgents,
  mergeClaims,
  newId,
  openConflicts,
  otherAppearances,
  persons,
  purge,
  setClaims,
  splitClaim,
  submitReview,
} from '@/lib/store';
import { create } from '@/lib/store/edit';
import { write } from '@/lib/store/write';
import { importText, textOf } from '../interchange/people';
import { givenIn, newClaim, writeAs } from './colleagues';
import { emptyDatabase, passage } from './people';

beforeEach(emptyDatabase);

/** Everything but history and when it was last edited; what a step made and its undo binned is as if it were not there. */
async function shownNow(): Promise<unknown> {
  const tables = ['agents', 'annotations', 'claims', 'appearances', 'sources', 'claimReviews', 'contacts'];
  const rows = await Promise.all(
    tables.map(async (table) =>
      (await database.table<{ deleted: 0 | 1; modified: string }>(table).toArray())
        .filter(({ deleted }) => deleted === 0)
        .map(({ modified: _, ...row }) => plain(row)),
    ),
  );
  return Object.fromEntries(tables.map((table, i) => [table, rows[i]]));
}
/** A set that is empty again is as one that never was, and its order says nothing. */
const plain = (row: object) =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([, value]) => !(Array.isArray(value) && value.length === 0))
      .map(([name, value]) => [name, Array.isArray(value) ? value.map(String).sort() : value]),
  );

/** Two claims with all that can hang on them. */
async function two() {
  const one = await newClaim('Water is wet.', 'a');
  const other = await newClaim('The water is wet.', 'b');
  await editClaim(one, { tags: ['water'] });
  await editClaim(other, { tags: ['wet', 'water'] });
  for (const claimId of [one, other]) {
    await addSources({ claimIds: [claimId], stance: 'context', details: { searched: claimId } });
    await addContact({ claimId, asked: '2026-02', name: claimId });
    const review = await givenIn('Ana', claimId);
    await chooseHouse(review);
  }
  return { one, other };
}

describe('claims that are one', () => {
  test('bring passages, sources, reviews, contacts and tags to the one that is kept', async () => {
    const { one, other } = await two();
    await mergeClaims(one, [other]);
    const of = { claimId: one };
    expect((await database.appearances.where(of).toArray()).filter(({ deleted }) => !deleted)).toHaveLength(
      2,
    );
    expect(await database.sources.where(of).count()).toBe(2);
    expect(await database.claimReviews.where(of).count()).toBe(2);
    expect(await database.contacts.where(of).count()).toBe(2);
    expect((await database.claims.get(one))?.tags.sort()).toEqual(['water', 'wet']);
    const house = (await database.claimReviews.toArray()).filter((review) => review.house === 1);
    expect(house).toHaveLength(1);
  });

  test('leave sight with their own wording, are in no bin, and are never purged', async () => {
    const { one, other } = await two();
    await mergeClaims(one, [other]);
    expect(await inBin()).toEqual([]);
    await purge('9999');
    expect(await database.claims.get(other)).toMatchObject({
      claimReviewed: 'The water is wet.',
      deleted: 1,
      mergedInto: one,
    });
    expect(await idsOfClaim(one)).toEqual([one, other]);
  });

  test('are two again by the undo, but for what somebody wrote since', async () => {
    const { one, other } = await two();
    const before = await shownNow();
    const undo = await mergeClaims(one, [other]);
    await undo();
    expect(await shownNow()).toEqual(before);
    const again = await mergeClaims(one, [other]);
    await editClaim(one, { tags: ['since'] });
    await again();
    expect((await database.claims.get(one))?.tags).toEqual(['since']);
    expect((await database.claims.get(other))?.deleted).toBe(0);
  });

  test('that two people made one each way are both there, and somebody is asked', async () => {
    const { one, other } = await two();
    const db = new Database('colleague');
    await importText(db, await textOf(database));
    await mergeClaims(one, [other]);
    await mergeClaims(other, [one], {}, db);
    await importText(database, await textOf(db));
    await importText(db, await textOf(database));
    for (const device of [database, db]) {
      const claims = await device.claims.bulkGet([one, other]);
      expect(claims.map((claim) => claim?.deleted)).toEqual([0, 0]);
    }
    const asked = (await openConflicts()).filter(({ field }) => field === 'deleted');
    expect(asked.map(({ recordId }) => recordId).sort()).toEqual([one, other].sort());
    const queued = (await claimQueue({ filters: {}, sort: 'newest', blind: true })).ids;
    expect(queued.sort()).toEqual([one, other].sort());
    await db.delete();
  });

  test('show what a colleague noted meanwhile on the one that went', async () => {
    const { one, other } = await two();
    const db = new Database('colleague');
    await importText(db, await textOf(database));
    await mergeClaims(one, [other]);
    const fields = { claimId: other, stance: 'refutes' as const, searched: 'meanwhile' };
    await write(() => create('sources', newId(), fields, db), db);
    await importText(database, await textOf(db));
    const shown = (await claimDetails(one, true))?.sources.map(({ source }) => source.searched);
    expect(shown?.sort()).toEqual([one, other, 'meanwhile'].sort());
    await db.delete();
  });

  test('go along with a hand-over of the one that was kept', async () => {
    const { one, other } = await two();
    const db = new Database('colleague');
    await importText(db, await textOf(database));
    await mergeClaims(one, [other]);
    const [link] = await database.appearances.where({ claimId: one }).toArray();
    const ids = [link?.annotationId ?? ''];
    await importText(db, await textOf(database, { type: 'annotations', ids }));
    expect(await db.claims.get(other)).toMatchObject({ mergedInto: one, deleted: 1 });
    await db.delete();
  });
});

describe('a claim that is split', () => {
  test('stays with its reviews; its parts have their own passage, claimant and the sources chosen', async () => {
    const { one } = await two();
    const grace = await ensureAgent('Grace');
    await editClaim(one, { claimant: grace.id, role: 'admiral' });
    const [source] = await database.sources.where({ claimId: one }).toArray();
    const [link] = await database.appearances.where({ claimId: one }).toArray();
    const [first, second] = [newId(), newId()];
    const before = await shownNow();
    const target = { selectors: [], exact: 'Water' };
    const undo = await splitClaim(one, [
      {
        id: first,
        claimReviewed: 'There is water.',
        passage: { annotationId: link?.annotationId ?? '', target },
        sourceIds: [source?.id ?? ''],
      },
      { id: second, claimReviewed: 'It is wet.', datePublished: '1985', tags: [] },
    ]);
    expect(await database.claims.get(first)).toMatchObject({
      parent: one,
      claimant: grace.id,
      role: 'admiral',
      status: 'toCheck',
      tags: ['water'],
    });
    expect(await database.claims.get(second)).toMatchObject({
      datePublished: '1985',
      status: 'noted',
      tags: [],
    });
    const [own] = await database.appearances.where({ claimId: first }).toArray();
    expect((await database.annotations.get(own?.annotationId ?? ''))?.target?.exact).toBe('Water');
    const [shared] = await database.appearances.where({ claimId: second }).toArray();
    expect(shared?.annotationId).toBe(link?.annotationId);
    expect(await database.sources.where({ claimId: first }).toArray()).toMatchObject([{ searched: one }]);
    expect(await database.claimReviews.where({ claimId: one }).count()).toBe(1);
    await undo();
    expect(await shownNow()).toEqual(before);
  });

  test('has another claimant, without the role of the first, or none, and no day when it is not known', async () => {
    const { one } = await two();
    const [grace, alan] = [await ensureAgent('Grace'), await ensureAgent('Alan')];
    await editClaim(one, { claimant: grace.id, role: 'admiral', datePublished: '1985' });
    const [his, nobodys] = [newId(), newId()];
    await splitClaim(one, [
      { id: his, claimReviewed: 'It is wet.', claimant: alan.id },
      { id: nobodys, claimReviewed: 'It is.', claimant: undefined, datePublished: undefined },
    ]);
    const [first, second] = await database.claims.bulkGet([his, nobodys]);
    expect(first).toMatchObject({ claimant: alan.id, datePublished: '1985' });
    expect(Object.keys({ ...first, ...second })).not.toContain('role');
    expect(Object.keys(second ?? {})).not.toEqual(expect.arrayContaining(['claimant']));
    expect(Object.keys(second ?? {})).not.toEqual(expect.arrayContaining(['datePublished']));
  });
});

describe('agents who are one', () => {
  test('keep all names; what they said, check and judged is the kept one’s, until the undo', async () => {
    const { one } = await two();
    const [grace, hopper] = [await ensureAgent('Grace'), await ensureAgent('غريس هوبر')];
    await editClaim(one, { claimant: hopper.id, assignee: hopper.id });
    await addContact({ claimId: one, asked: '2026', agent: hopper.id });
    const before = await shownNow();
    const undo = await mergeAgents(grace.id, [hopper.id]);
    expect(await database.claims.get(one)).toMatchObject({ claimant: grace.id, assignee: grace.id });
    expect(await database.agents.get(grace.id)).toMatchObject({ alternateNames: ['غريس هوبر'] });
    expect((await ensureAgent('غريس هوبر')).id).toBe(grace.id);
    await undo();
    expect(await shownNow()).toEqual(before);
    expect((await ensureAgent('غريس هوبر')).id).toBe(hopper.id);
  });

  test('on two devices have one review of a claim', async () => {
    const claimId = await newClaim();
    const home = await writeAs('Ana');
    const draft = await draftReview(claimId);
    const office = await writeAs('Ana at work');
    await mergeAgents(home, [office]);
    expect((await draftReview(claimId)).id).toBe(draft.id);
  });

  test('joined each way are the same one everywhere', async () => {
    const ids = await Promise.all(['A', 'B', 'C'].map(async (name) => (await ensureAgent(name)).id));
    const [a = '', b = '', c = ''] = ids;
    await database.agents.update(a, { mergedInto: b });
    await database.agents.update(b, { mergedInto: a });
    await database.agents.update(c, { mergedInto: a });
    const person = await persons();
    expect(new Set(ids.map(person))).toEqual(new Set([[a, b].sort()[0]]));
  });
});

test('many claims are changed at once, and back at once', async () => {
  const { one, other } = await two();
  const ana = await writeAs('Ana');
  const before = await shownNow();
  const undo = await setClaims([one, other], {
    status: 'dropped',
    priority: 'high',
    assignee: ana,
    addTags: ['new', 'wet'],
  });
  for (const id of [one, other])
    expect(await database.claims.get(id)).toMatchObject({
      status: 'dropped',
      priority: 'high',
      assignee: ana,
      tags: expect.arrayContaining(['water', 'wet', 'new']),
    });
  await undo();
  expect(await shownNow()).toEqual(before);
});

test('claims and highlights of similar wording are found, those that are known left out', async () => {
  const claimId = await newClaim('The river rose by three metres in one night', 'a');
  const alike = await newClaim('In one night the river rose by 3 metres', 'b');
  await newClaim('Bread became dearer', 'c');
  const mark = passage('that the river rose by three metres in one night', 'd');
  await annotate(mark);
  const found = await otherAppearances(claimId);
  expect(found.claims.map(({ claim }) => claim.id)).toEqual([alike]);
  expect(found.annotations[0]?.annotation.id).toBe(mark.id);
  expect(found.annotations).toHaveLength(2);
});

test('whatever is joined and split, nothing is out of reach, and the undos in turn give what was there', async () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('merge' as const), keep: fc.nat(3), other: fc.nat(3) }),
    fc.record({ do: fc.constant('split' as const), keep: fc.nat(3), other: fc.nat(3) }),
    fc.record({ do: fc.constant('agents' as const), keep: fc.nat(2), other: fc.nat(2) }),
    fc.record({ do: fc.constant('set' as const), keep: fc.nat(3), other: fc.nat(3) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
      await emptyDatabase();
      const agents = await Promise.all(['A', 'B', 'C'].map(async (name) => (await ensureAgent(name)).id));
      const claims: string[] = [];
      for (const [i, words] of ['w', 'x', 'y', 'z'].entries()) {
        const { claim } = await annotateClaim(passage(words, words), { id: newId(), tags: [words] });
        claims.push(claim.id);
        await editClaim(claim.id, { claimant: agents[i % 3] });
        await addSources({ claimIds: [claim.id], stance: 'context' });
        if (i % 2) await givenIn('Ana', claim.id);
      }
      const before = await shownNow();
      const undos: (() => Promise<void>)[] = [];
      for (const { do: what, keep, other } of steps) {
        const [one = '', two = ''] = [claims[keep], claims[other]];
        if (what === 'merge') undos.push(await mergeClaims(one, [two]));
        if (what === 'set') undos.push(await setClaims([one, two], { priority: 'low', addTags: ['t'] }));
        if (what === 'agents') undos.push(await mergeAgents(agents[keep] ?? '', [agents[other] ?? '']));
        if (what === 'split')
          undos.push(
            await splitClaim(one, [
              {
                claimReviewed: 'part',
                sourceIds: (await database.sources.where({ claimId: one }).toArray()).map(({ id }) => id),
              },
            ]),
          );
      }
      const live = (await database.claims.toArray()).filter(({ deleted }) => deleted === 0);
      const reach = new Set((await Promise.all(live.map(({ id }) => idsOfClaim(id)))).flat());
      for (const table of ['sources', 'claimReviews'] as const)
        for (const row of await database.table<{ claimId: string }>(table).toArray())
          expect(reach).toContain(row.claimId);
      for (const undo of undos.reverse()) await undo();
      expect(await shownNow()).toEqual(before);
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('a review that was given in moves with its claim', async () => {
  const { one, other } = await two();
  await writeAs('Ben');
  const { id } = await draftReview(other);
  await mergeClaims(one, [other]);
  expect((await draftReview(one)).id).toBe(id);
  await expect(submitReview(id)).rejects.toMatchObject({ problem: 'noRating' });
});
