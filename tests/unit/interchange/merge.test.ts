import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CREATED, type HistoryEntry, setFields } from '@/lib/annotation';
import { type Database, newId, workIdOf } from '@/lib/store';
import { create, edit } from '@/lib/store/edit';
import { said } from '@/lib/store/heads';
import { canonical } from '@/lib/store/same-value';
import { write } from '@/lib/store/write';
import { contents, device, importText, textOf } from './people';

const works = ['news.example/a', 'news.example/b'];
const words = ['', 'one', 'two', 'three'];
const tags = ['x', 'y', 'z'];

const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('annotate' as const), work: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('claim' as const), pick: fc.nat() }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('note' as const),
      pick: fc.nat(),
      word: fc.nat(3),
      typing: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('tags' as const), pick: fc.nat(), tags: fc.subarray(tags) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('bin' as const),
      pick: fc.nat(),
      deleted: fc.constantFrom(0 as const, 1 as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('headline' as const),
      work: fc.nat(1),
      word: fc.nat(3),
      read: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('aliases' as const), work: fc.nat(1), tags: fc.subarray(tags) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('choose' as const), pick: fc.nat(), side: fc.nat() }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
const editing = fc.record({ who: fc.nat(2), what: step });
const exchange = fc.record({ from: fc.nat(2), to: fc.nat(2), times: fc.integer({ min: 1, max: 2 }) });
const story = fc.array(fc.oneof({ weight: 4, arbitrary: editing }, { weight: 1, arbitrary: exchange }), {
  minLength: 4,
  maxLength: 24,
});

async function act(db: Database, what: Step): Promise<void> {
  await write(async () => {
    const annotations = await db.annotations.toArray();
    const annotation = 'pick' in what ? annotations[what.pick % Math.max(1, annotations.length)] : undefined;
    const key = 'work' in what ? (works[what.work] ?? '') : '';
    const workId = workIdOf(key);
    if (what.do === 'annotate' || what.do === 'headline' || what.do === 'aliases')
      await create(
        'works',
        workId,
        {
          type: 'Article',
          urlKey: key,
          headline: `read ${db.name}`,
          aliasKeys: [db.name],
          provenance: {},
          byHand: [],
          archives: [],
        },
        db,
      );
    if (what.do === 'annotate')
      await create('annotations', newId(), { workId, colour: 'amber', note: `by ${db.name}`, tags: [] }, db);
    if (what.do === 'claim' && annotation) {
      const claimId = newId();
      await create('claims', claimId, { claimReviewed: 'c', status: 'noted', tags: [] }, db);
      await create('appearances', newId(), { claimId, annotationId: annotation.id }, db);
    }
    if (what.do === 'note' && annotation)
      await edit(
        'annotations',
        annotation.id,
        { note: words[what.word] || undefined },
        { editing: what.typing ? 'typing' : undefined },
        db,
      );
    if (what.do === 'tags' && annotation)
      await edit('annotations', annotation.id, { tags: what.tags }, {}, db);
    if (what.do === 'bin' && annotation)
      await edit('annotations', annotation.id, { deleted: what.deleted }, {}, db);
    if (what.do === 'headline')
      await edit('works', workId, { headline: words[what.word] || undefined }, { read: what.read }, db);
    if (what.do === 'aliases') await edit('works', workId, { aliasKeys: what.tags }, {}, db);
    if (what.do === 'choose') {
      const conflicts = await db.conflicts.toArray();
      const conflict = conflicts[what.pick % Math.max(1, conflicts.length)];
      if (conflict?.table === 'annotations' && conflict.field === 'note') {
        const head = await db.history.get(conflict.heads[what.side % conflict.heads.length] ?? '');
        if (head)
          await edit(
            'annotations',
            conflict.recordId,
            { note: said(head, 'note') as string | undefined },
            {},
            db,
          );
      }
      if (conflict?.field === 'deleted')
        await edit(conflict.table, conflict.recordId, { deleted: (what.side % 2) as 0 | 1 }, {}, db);
    }
  }, db);
}

/** Every value that no later edit replaced is in its record, or in a conflict's sides. */
async function expectNothingLost(db: Database): Promise<void> {
  const history = await db.history.toArray();
  const conflicts = await db.conflicts.toArray();
  const byField = new Map<string, HistoryEntry[]>();
  for (const entry of history) {
    if (entry.field === CREATED || entry.field === 'deleted') continue;
    const key = `${entry.table}/${entry.recordId}/${entry.field}`;
    byField.set(key, [...(byField.get(key) ?? []), entry]);
  }
  const all = new Map(history.map((entry) => [entry.id, entry]));
  const descends = (entry: HistoryEntry, from: string, seen = new Set<string>()): boolean =>
    entry.parents.some((id) => {
      if (id === from) return true;
      if (seen.has(id)) return false;
      seen.add(id);
      const parent = all.get(id);
      return !!parent && descends(parent, from, seen);
    });
  for (const [key, entries] of byField) {
    const [table = '', recordId = '', field = ''] = key.split('/');
    const record = (await db.table(table).get(recordId)) as Record<string, unknown>;
    for (const entry of entries) {
      if (entry.read || entries.some((later) => descends(later, entry.id))) continue;
      if (setFields[entry.table].includes(field)) {
        // What this edit added, and no edit that knew of it took away, is in.
        const added = (entry.after as string[]).filter(
          (one) => !((entry.before as string[]) ?? []).includes(one),
        );
        for (const one of added) expect(record[field]).toContain(one);
      } else {
        const sides = conflicts.find((conflict) => conflict.id === key)?.heads ?? [];
        expect(sides.includes(entry.id) || canonical(record[field]) === canonical(entry.after), key).toBe(
          true,
        );
      }
    }
  }
}

test('three people edit, exchange files in any order and any number of times, and end with the same notes and conflicts', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(story, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), async (steps, order) => {
      const devices = [device(), device(), device(), device()];
      const of = (i: number) => devices[i]?.db ?? fail();
      try {
        for (const one of steps) {
          if ('what' in one) await act(of(one.who), one.what);
          else for (let i = 0; i < one.times; i++) await importText(of(one.to), await textOf(of(one.from)));
        }
        for (let round = 0; round < 2; round++)
          for (const to of order)
            for (const from of order) if (to !== from) await importText(of(to), await textOf(of(from)));
        const [a, b, c] = await Promise.all(devices.map(({ db }) => contents(db)));
        expect(b).toEqual(a);
        expect(c).toEqual(a);
        await expectNothingLost(of(0));
        // What one of them exports is, on a new device, the same once more.
        await importText(of(3), await textOf(of(0)));
        expect(await contents(of(3))).toEqual(a);
      } finally {
        await Promise.all(devices.map(({ forget }) => forget()));
      }
    }),
    { numRuns: Number(process.env.MERGE_RUNS ?? 25), seed: Number(process.env.MERGE_SEED ?? 20260801) },
  );
});

function fail(): never {
  throw new Error('no such device');
}
