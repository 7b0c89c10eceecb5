import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ExportOptions } from '@/lib/interchange';
import {
  addContact,
  addSources,
  annotateClaim,
  backup,
  type Database,
  database,
  draftReview,
  type ExportChoice,
  editAnnotation,
  editClaim,
  editReview,
  handOver,
  newId,
  openConflicts,
  remove,
  workIdOf,
} from '@/lib/store';
import { edit } from '@/lib/store/edit';
import { write } from '@/lib/store/write';
import { givenIn, newClaim, writeAs } from '../store/colleagues';
import { emptyDatabase, passage } from '../store/people';
import { allEntries } from './all-entries';
import { contents, device, importText, textOf } from './people';

let other: ReturnType<typeof device>;
beforeEach(async () => {
  await emptyDatabase();
  other = device();
});
afterEach(() => other.forget());

const scope = { type: 'works' as const, ids: [workIdOf('news.example/a')] };
const everything = { type: 'everything' as const };
const part = (choice: Partial<ExportChoice>) => textOf(database, scope, { choice } satisfies ExportOptions);

/** A claim of article a, a note on its highlight that was there from the beginning, and one that came later. */
async function notes() {
  const mark = { ...passage('Water is wet.'), note: 'secret from the start' };
  const { claim } = await annotateClaim(mark, { id: newId() });
  await editAnnotation(mark.id, { note: 'secret of today' });
  await editClaim(claim.id, { claimReviewed: 'An earlier wording.' });
  await editClaim(claim.id, { claimReviewed: 'Water is damp.' });
  await addSources({ claimIds: [claim.id], stance: 'context', details: { note: 'secret of a source' } });
  await addContact({ claimId: claim.id, asked: '2026', note: 'secret of a contact' });
  return { mark: mark.id, claim: claim.id };
}

describe('a hand-over', () => {
  test('takes along what was judged, the scale, who was asked, and who they are', async () => {
    const claimId = await newClaim();
    await givenIn('Ana', claimId);
    await addContact({ claimId, asked: '2026', name: 'The ministry' });
    await importText(other.db, await part({}));
    const [review] = await other.db.claimReviews.toArray();
    expect(review).toEqual(await database.claimReviews.get(review?.id ?? ''));
    expect((await other.db.agents.get(review?.reviewer ?? ''))?.name).toBe('Ana');
    expect(await other.db.contacts.count()).toBe(1);
  });

  test.each<[what: string, choice: Partial<ExportChoice>, seen: string[]]>([
    ['without drafts', {}, ['Ana', 'Ben']],
    ['with one’s own drafts, never another’s', { drafts: true }, ['Ana', 'Ben', 'mine']],
    ['blind, with one’s own alone', { drafts: true, reviews: 'mine' }, ['mine']],
    ['with what one sees before one’s own is given in', { reviews: 'visible' }, []],
  ])('goes %s', async (_what, choice, seen) => {
    const claimId = await newClaim();
    await givenIn('Ana', claimId);
    await givenIn('Ben', claimId);
    await writeAs('Eve');
    await editReview((await draftReview(claimId)).id, { reviewBody: 'by Eve' });
    await writeAs('Me');
    await editReview((await draftReview(claimId)).id, { reviewBody: 'by mine' });
    await importText(other.db, await part(choice));
    const bodies = (await other.db.claimReviews.toArray()).map(({ reviewBody }) => reviewBody);
    expect(bodies.sort()).toEqual(seen.map((name) => `by ${name}`));
  });

  test('with the bin takes along what lies in it', async () => {
    const { mark } = await notes();
    await remove([{ table: 'annotations', id: mark }]);
    const gone = passage('gone');
    await annotateClaim(gone, { id: newId() });
    const [link] = await database.appearances.where({ annotationId: gone.id }).toArray();
    await remove([
      { table: 'annotations', id: gone.id },
      { table: 'claims', id: link?.claimId ?? '' },
    ]);
    expect(await part({ bin: false })).not.toContain(gone.id);
    await importText(other.db, await part({ bin: true }));
    expect(await other.db.annotations.get(gone.id)).toMatchObject({ deleted: 1 });
    expect(await other.db.claims.get(link?.claimId ?? '')).toMatchObject({ deleted: 1 });
  });

  test('without notes holds none of them, nor what they were', async () => {
    await notes();
    const text = await part(handOver);
    expect(text).not.toContain('secret');
    expect(text).toContain('An earlier wording.');
    await importText(other.db, text);
    expect((await other.db.annotations.toArray()).map(({ note }) => note)).toEqual([undefined]);
  });

  test('without history holds only what is now, and by whom and when it was edited', async () => {
    await notes();
    const text = await part({ history: false });
    expect(text).not.toContain('earlier wording');
    expect(text).not.toContain('from the start');
    await importText(other.db, text);
    const { history: _, ...rows } = await contents(other.db);
    const { history: _all, ...whole } = await contents(database);
    expect({ ...rows, agents: [] }).toEqual({ ...whole, agents: [] });
    expect((await allEntries(other.db)).length).toBeGreaterThan(8);
  });

  test('of everything can leave out the same', async () => {
    const { mark } = await notes();
    await remove([{ table: 'annotations', id: mark }]);
    const text = await textOf(database, everything, { choice: handOver });
    expect(text).not.toContain('secret');
    expect(await database.settings.get('lastBackup')).toBeUndefined();
    await importText(other.db, text);
    expect(await other.db.claims.count()).toBe(1);
    await textOf(database, everything, { choice: backup });
    expect(await database.settings.get('lastBackup')).toBeDefined();
  });
});

describe('what stayed behind', () => {
  const exchange = async (from: Database, to: Database, choice: Partial<ExportChoice> = backup) =>
    importText(to, await textOf(from, everything, { choice }));

  test.each<Partial<ExportChoice>>([{ notes: false }, { history: false }, { notes: false, history: false }])(
    'is filled in by a later file, in any order: %o',
    async (choice) => {
      await notes();
      await exchange(database, other.db, choice);
      await exchange(database, other.db);
      const third = device();
      await exchange(database, third.db);
      await exchange(database, third.db, choice);
      expect(await contents(other.db)).toEqual(await contents(database));
      expect(await contents(third.db)).toEqual(await contents(database));
      await third.forget();
    },
  );

  test('is not lost when the file comes back', async () => {
    await notes();
    const before = await contents(database);
    await exchange(database, other.db, { notes: false, history: false });
    await exchange(other.db, database);
    const { agents: _, history: _h, ...after } = await contents(database);
    const { agents: _a, history: _b, ...whole } = before;
    expect(after).toEqual(whole);
  });

  test.each(['at the beginning', 'later'])(
    'a note that was written %s is not replaced unseen by one of a colleague',
    async (when) => {
      const mark = { ...passage('Water is wet.'), ...(when === 'later' ? {} : { note: 'mine' }) };
      await annotateClaim(mark, { id: newId() });
      if (when === 'later') await editAnnotation(mark.id, { note: 'mine' });
      await exchange(database, other.db, { notes: false });
      await write(() => edit('annotations', mark.id, { note: 'theirs' }, {}, other.db), other.db);
      expect((await other.db.annotations.get(mark.id))?.note).toBe('theirs');
      await exchange(other.db, database);
      const [asked] = await openConflicts(mark.id);
      expect(asked?.sides.map(({ headId }) => headId)).toHaveLength(2);
      await exchange(database, other.db);
      expect(await contents(other.db)).toEqual(await contents(database));
    },
  );

  test('a highlight that a colleague deletes without having seen the note is asked for', async () => {
    const { mark } = await notes();
    await exchange(database, other.db, { notes: false });
    await write(() => edit('annotations', mark, { deleted: 1 }, {}, other.db), other.db);
    expect((await other.db.annotations.get(mark))?.deleted).toBe(1);
    await exchange(other.db, database);
    expect((await database.annotations.get(mark))?.deleted).toBe(0);
    expect((await openConflicts(mark)).map(({ field }) => field)).toEqual(['deleted']);
  });
});
