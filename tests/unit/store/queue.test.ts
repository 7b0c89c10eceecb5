import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import {
  addContact,
  addSources,
  changeTags,
  claimQueue,
  database,
  draftReview,
  editAnnotation,
  editClaim,
  editReview,
  ensureAgent,
  firstOfQueue,
  type QueueQuery,
  queueGlance,
  queueRows,
  queueSorts,
  recordAnchors,
  remove,
  restore,
  submitReview,
  watch,
} from '@/lib/store';
import { write } from '@/lib/store/write';
import { newClaim, rating } from './colleagues';
import { emptyDatabase } from './people';
import { drawn, plainQueue } from './plain-queue';

afterEach(emptyDatabase);

const words = ['harbour', 'lemon', 'melon', 'winter'];
const word = fc.constantFrom(...words);
const people = ['Ada', 'Grace'];
const nth = <Item>(items: readonly Item[], at: number): Item | undefined => items[at % items.length];

/** One thing that somebody does, on claims that are there by then. */
const deed = fc.record({
  kind: fc.constantFrom(
    'claim',
    'status',
    'priority',
    'claimant',
    'assignee',
    'tag',
    'wording',
    'note',
    'source',
    'review',
    'submit',
    'contact',
    'bin',
    'unlink',
    'restore',
    'edited',
    'me',
  ),
  at: fc.nat(30),
  word,
  which: fc.nat(9),
});
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

async function act({ kind, at, word, which }: Deed): Promise<void> {
  if (kind === 'claim') {
    await newClaim(`${word} ${words[which % 4]} ${which}`, `page${which % 3}`);
    return;
  }
  const ids = (await database.claims.toCollection().primaryKeys()).sort();
  const id = nth(ids, at);
  if (!id) return;
  const [link] = await database.appearances.where({ claimId: id }).toArray();
  const annotationId = link?.annotationId ?? '';
  const person = await ensureAgent(nth(people, which) ?? '');
  if (kind === 'status') await editClaim(id, { status: nth(drawn.statuses, which) ?? 'noted' });
  if (kind === 'priority') await editClaim(id, { priority: nth(drawn.priorities, which) });
  if (kind === 'claimant') await editClaim(id, { claimant: which > 6 ? undefined : person.id });
  if (kind === 'assignee') await editClaim(id, { assignee: person.id });
  if (kind === 'tag') await editClaim(id, { tags: [word] });
  if (kind === 'wording') await editClaim(id, { claimReviewed: `${word} again` });
  if (kind === 'note')
    await (which > 4 ? editAnnotation(annotationId, { note: word }) : changeTags(annotationId, () => [word]));
  if (kind === 'source')
    await addSources({ claimIds: [id], stance: 'refutes', details: { quotation: `${word} said` } });
  if (kind === 'contact')
    await addContact({ claimId: id, asked: '2026-01-01', ...(which > 5 ? { answered: '2026' } : {}) });
  if (kind === 'bin') await remove([{ table: 'claims', id }]);
  if (kind === 'unlink' && annotationId) await remove([{ table: 'annotations', id: annotationId }]);
  if (kind === 'restore')
    await restore([
      { table: 'claims', id },
      { table: 'annotations', id: annotationId },
    ]);
  if (kind === 'edited') {
    const annotation = await database.annotations.get(annotationId);
    if (annotation)
      await recordAnchors(annotation.workId, [
        which > 3 ? { annotationId, state: 'changed', is: 'other' } : { annotationId, state: 'anchored' },
      ]);
  }
  if (kind === 'me') await write(() => database.settings.put({ key: 'me', value: person.id }));
  if (kind === 'review' || kind === 'submit') {
    const draft = await draftReview(id);
    if (draft.status === 'draft')
      await editReview(draft.id, { reviewRating: rating(which > 4 ? 'False' : 'True'), reviewBody: word });
    if (draft.status === 'draft' && kind === 'submit') await submitReview(draft.id);
  }
}

const some = <T>(values: readonly T[]) =>
  fc.option(fc.subarray([...values], { maxLength: 2 }), { nil: undefined, freq: 3 });
const query: fc.Arbitrary<QueueQuery> = fc.record({
  filters: fc
    .record({
      text: fc.option(
        fc.tuple(word, fc.nat(4)).map(([text, cut]) => text.slice(0, 1 + cut)),
        { nil: undefined },
      ),
      statuses: some(drawn.statuses),
      priorities: some(drawn.priorities),
      flags: some(drawn.flags),
      tags: some(words),
      ratings: some(['False', 'True']),
      sites: some(['news.example', 'other.example']),
    })
    .map((filters) => Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined))),
  sort: fc.constantFrom(...queueSorts),
  blind: fc.boolean(),
});

const shown = (counts: Record<string, { value: string; count: number }[]>) =>
  Object.fromEntries(
    Object.entries(counts).map(([group, all]) => [
      group,
      Object.fromEntries(all.map((one) => [one.value, one.count])),
    ]),
  );

test('finds, orders and counts what a walk through all claims does, however they change', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(deed, { minLength: 5, maxLength: 25 }),
      fc.array(deed, { maxLength: 12 }),
      fc.array(query, { minLength: 3, maxLength: 3 }),
      async (before, after, queries) => {
        await emptyDatabase();
        for (const one of before) await act(one);
        await claimQueue({ filters: { text: 'a' }, sort: 'newest', blind: false });
        for (const one of after) await act(one);
        for (const asked of queries) {
          const plain = await plainQueue(asked);
          const found = await claimQueue(asked);
          expect(found.ids).toEqual(plain.ids);
          expect(found.all).toBe(plain.all);
          if (plain.all > 0) expect(shown({ ...found.counts })).toEqual(plain.counts);
          const rows = await queueRows(plain.ids, asked.blind);
          expect(rows.map(({ claim }) => claim.id)).toEqual(plain.ids);
          const glance = await queueGlance(asked);
          expect([glance.claims, glance.sourced]).toEqual([
            plain.ids.length,
            rows.filter(({ flags }) => !flags.includes('noSource')).length,
          ]);
        }
      },
    ),
    { numRuns: 25, endOnFailure: true },
  );
});

test('what is counted off the counters is what a walk counts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 8, maxLength: 30 }), fc.boolean(), async (deeds, blind) => {
      await emptyDatabase();
      const asked: QueueQuery = { filters: {}, sort: 'newest', blind };
      await claimQueue(asked);
      for (const one of deeds) if (one.kind !== 'edited') await act(one);
      await claimQueue(asked);
      const first = await firstOfQueue(asked);
      const plain = await plainQueue(asked);
      expect(first?.ids).toEqual(plain.ids.slice(0, 100));
      expect(first?.all).toBe(plain.all);
      if (plain.all > 0) expect(shown({ ...first?.counts })).toEqual(plain.counts);
    }),
    { numRuns: 15, endOnFailure: true },
  );
});

test('a watched queue runs again when a source is added', async () => {
  const id = await newClaim();
  const seen: number[] = [];
  const asked: QueueQuery = { filters: { flags: ['noSource'] }, sort: 'newest', blind: false };
  const done = new Promise<void>((resolve, reject) => {
    const stop = watch(
      () => claimQueue(asked),
      ({ ids }) => {
        seen.push(ids.length);
        if (ids.length > 0) void addSources({ claimIds: [id], stance: 'supports' });
        else {
          stop();
          resolve();
        }
      },
      reject,
    );
  });
  await done;
  expect([seen[0], seen.at(-1)]).toEqual([1, 0]);
});
