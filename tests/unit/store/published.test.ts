import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  changeClaimTags,
  chooseHouse,
  claimHistory,
  claimQueue,
  correctReview,
  Database,
  DEFAULT_SCALE_ID,
  database,
  draftReview,
  editClaim,
  editReview,
  editScale,
  ensureAgent,
  mergeClaims,
  newId,
  openConflicts,
  publishReview,
  putBack,
  remove,
  retractReview,
  scales,
  submitReview,
} from '@/lib/store';
import { edit } from '@/lib/store/edit';
import { write } from '@/lib/store/write';
import { importText, textOf } from '@/tests/unit/interchange/people';
import { givenIn, newClaim, rating, writeAs } from './colleagues';
import { emptyDatabase } from './people';

beforeEach(emptyDatabase);

const review = (id: string) => database.claimReviews.get(id);
async function published(claimId: string, by = 'Ana'): Promise<string> {
  const id = await givenIn(by, claimId);
  await chooseHouse(id);
  await publishReview(id, { url: `https://house.example/${claimId}` });
  return id;
}

describe('what was published stays', () => {
  const forged = [
    ['reviewRating', rating('True')],
    ['reviewBody', 'Never said.'],
    ['sources', [newId()]],
    ['frozen', undefined],
    ['datePublished', '2001-01-01T00:00:00.000Z'],
  ] as const;
  test.each(forged)('whatever a file says later: %s', async (field, value) => {
    const id = await published(await newClaim());
    const before = await review(id);
    const other = new Database('other');
    await importText(other, await textOf(database));
    // Not through the verbs, which refuse it: as a file says it that somebody wrote by hand.
    await write(() => edit('claimReviews', id, { [field]: value }, {}, other), other);
    await importText(database, await textOf(other));
    await other.delete();
    expect(await review(id)).toEqual({ ...before, modified: expect.anything() });
    expect(await openConflicts()).toEqual([]);
  });

  test('also in a file that does not say what fields said before', async () => {
    const id = await published(await newClaim());
    const { frozen } = (await review(id)) ?? {};
    await write(() =>
      edit('claimReviews', id, { frozen: frozen && { ...frozen, claimReviewed: 'Forged.' } }),
    );
    const other = new Database('other');
    await importText(other, await textOf(database, { type: 'everything' }, { choice: { history: false } }));
    expect((await other.claimReviews.get(id))?.frozen).toEqual(frozen);
    await other.delete();
  });

  test('and who said it, or when, counts as changed', async () => {
    const claimId = await newClaim();
    await published(claimId);
    const flagged = async () =>
      (await claimQueue({ filters: { flags: ['changedSincePublished'] }, sort: 'newest', blind: true })).ids;
    expect(await flagged()).toEqual([]);
    await editClaim(claimId, { claimant: (await ensureAgent('Maren')).id });
    expect(await flagged()).toEqual([claimId]);
    await editClaim(claimId, { claimant: undefined });
    expect(await flagged()).toEqual([]);
    await editClaim(claimId, { datePublished: '2024' });
    expect(await flagged()).toEqual([claimId]);
  });
});

test('of claims made one, each with a published review, a correction replaces the one it was begun for', async () => {
  const [one, two] = [await newClaim('one'), await newClaim('two')];
  const [first, second] = [await published(one), await published(two, 'Ben')];
  await mergeClaims(one, [two]);
  for (const id of [first, second].sort().reverse()) {
    const draft = await correctReview(id);
    await editReview(draft.id, { correction: 'The number was old.' });
    await submitReview(draft.id);
    await publishReview(draft.id, { url: 'https://house.example/new' });
    expect(await review(draft.id)).toMatchObject({ supersedes: id });
    expect(await review(id)).toMatchObject({ status: 'superseded' });
  }
});

test('undoing a retraction does not publish beside what was published meanwhile', async () => {
  const claimId = await newClaim();
  const id = await published(claimId);
  const undo = await retractReview(id, 'Forged.');
  const next = await published(claimId, 'Ben');
  await undo();
  expect([(await review(id))?.status, (await review(next))?.status]).toEqual(['retracted', 'published']);
});

test('a claim that was put in the bin meanwhile comes out when others are made one with it', async () => {
  const [keep, other] = [await newClaim('one'), await newClaim('two')];
  await remove([{ table: 'claims', id: keep }]);
  const undo = await mergeClaims(keep, [other]);
  expect((await database.claims.get(keep))?.deleted).toBe(0);
  await undo();
  expect((await database.claims.get(keep))?.deleted).toBe(1);
});

test('sources and tags chosen at once lose none', async () => {
  const claimId = await newClaim();
  const { id } = await draftReview(claimId);
  const [a, b] = [newId(), newId()].sort();
  const add = (one = '') => editReview(id, ({ sources }) => ({ sources: [...sources, one] }));
  await Promise.all([add(a), add(b)]);
  expect((await review(id))?.sources.toSorted()).toEqual([a, b]);
  await Promise.all(['x', 'y'].map((tag) => changeClaimTags(claimId, (tags) => [...tags, tag])));
  expect((await database.claims.get(claimId))?.tags.toSorted()).toEqual(['x', 'y']);
});

test('two ratings of a scale that are written at once both stay', async () => {
  const name = (one: number, alternateName: string) =>
    editScale(DEFAULT_SCALE_ID, ({ ratings }) => ({
      ratings: ratings.map((rating, at) => (at === one ? { ...rating, alternateName } : rating)),
    }));
  await Promise.all([name(0, 'Wrong'), name(1, 'Rather wrong')]);
  const [scale] = await scales();
  expect(scale?.ratings.slice(0, 3).map(({ alternateName }) => alternateName)).toEqual([
    'Wrong',
    'Rather wrong',
    'Mixed',
  ]);
});

test('undoing that something was put back leaves what was written since', async () => {
  const claimId = await newClaim('first');
  await editClaim(claimId, { claimReviewed: 'second' });
  const wording = async () => (await database.claims.get(claimId))?.claimReviewed;
  const [entry] = (await claimHistory(claimId)).entries;
  if (!entry) throw new Error('no entry');
  const undo = await putBack(entry);
  expect(await wording()).toBe('first');
  await editClaim(claimId, { claimReviewed: 'third' });
  await undo();
  expect(await wording()).toBe('third');
});

test('what a field said before cannot be put back when it was not told', async () => {
  const claimId = await newClaim('first');
  await editClaim(claimId, { claimReviewed: 'second' });
  const latest = async () => (await claimHistory(claimId)).latest;
  const [entry] = (await claimHistory(claimId)).entries;
  expect(await latest()).toContain(entry?.id);
  const text = await textOf(database, { type: 'everything' }, { choice: { history: false } });
  await emptyDatabase();
  await writeAs('Ben');
  await importText(database, text);
  expect(await latest()).not.toContain(entry?.id);
});
