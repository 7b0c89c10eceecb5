import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { type ClaimStatus, claimStatuses } from '@/lib/annotation';
import { asSeen, Database, database, ensureAgent, openConflicts, setClaims, statusOf } from '@/lib/store';
import { create, edit } from '@/lib/store/edit';
import { fieldHeads } from '@/lib/store/fold';
import { known } from '@/lib/store/heads';
import { newId } from '@/lib/store/identity';
import { moving } from '@/lib/store/status';
import { write } from '@/lib/store/write';
import { importText, textOf } from '../interchange/people';
import { newClaim } from './colleagues';
import { emptyDatabase } from './people';

let ben = new Database('ben');
afterEach(async () => {
  await Promise.all([emptyDatabase(), ben.delete()]);
});

const send = async (from: Database, to: Database) => importText(to, await textOf(from));

/** One thing that one of the two does, or a file that they send. */
const deed = fc.record({
  who: fc.constantFrom('ada', 'ben'),
  does: fc.constantFrom('choose', 'choose', 'source', 'bin', 'assign', 'leave', 'send'),
  status: fc.constantFrom(...claimStatuses),
});
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

async function act({ who, does, status }: Deed, id: string, person: string): Promise<void> {
  const [db, other] = who === 'ada' ? [database, ben] : [ben, database];
  const sources = (await db.sources.where({ claimId: id }).toArray()).filter(({ deleted }) => !deleted);
  const [source] = sources;
  const change = (body: () => Promise<unknown>) => write(() => moving([id], body, db), db);
  if (does === 'choose') await setClaims([id], { status }, {}, db);
  if (does === 'source')
    await change(() => create('sources', newId(), { claimId: id, stance: 'context', note: who }, db));
  if (does === 'bin' && source) await change(() => edit('sources', source.id, { deleted: 1 }, {}, db));
  if (does === 'assign') await setClaims([id], { assignee: person }, {}, db);
  if (does === 'leave') await setClaims([id], { assignee: undefined }, {}, db);
  if (does === 'send') await send(db, other);
}

/** What a device shows, and what it says has to be decided. */
async function told(id: string, db: Database): Promise<{ status: ClaimStatus | undefined; asked: boolean }> {
  const stored = await db.claims.bulkGet([id]);
  const seen = await asSeen(
    stored.flatMap((claim) => claim ?? []),
    false,
    db,
  );
  const asked = (await openConflicts(id, false, db)).some(({ field }) => field === 'status');
  return { status: seen[0]?.status, asked };
}

/** What is to be shown: what somebody chose and nobody knew of who wrote later, else what the facts speak for. */
async function expected(id: string): Promise<{ statuses: (ClaimStatus | undefined)[]; asked: boolean }> {
  const history = await database.history.where({ table: 'claims', recordId: id }).toArray();
  const heads = fieldHeads(history, 'status', known(history));
  const chosen = heads.filter(({ field, read }) => field === 'status' && !read).map(({ after }) => after);
  const statuses = claimStatuses.filter((status) => chosen.includes(status));
  if (statuses.length > 0) return { statuses, asked: statuses.length > 1 };
  const sources = (await database.sources.where({ claimId: id }).toArray()).filter(({ deleted }) => !deleted);
  const claim = await database.claims.get(id);
  const facts = { sources: sources.length, assignee: claim?.assignee !== undefined, reviews: [] };
  return { statuses: [statusOf(facts)], asked: false };
}

test('whatever two people choose and note, and however files go, both see the same: a choice first, then the facts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 12 }), async (deeds) => {
      await emptyDatabase();
      await ben.delete();
      ben = new Database('ben');
      const id = await newClaim();
      const person = await ensureAgent('Cleo');
      await send(database, ben);
      for (const one of deeds) await act(one, id, person.id);
      await send(database, ben);
      await send(ben, database);
      const [here, there] = [await told(id, database), await told(id, ben)];
      expect(there).toEqual(here);
      const { statuses, asked } = await expected(id);
      expect(statuses).toContain(here.status);
      expect(here.asked).toBe(asked);
    }),
    { numRuns: 12, endOnFailure: true },
  );
});

test('a status that nobody had chosen before it was changed in bulk follows a colleague’s facts again after the undo', async () => {
  const ids = [await newClaim('one'), await newClaim('two', 'b')];
  const [free = '', chosen = ''] = ids;
  await setClaims([chosen], { status: 'inReview' });
  await send(database, ben);
  const undo = await setClaims(ids, { status: 'dropped' });
  await undo();
  const statuses = async () => Promise.all(ids.map(async (id) => (await told(id, database)).status));
  expect(await statuses()).toEqual(['noted', 'inReview']);
  for (const id of ids) await act({ who: 'ben', does: 'source', status: 'noted' }, id, '');
  await send(ben, database);
  expect(await statuses()).toEqual(['toCheck', 'inReview']);
  await setClaims([free], { status: 'noted' });
  await act({ who: 'ben', does: 'assign', status: 'noted' }, free, (await ensureAgent('Cleo')).id);
  await send(ben, database);
  expect(await statuses()).toEqual(['noted', 'inReview']);
});

test('a status that a claim was made with is what it has again after the undo', async () => {
  const id = newId();
  await write(() => create('claims', id, { claimReviewed: 'taken over', status: 'toCheck', tags: [] }));
  const undo = await setClaims([id], { status: 'dropped' });
  await undo();
  expect((await told(id, database)).status).toBe('toCheck');
});
