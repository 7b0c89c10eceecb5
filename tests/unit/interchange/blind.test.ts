import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ClaimStatus } from '@/lib/annotation';
import { stageFile } from '@/lib/interchange';
import {
  addSources,
  claimDetails,
  commitImport,
  Database,
  database,
  draftReview,
  editClaim,
  editReview,
  historyOf,
  mergeClaims,
  openConflicts,
  remove,
  restore,
  submitReview,
  withdrawReview,
} from '@/lib/store';
import { edit } from '@/lib/store/edit';
import { fold } from '@/lib/store/fold';
import { write } from '@/lib/store/write';
import { givenIn, newClaim, rating, writeAs } from '../store/colleagues';
import { emptyDatabase } from '../store/people';
import { contents, device, importText, streamOf, textOf } from './people';

const everything = { type: 'everything' } as const;
let ada: ReturnType<typeof device>;
let third: ReturnType<typeof device>;
let fourth: ReturnType<typeof device>;
beforeEach(async () => {
  await emptyDatabase();
  [ada, third, fourth] = [device(), device(), device()];
});
afterEach(() => Promise.all([ada, third, fourth].map(({ forget }) => forget())));

const statusIn = async ({ claims }: Database, id: string) => (await claims.get(id))?.status;

describe('what leaves of a claim whose reviews one may not see tells of none by its status, and changes nothing elsewhere', () => {
  const source = (claimIds: string[]) => addSources({ claimIds, stance: 'supports' });
  type Act = (id: string) => Promise<unknown>;
  test.each<[what: string, act: Act, told: string]>([
    ['one that nobody else touched', async () => {}, 'noted'],
    ['one that has a source since', (id) => source([id]), 'toCheck'],
    ['one’s own draft', (id) => draftReview(id), 'inReview'],
    ['one that was dropped since', (id) => editClaim(id, { status: 'dropped' }), 'dropped'],
    [
      'one that was in the bin meanwhile',
      async (id) => {
        await remove([{ table: 'claims', id }]);
        await restore([{ table: 'claims', id }]);
      },
      'noted',
    ],
    [
      'one that was in the bin meanwhile and has a source since',
      async (id) => {
        await remove([{ table: 'claims', id }]);
        await restore([{ table: 'claims', id }]);
        await source([id]);
      },
      'toCheck',
    ],
  ])('%s', async (_what, act, told) => {
    const id = await newClaim();
    await givenIn('Ada', id);
    await importText(ada.db, await textOf(database));
    await writeAs('Grace');
    await act(id);
    const before = await database.claims.toArray();
    for (const reviews of ['visible', 'mine'] as const) {
      const text = await textOf(database, everything, {
        choice: { reviews, drafts: true, bin: true, history: true, notes: true },
      });
      const short = await textOf(database, everything, {
        choice: { reviews, drafts: true, bin: true, history: false, notes: true },
      });
      expect(short).not.toContain('reviewed"');
      await importText(fourth.db, short);
      expect(await statusIn(fourth.db, id)).toBe(told);
      expect(text).not.toContain('reviewed"');
      expect(text.includes('inReview')).toBe(told === 'inReview');
      expect(await database.claims.toArray()).toEqual(before);
      await importText(third.db, text);
      expect(await statusIn(third.db, id)).toBe(told);
      await importText(ada.db, text);
      expect(await statusIn(ada.db, id)).toBe(before[0]?.status);
      expect(await openConflicts(id, false, ada.db)).toEqual([]);
    }
    // Whoever gets the rest later knows what everybody knows.
    await importText(third.db, await textOf(database));
    expect(await contents(third.db)).toEqual(await contents(database));
  });

  test('one’s own review tells it, and others’ reviews with it', async () => {
    const id = await newClaim();
    await givenIn('Ada', id);
    await givenIn('Grace', id);
    await importText(third.db, await textOf(database, everything, { choice: { reviews: 'visible' } }));
    expect([await statusIn(third.db, id), await third.db.claimReviews.count()]).toEqual(['reviewed', 2]);
  });
});

describe('what is noted beside a hidden status', () => {
  const chosen = { reviews: 'visible', drafts: true, bin: true, history: true, notes: true } as const;
  const visible = (db: Database) => textOf(db, everything, { choice: chosen });
  /** Of these claims, whether each is in the bin by its record and by what its history adds up to. */
  const binned = async (db: Database, ids: string[]) =>
    Promise.all(
      ids.map(async (id) => {
        const history = await historyOf('claims', id, db);
        return [(await db.claims.get(id))?.deleted, fold('claims', id, history)?.record.deleted];
      }),
    );

  const source = (id: string) => addSources({ claimIds: [id], stance: 'supports' });
  test.each<[what: string, act: (id: string, other: string) => Promise<unknown>]>([
    [
      'deleted',
      async (id) => {
        for (const { id: first } of await database.sources.toArray())
          await remove([{ table: 'sources', id: first }]);
        await remove([{ table: 'claims', id }]);
      },
    ],
    ['made one with another', (id, other) => mergeClaims(other, [id])],
  ])('leaves a claim that was %s where it is', async (_what, act) => {
    const [id, other] = [await newClaim('One.', 'a'), await newClaim('Other.', 'b')];
    await source(id);
    await givenIn('Ada', id);
    await writeAs('Grace');
    await act(id, other);
    const text = await visible(database);
    expect(await binned(database, [id, other])).toEqual([
      [1, 1],
      [0, 0],
    ]);
    await importText(third.db, text);
    expect(await binned(third.db, [id, other])).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });

  test('is what one’s own review says, also where somebody else’s came first', async () => {
    const id = await newClaim();
    await givenIn('Ada', id);
    await givenIn('Grace', id);
    const mine = await textOf(database, everything, { choice: { ...chosen, reviews: 'mine' } });
    await importText(third.db, mine);
    expect([await statusIn(third.db, id), await third.db.claimReviews.count()]).toEqual(['reviewed', 1]);
    await importText(third.db, await textOf(database));
    expect(await contents(third.db)).toEqual(await contents(database));
  });

  test('answers no question that is asked of the status', async () => {
    const id = await newClaim();
    const [one, two, three] = [await writeAs('Ada'), await writeAs('Ben'), await writeAs('Cyd')];
    const text = await textOf(database);
    const says = async (me: string, status: ClaimStatus, db: Database) => {
      await importText(db, text);
      await db.settings.put({ key: 'me', value: me });
      await write(() => edit('claims', id, { status }, {}, db), db);
      return textOf(db);
    };
    const others = [await says(two, 'toCheck', ada.db), await says(three, 'dropped', third.db)];
    await says(one, 'reviewed', database);
    for (const other of others) await importText(database, other);
    await writeAs('Grace');
    const conflicts = async () => {
      const history = await historyOf('claims', id, database);
      return fold('claims', id, history)?.conflicts;
    };
    const asked = await conflicts();
    expect(asked?.map(({ heads }) => heads.length)).toEqual([3]);
    await importText(fourth.db, await visible(database));
    expect(await conflicts()).toEqual(asked);
    expect((await openConflicts(id, false, fourth.db)).length).toBe(1);
  });

  test('is by who writes here, also when nobody wrote here before', async () => {
    const id = await newClaim();
    await givenIn('Ada', id);
    await source(id);
    await importText(ada.db, await textOf(database));
    await importText(third.db, await visible(ada.db));
    expect(await statusIn(third.db, id)).toBe('toCheck');
    // A backup of what was noted can be read again.
    await importText(third.db, await textOf(ada.db));
    expect(await contents(third.db)).toEqual(await contents(ada.db));
  });
});

describe('a review in one’s own name that somebody’s file says was given in', () => {
  /** How many reviews of a claim are seen while one reviews blind. */
  const seen = async (id: string) => (await claimDetails(id, true))?.reviews.length;
  async function take(text: string, asMe: boolean): Promise<void> {
    await commitImport(await stageFile(streamOf(text)), { asMe });
  }
  /** A claim that Ada reviewed, and a file in which Grace did, made elsewhere. */
  async function forged() {
    const id = await newClaim();
    await givenIn('Ada', id);
    // As if it had come by a file.
    await database.settings.delete('givenIn');
    const grace = await writeAs('Grace');
    await importText(third.db, await textOf(database));
    await third.db.settings.put({ key: 'me', value: grace });
    const { id: review } = await draftReview(id, third.db);
    await editReview(review, { reviewRating: rating() }, {}, third.db);
    await submitReview(review, third.db);
    return { id, review, grace, text: await textOf(third.db) };
  }

  test('does not show what others gave in, until one gives it in oneself', async () => {
    const { id, review, text } = await forged();
    await take(text, false);
    expect(await seen(id)).toBe(1);
    await withdrawReview(review);
    await submitReview(review);
    expect(await seen(id)).toBe(2);
    await withdrawReview(review);
    await write(() => edit('claimReviews', review, { status: 'submitted' }));
    expect(await seen(id)).toBe(1);
  });

  test('shows it when the file is taken as one’s own', async () => {
    const { id, text } = await forged();
    await take(text, true);
    expect(await seen(id)).toBe(2);
  });

  test('shows nothing by whom the file says one is', async () => {
    const { id, grace } = await forged();
    const [adas] = await third.db.claimReviews.filter(({ reviewer }) => reviewer !== grace).toArray();
    const reviewer = adas?.reviewer ?? '';
    await write(() => edit('agents', reviewer, { mergedInto: grace }, {}, third.db), third.db);
    await givenIn('Bea', id);
    await writeAs('Grace');
    await take(await textOf(third.db), false);
    expect((await claimDetails(id, true))?.reviews.map(({ reviewBody }) => reviewBody)).not.toContain(
      'by Bea',
    );
  });
});

test('what was given in before that was noted counts as given in', async () => {
  const id = await newClaim();
  await givenIn('Ada', id);
  await givenIn('Grace', id);
  const old = new Dexie('fifth');
  const schemas = database.tables.map(({ name, schema }) => [
    name,
    [schema.primKey, ...schema.indexes].map(({ src }) => src).join(','),
  ]);
  old.version(5).stores(Object.fromEntries(schemas));
  for (const table of database.tables) await old.table(table.name).bulkPut(await table.toArray());
  await old.table('settings').delete('givenIn');
  old.close();
  const db = new Database('fifth');
  const mine = (await db.claimReviews.toArray()).filter(({ reviewBody }) => reviewBody === 'by Grace');
  expect((await db.settings.get('givenIn'))?.value).toEqual(mine.map((review) => review.id));
  await db.delete();
});
