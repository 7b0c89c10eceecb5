import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { houseReview, ratingOf } from '@/lib/annotation';
import { bundleOf } from '@/lib/interchange/bundle';
import { claimReview } from '@/lib/interchange/formats/claim-review';
import {
  addSources,
  chooseHouse,
  claimDetails,
  claimQueue,
  correctReview,
  createScale,
  DEFAULT_SCALE_ID,
  database,
  deleteReview,
  deleteScale,
  draftReview,
  editClaim,
  editReview,
  editScale,
  editSource,
  historyOf,
  mergeClaims,
  newId,
  prepareExport,
  publishReview,
  type ReviewProblem,
  remove,
  retractReview,
  scales,
  submitReview,
  withdrawReview,
} from '@/lib/store';
import { givenIn, newClaim, rating, writeAs } from './colleagues';
import { article, emptyDatabase } from './people';

beforeEach(emptyDatabase);

const at = (path: string) => ({ url: `https://house.example/${path}` });
const review = (id: string) => database.claimReviews.get(id);
const statusNow = async (claimId: string) => (await database.claims.get(claimId))?.status;
async function published(): Promise<{ claimId: string; id: string; source: string }> {
  const claimId = await newClaim();
  const [source] = await addSources({ claimIds: [claimId], stance: 'refutes', work: article('proof') });
  const id = await givenIn('Ana', claimId);
  await withdrawReview(id);
  await editReview(id, { sources: [source?.id ?? ''] });
  await submitReview(id);
  await chooseHouse(id);
  await publishReview(id, at('1'));
  return { claimId, id, source: source?.id ?? '' };
}

describe('two people who review one claim', () => {
  test('have a row each, and begin only one each', async () => {
    const claimId = await newClaim();
    const one = await givenIn('Ana', claimId, 'False');
    const two = await givenIn('Ben', claimId, 'True');
    expect(new Set([one, two]).size).toBe(2);
    expect((await draftReview(claimId)).id).toBe(two);
    expect(
      (await database.claimReviews.toArray()).map((row) => row.reviewRating?.alternateName).sort(),
    ).toEqual(['False', 'True']);
  });

  test('begin the same one on two devices of one of them', async () => {
    await writeAs('Ana');
    const claimId = await newClaim();
    const { id } = await draftReview(claimId);
    await database.claimReviews.clear();
    await database.history.filter(({ table }) => table === 'claimReviews').delete();
    expect((await draftReview(claimId)).id).toBe(id);
  });

  test('do not write in each other’s', async () => {
    const claimId = await newClaim();
    await writeAs('Ana');
    const { id } = await draftReview(claimId);
    await writeAs('Ben');
    for (const attempt of [
      () => editReview(id, { reviewBody: 'x' }),
      () => submitReview(id),
      () => deleteReview(id),
    ])
      await expect(attempt()).rejects.toMatchObject({ problem: 'notMine' });
  });
});

describe('is refused, and nothing is written:', () => {
  const cases: [what: string, problem: ReviewProblem, attempt: () => Promise<() => Promise<unknown>>][] = [
    [
      'giving in without a rating',
      'noRating',
      async () => {
        const { id } = await draftReview(await newClaim());
        return () => submitReview(id);
      },
    ],
    [
      'editing what was given in',
      'givenIn',
      async () => {
        const id = await givenIn('Ana', await newClaim());
        return () => editReview(id, { reviewBody: 'x' });
      },
    ],
    [
      'publishing what is not the house’s',
      'notHouse',
      async () => {
        const id = await givenIn('Ana', await newClaim());
        return () => publishReview(id, at('1'));
      },
    ],
    [
      'publishing without an address',
      'badAddress',
      async () => {
        const id = await givenIn('Ana', await newClaim());
        await chooseHouse(id);
        return () => publishReview(id, { url: 'javascript:alert(1)' });
      },
    ],
    [
      'editing what was published',
      'frozen',
      async () => {
        const { id } = await published();
        return () => editReview(id, { reviewRating: rating('True') });
      },
    ],
    [
      'withdrawing what was published',
      'frozen',
      async () => {
        const { id } = await published();
        return () => withdrawReview(id);
      },
    ],
    [
      'deleting what was published',
      'frozen',
      async () => {
        const { id } = await published();
        return () => deleteReview(id);
      },
    ],
    [
      'publishing a correction without its note',
      'noNote',
      async () => {
        const { id } = await published();
        const draft = await correctReview(id);
        return () => publishReview(draft.id, at('2'));
      },
    ],
    [
      'replacing a published review by another without a note',
      'noNote',
      async () => {
        const { claimId } = await published();
        const other = await givenIn('Ben', claimId, 'True');
        await chooseHouse(other);
        return () => publishReview(other, at('2'));
      },
    ],
    [
      'correcting what is not published',
      'notPublished',
      async () => {
        const id = await givenIn('Ana', await newClaim());
        return () => correctReview(id);
      },
    ],
    [
      'retracting without saying why',
      'noNote',
      async () => {
        const { id } = await published();
        return () => retractReview(id, ' ');
      },
    ],
  ];
  test.each(cases)('%s', async (_what, problem, prepare) => {
    const attempt = await prepare();
    const before = await database.history.toArray();
    await expect(attempt()).rejects.toMatchObject({ name: 'ReviewError', problem });
    expect(await database.history.toArray()).toEqual(before);
  });
});

const changed = async () =>
  (await claimQueue({ filters: { flags: ['changedSincePublished'] }, sort: 'newest', blind: true })).ids;

describe('a published review', () => {
  test('keeps wording, claimant, rating and sources as they were, whatever comes later', async () => {
    const { claimId, id, source } = await published();
    const before = await review(id);
    expect(before?.frozen).toMatchObject({
      claimReviewed: 'Water is wet.',
      rating: { alternateName: 'False' },
      sources: [{ id: source, stance: 'refutes', name: 'Headline of proof' }],
    });
    expect(await changed()).toEqual([]);
    await editClaim(claimId, { claimReviewed: 'Water is dry.' });
    await editSource(source, { stance: 'supports' });
    expect(await review(id)).toEqual(before);
    expect(await changed()).toEqual([claimId]);
  });

  test('may get another address', async () => {
    const { id } = await published();
    const before = await review(id);
    await publishReview(id, at('moved'));
    expect(await review(id)).toMatchObject({ ...before, ...at('moved'), modified: expect.anything() });
  });

  test('is corrected by a new one, and stays, linked, once that is published', async () => {
    const { claimId, id } = await published();
    const draft = await correctReview(id);
    expect((await correctReview(id)).id).toBe(draft.id);
    expect((await draftReview(claimId)).id).toBe(draft.id);
    expect(await review(id)).toMatchObject({ status: 'published', house: 1 });
    await editReview(draft.id, { reviewRating: rating('Mixed'), correction: 'The number was old.' });
    await publishReview(draft.id, at('2'));
    expect(await review(draft.id)).toMatchObject({ status: 'published', supersedes: id, house: 1 });
    expect(await review(id)).toMatchObject({ status: 'superseded', house: 0, ...at('1') });
    expect((await review(id))?.frozen?.rating.alternateName).toBe('False');
  });

  test('is retracted with its reason, and the undo publishes it again', async () => {
    const { claimId, id } = await published();
    const before = await review(id);
    const undo = await retractReview(id, 'The document was forged.');
    expect(await review(id)).toMatchObject({ status: 'retracted', correction: 'The document was forged.' });
    expect(await statusNow(claimId)).toBe('toCheck');
    await undo();
    expect(await review(id)).toEqual({ ...before, modified: expect.anything() });
    expect(await statusNow(claimId)).toBe('published');
  });
});

describe('of two claims that were both published and are made one', () => {
  async function joined() {
    const [one, two] = [await published(), await published()];
    const undo = await mergeClaims(one.claimId, [two.claimId]);
    return { one, two, undo };
  }
  const reviews = async (claimId: string) => (await claimDetails(claimId, true))?.reviews ?? [];
  const exported = async () => {
    const prepared = await prepareExport({ type: 'everything' }, '2026-03-01T09:30:00.000Z');
    let text = '';
    for await (const piece of claimReview.out?.(bundleOf(prepared), words) ?? []) text += piece;
    return JSON.parse(text).map(({ url }: { url: string }) => url);
  };
  const words = { word: (key: string) => key, language: 'en' };

  test('both reviews stay public, and the kept claim’s is the house’s, until the undo', async () => {
    const { one, two, undo } = await joined();
    expect(await review(two.id)).toMatchObject({ status: 'published', house: 0, claimId: one.claimId });
    expect((await reviews(one.claimId)).map(({ status }) => status)).toEqual(['published', 'published']);
    expect(houseReview(await reviews(one.claimId))?.id).toBe(one.id);
    expect(await exported()).toEqual([at('1').url]);
    await undo();
    expect(await review(two.id)).toMatchObject({ house: 1, claimId: two.claimId });
    expect(await exported()).toHaveLength(2);
  });

  test('the other is made the house’s by choice, and each is corrected in its own place', async () => {
    const { one, two } = await joined();
    await publishReview(two.id, at('two'));
    await chooseHouse(two.id);
    expect(await review(one.id)).toMatchObject({ status: 'published', house: 0 });
    expect(await exported()).toEqual([at('two').url]);
    const correct = async (id: string, path: string) => {
      const draft = await correctReview(id);
      await editReview(draft.id, { reviewRating: rating('Mixed'), correction: 'The number was old.' });
      await publishReview(draft.id, at(path));
      return draft.id;
    };
    const beside = await correct(one.id, '3');
    expect(await review(one.id)).toMatchObject({ status: 'superseded' });
    expect(await review(beside)).toMatchObject({ status: 'published', house: 0, supersedes: one.id });
    expect(await exported()).toEqual([at('two').url]);
    const house = await correct(two.id, '4');
    expect(await review(house)).toMatchObject({ status: 'published', house: 1, supersedes: two.id });
    expect(await exported()).toEqual([at('4').url]);
  });

  test('the other is retracted by itself, and comes back beside the house’s', async () => {
    const { one, two } = await joined();
    const undo = await retractReview(two.id, 'It was about something else.');
    expect(await statusNow(one.claimId)).toBe('published');
    await undo();
    expect(await review(two.id)).toMatchObject({ status: 'published', house: 0 });
  });
});

test('one review is the house’s: choosing another takes it from the first', async () => {
  const claimId = await newClaim();
  const one = await givenIn('Ana', claimId);
  const two = await givenIn('Ben', claimId);
  await chooseHouse(one);
  await chooseHouse(two);
  expect([(await review(one))?.house, (await review(two))?.house]).toEqual([0, 1]);
});

test('what is typed is saved as one edit', async () => {
  const { id } = await draftReview(await newClaim());
  for (const reviewBody of ['W', 'We', 'Wet']) await editReview(id, { reviewBody }, { editing: 'e' });
  expect((await historyOf('claimReviews', id)).map(({ field, after }) => [field, after])).toEqual([
    ['*', expect.anything()],
    ['reviewBody', 'Wet'],
  ]);
});

test('a draft that was deleted comes back by the undo, and the next one begins empty', async () => {
  const claimId = await newClaim();
  const { id } = await draftReview(claimId);
  await editReview(id, { reviewBody: 'first' });
  const undo = await deleteReview(id);
  const next = await draftReview(claimId);
  expect(next.reviewBody).toBeUndefined();
  await deleteReview(next.id);
  await undo();
  expect((await draftReview(claimId)).reviewBody).toBe('first');
});

describe('the status of a claim', () => {
  test('moves with the facts, forward and back', async () => {
    const claimId = await newClaim();
    const steps: [string, () => Promise<unknown>][] = [
      ['noted', async () => {}],
      ['toCheck', () => addSources({ claimIds: [claimId], stance: 'nothingFound' })],
      ['inReview', () => draftReview(claimId)],
    ];
    for (const [status, step] of steps) {
      await step();
      expect(await statusNow(claimId)).toBe(status);
    }
    const { id } = await draftReview(claimId);
    await editReview(id, { reviewRating: rating() });
    await submitReview(id);
    expect(await statusNow(claimId)).toBe('reviewed');
    await withdrawReview(id);
    expect(await statusNow(claimId)).toBe('inReview');
    await submitReview(id);
    await chooseHouse(id);
    await publishReview(id, at('1'));
    expect(await statusNow(claimId)).toBe('published');
  });

  test('moves when somebody is to check it', async () => {
    const claimId = await newClaim();
    const ana = await writeAs('Ana');
    await editClaim(claimId, { assignee: ana });
    expect(await statusNow(claimId)).toBe('toCheck');
    await editClaim(claimId, { assignee: undefined });
    expect(await statusNow(claimId)).toBe('noted');
  });

  test('that somebody chose stays until the facts go further', async () => {
    const claimId = await newClaim();
    await editClaim(claimId, { status: 'inReview' });
    const [source] = await addSources({ claimIds: [claimId], stance: 'context' });
    await editClaim(claimId, { status: 'reviewed' });
    await remove([{ table: 'sources', id: source?.id ?? '' }]);
    expect(await statusNow(claimId)).toBe('reviewed');
  });

  test('stays dropped when a source comes, and comes back with a review', async () => {
    const claimId = await newClaim();
    await editClaim(claimId, { status: 'dropped', droppedBecause: 'Nobody said it.' });
    await addSources({ claimIds: [claimId], stance: 'context' });
    expect(await statusNow(claimId)).toBe('dropped');
    await draftReview(claimId);
    expect(await statusNow(claimId)).toBe('inReview');
  });
});

describe('a scale', () => {
  test('is there before it was ever used, and is stored by the first use', async () => {
    const [scale] = await scales();
    expect(scale?.ratings.map(({ alternateName, ratingValue }) => [alternateName, ratingValue])).toEqual([
      ['False', 1],
      ['Mostly false', 2],
      ['Mixed', 3],
      ['Mostly true', 4],
      ['True', 5],
      ['Unproven', undefined],
      ['Missing context', undefined],
      ['Satire', undefined],
    ]);
    expect(await database.ratingScales.count()).toBe(0);
    const { id } = await draftReview(await newClaim());
    const chosen = scale && ratingOf(scale, scale.ratings[1]?.id ?? '');
    await editReview(id, { reviewRating: chosen });
    expect((await review(id))?.reviewRating).toEqual({
      scaleId: DEFAULT_SCALE_ID,
      alternateName: 'Mostly false',
      ratingValue: 2,
      bestRating: 5,
      worstRating: 1,
    });
    expect((await scales()).map((one) => one.id)).toEqual([DEFAULT_SCALE_ID]);
  });

  test('that changes or goes never rewrites a review', async () => {
    const ratings = [{ id: newId(), alternateName: 'Hot', ratingValue: 1 }];
    const scale = await createScale({ name: 'Heat', ratings, numbered: 0 });
    const { id } = await draftReview(await newClaim());
    await editReview(id, { reviewRating: ratingOf(scale, ratings[0]?.id ?? '') });
    const before = await review(id);
    expect(before?.reviewRating).toEqual({ scaleId: scale.id, alternateName: 'Hot' });
    await editScale(scale.id, { ratings: [] });
    const undo = await deleteScale(scale.id);
    expect((await scales()).map(({ name }) => name)).toEqual(['True to false']);
    expect(await review(id)).toEqual(before);
    await undo();
    expect((await scales()).map(({ name }) => name)).toEqual(['Heat', 'True to false']);
  });

  test('that everybody has can be edited and deleted too', async () => {
    await editScale(DEFAULT_SCALE_ID, { name: 'Ours' });
    expect((await scales()).map(({ name }) => name)).toEqual(['Ours']);
    await deleteScale(DEFAULT_SCALE_ID);
    expect(await scales()).toEqual([]);
  });
});
