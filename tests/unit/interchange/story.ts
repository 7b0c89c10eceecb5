import fc from 'fast-check';
import { standingAnswers } from '@/lib/annotation';
import { type Database, type ExportChoice, keepSnapshot, newId, now, purge, workIdOf } from '@/lib/store';
import { answerWithin, takeBackWithin } from '@/lib/store/answers';
import { create, edit } from '@/lib/store/edit';
import { said } from '@/lib/store/heads';
import { sightWithin } from '@/lib/store/sightings';
import { write } from '@/lib/store/write';
import { allEntries } from './all-entries';
import { deskStep } from './review-story';

const works = ['news.example/a', 'news.example/b'];
const words = ['', 'one', 'two', 'three'];
const tags = ['x', 'y', 'z'];

const step = fc.oneof(
  { weight: 1, arbitrary: fc.record({ do: fc.constant('annotate' as const), work: fc.nat(1) }) },
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
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('tags' as const), pick: fc.nat(), tags: fc.subarray(tags) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('bin' as const),
      pick: fc.nat(),
      deleted: fc.constantFrom(1 as const, 1 as const, 0 as const),
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
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('see' as const),
      pick: fc.nat(),
      word: fc.nat(3),
      days: fc.nat(3),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      pick: fc.nat(),
      word: fc.nat(3),
      answer: fc.constantFrom('keep' as const, 'notIt' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('keep' as const),
      work: fc.nat(1),
      word: fc.nat(3),
      days: fc.nat(3),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('takeBack' as const), pick: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('purge' as const) }) },
);
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
const editing = fc.record({ who: fc.nat(2), what: step });
const reviewing = fc.record({ who: fc.nat(2), desk: deskStep });
const exchange = fc.record({
  from: fc.nat(2),
  to: fc.nat(2),
  times: fc.integer({ min: 1, max: 2 }),
  choice: fc.constantFrom<Partial<ExportChoice>[]>(
    {},
    {},
    {},
    { notes: false },
    { history: false },
    { notes: false, history: false, bin: false, drafts: false },
    { reviews: 'mine' },
    { reviews: 'visible', drafts: false },
  ),
});
/** What three people do: they edit, each in their own database, and read each other's files. */
export const story = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: editing },
    { weight: 3, arbitrary: reviewing },
    { weight: 2, arbitrary: exchange },
  ),
  {
    minLength: 4,
    maxLength: 32,
    // Else most stories have less than ten steps, and in those people hardly meet.
    size: 'max',
  },
);

/** One person does one thing, when there is something to do it with. */
export async function act(db: Database, what: Step): Promise<void> {
  // All that is in the bin, however short a time.
  if (what.do === 'purge') return void (await purge('9999', db));
  if (what.do === 'keep') {
    const workId = workIdOf(works[what.work] ?? '');
    if (!(await db.works.get(workId))) return;
    return void (await keepSnapshot(
      workId,
      { text: words[what.word] ?? '', blocks: [] },
      inDays(what.days),
      db,
    ));
  }
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
      await create(
        'annotations',
        newId(),
        { workId, colour: 'amber', note: `by ${db.name}`, tags: [], target: { selectors: [], exact: key } },
        db,
      );
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
    if (what.do === 'see' && annotation) {
      const look = { annotationId: annotation.id, ...seenAs(what.word) };
      await sightWithin([look], inDays(what.days), db);
    }
    if (what.do === 'answer' && annotation)
      await answerWithin(
        { id: newId(), annotationId: annotation.id, answer: what.answer, seen: seenAs(what.word) },
        db,
      );
    if (what.do === 'takeBack') {
      const standing = standingAnswers(await db.sightings.toArray());
      const one = standing[what.pick % Math.max(1, standing.length)];
      if (one) await takeBackWithin({ id: newId(), takesBack: one.id }, db);
    }
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
        const sides = await allEntries(db);
        const head = sides.find(({ id }) => id === conflict.heads[what.side % conflict.heads.length]);
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

const inDays = (days: number) => now({ now: () => Date.now() + days * 86_400_000 });
const seenAs = (word: number) =>
  word === 0 ? { state: 'anchored' as const } : { state: 'changed' as const, is: words[word] ?? '' };
