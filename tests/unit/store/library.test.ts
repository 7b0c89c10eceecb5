import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  addSources,
  annotate,
  annotateClaim,
  editAnnotation,
  ensureAgent,
  ensureWork,
  facets,
  type LibraryFilters,
  libraryEntries,
  libraryWorks,
  newId,
  recordAnchors,
  remove,
  searchLibrary,
  watch,
} from '@/lib/store';
import { article, emptyDatabase, passage } from './people';

beforeEach(emptyDatabase);

/** Headlines found, each with how many entries. */
async function found(filters: LibraryFilters): Promise<string[]> {
  const works = new Map((await libraryWorks()).map(({ work }) => [work.id, work.headline]));
  return (await searchLibrary(filters)).map(
    (group) => `${works.get(group.workId)} ${group.annotationIds.length}`,
  );
}

describe('search', () => {
  const cases: [text: string, written: string, hit: boolean][] = [
    ['lemon', 'A Lemon tree', true],
    ['CAFE', 'le café', true],
    ['café', 'le cafe', true],
    ['كتب', 'كَتَبَ الصحفي', true],
    ['احمد', 'أحمد', true],
    ['שלום', 'שָׁלוֹם', true],
    ['tree lemon', 'A lemon under a tree', true],
    ['tree melon', 'A lemon under a tree', false],
    ["don't", 'We don’t know', true],
    ['office', 'the oﬃce', true],
    ['zu\u00adsammen', 'zusammen', true],
    ['क', 'का', true],
    ['कि', 'का', false],
  ];
  test.each(cases)('%s in "%s": %s', async (text, written, hit) => {
    await annotate(passage(written));
    expect(await found({ text })).toEqual(hit ? ['Headline of a 1'] : []);
  });

  test('looks in notes, tags, headlines, claims, claimants and sources', async () => {
    const said = await ensureAgent('Grace Hopper');
    const { claim } = await annotateClaim(
      passage('the quoted words', 'a', { note: 'doubtful', tags: ['harbour'] }),
      {
        id: newId(),
        claimReviewed: 'A checkable wording',
        claimant: said.id,
      },
    );
    await addSources({
      claimIds: [claim.id],
      stance: 'refutes',
      work: article('b', { headline: 'Yearbook' }),
      details: { note: 'page nine' },
    });
    for (const text of [
      'quoted',
      'doubtful',
      'harbour',
      'headline',
      'checkable',
      'hopper',
      'yearbook',
      'nine',
    ])
      expect(await found({ text }), text).toContain('Headline of a 1');
    expect(await found({ text: 'yearbook' })).toContain('Yearbook 0');
    expect(await found({ text: 'nowhere' })).toEqual([]);
  });
});

test('filters by site, tag, colour, kind and time narrow each other and are counted without themselves', async () => {
  await annotate(passage('plain', 'a', { tags: ['x'] }));
  await annotate({ ...passage('blue one', 'a', { tags: ['y'] }), colour: 'blue' });
  const { claim } = await annotateClaim(
    { ...passage('claimed', 'b', { note: 'hm' }), colour: 'blue' },
    { id: newId() },
  );
  await addSources({
    claimIds: [claim.id],
    stance: 'supports',
    passage: {
      ...passage('proof'),
      work: article('c', { site: 'other.example', urlKey: 'other.example/c' }),
    },
  });
  expect(await found({ colours: ['blue'] })).toEqual(['Headline of b 1', 'Headline of a 1']);
  expect(await found({ colours: ['blue'], tags: ['y'] })).toEqual(['Headline of a 1']);
  expect(await found({ kinds: ['claim'] })).toEqual(['Headline of b 1']);
  expect(await found({ kinds: ['source'] })).toEqual(['Headline of c 1']);
  expect(await found({ kinds: ['highlight'] })).toEqual(['Headline of a 2']);
  expect(await found({ kinds: ['note'], sites: ['news.example'] })).toEqual(['Headline of b 1']);
  expect(await found({ from: '2999-01-01T00:00:00.000Z' })).toEqual([]);
  const counts = await facets({ colours: ['blue'] });
  expect(counts.colours).toEqual(
    expect.arrayContaining([
      { value: 'amber', count: 2 },
      { value: 'blue', count: 2 },
    ]),
  );
  expect(counts.tags).toEqual([{ value: 'y', count: 1 }]);
  expect(counts.sites).toEqual([{ value: 'news.example', count: 2 }]);
  expect(counts).toMatchObject({ works: 2, entries: 2 });
});

test('works come newest first with their counts; a document without a passage is listed', async () => {
  await annotate(passage('one', 'a'));
  const { claim } = await annotateClaim(passage('two', 'b'), { id: newId() });
  await addSources({ claimIds: [claim.id], stance: 'context', work: { type: 'Book', headline: 'A book' } });
  expect(
    (await libraryWorks()).map(({ work, annotations, claims, sources }) => [
      work.headline,
      annotations,
      claims,
      sources,
    ]),
  ).toEqual([
    ['A book', 0, 0, 0],
    ['Headline of b', 1, 1, 1],
    ['Headline of a', 1, 0, 0],
  ]);
});

test('a claim whose passage is in the bin is still found where it stood', async () => {
  const { annotation, claim } = await annotateClaim(passage('words'), { id: newId() });
  await remove([{ table: 'annotations', id: annotation.id }]);
  const [group] = await searchLibrary({ text: 'words' });
  expect(group?.annotationIds).toEqual([claim.id]);
  const [entry] = await libraryEntries([claim.id]);
  expect(entry?.annotation).toBeUndefined();
  expect(entry?.claims[0]?.claim.id).toBe(claim.id);
});

test('notes of a joined work stand under the one that was kept', async () => {
  await annotate(passage('one', 'a'));
  await annotate(passage('two', 'b'));
  await ensureWork(article('a', { aliasKeys: ['news.example/b'] }));
  expect((await searchLibrary()).map((group) => group.annotationIds.length)).toEqual([2]);
});

test('a watched search runs again after edits, additions and deletions', async () => {
  const input = passage('first');
  await annotate(input);
  const seen: number[] = [];
  const until = (wanted: number) =>
    new Promise<void>((resolve) => {
      const look = () => (seen.at(-1) === wanted ? resolve() : setTimeout(look, 5));
      look();
    });
  const stop = watch(
    () => searchLibrary({ text: 'needle' }),
    (groups) => seen.push(groups.flatMap((group) => group.annotationIds).length),
    (error) => {
      throw error;
    },
  );
  await until(0);
  await editAnnotation(input.id, { note: 'needle' });
  await until(1);
  await annotate(passage('another needle'));
  await until(2);
  await remove([{ table: 'annotations', id: input.id }]);
  await until(1);
  stop();
});

test('nobody who asks while the index is built anew is answered from the old one', async () => {
  for (let i = 0; i < 40; i++) await annotate(passage(`sentence ${i}`));
  expect((await facets()).entries).toBe(40);
  await annotate(passage('just written'));
  const answers = new Set<number>();
  let first = true;
  const built = facets().then(() => {
    first = false;
  });
  while (first) {
    // One after the other, each as far into the building as it happens to be.
    await new Promise(setImmediate);
    facets().then(({ entries }) => answers.add(entries));
  }
  await built;
  await facets();
  expect([...answers]).toEqual([41]);
});

test('filters by what became of passages on their pages, counts them, and notices when a page shows something new', async () => {
  const sentence = { was: 'Perhaps one.', is: 'One.' };
  const [one, two, three] = [passage('one'), passage('two', 'b'), passage('three', 'c')];
  for (const each of [one, two, three]) await annotate(each);
  const seen: number[] = [];
  const undo = watch(
    () => searchLibrary({ states: ['edited'] }),
    (groups) => seen.push(groups.length),
    (error) => {
      throw error;
    },
  );
  await expect.poll(() => seen).toEqual([0]);
  await recordAnchors('w', [{ annotationId: one.id, state: 'changed', is: 'won' }]);
  await recordAnchors('w', [{ annotationId: two.id, state: 'anchored', sentence }]);
  await recordAnchors('w', [{ annotationId: three.id, state: 'uncertain', is: 'three' }]);
  await expect.poll(() => seen.at(-1)).toBe(2);
  undo();
  expect(await found({ states: ['edited'] })).toEqual(['Headline of b 1', 'Headline of a 1']);
  expect(await found({ states: ['edited'], text: 'two' })).toEqual(['Headline of b 1']);
  expect(await found({ states: ['uncertain', 'orphaned'] })).toEqual(['Headline of c 1']);
  expect((await facets({ states: ['uncertain'] })).states).toEqual([
    { value: 'edited', count: 2 },
    { value: 'uncertain', count: 1 },
  ]);
  await recordAnchors('w', [{ annotationId: one.id, state: 'anchored' }]);
  expect(await found({ states: ['edited'] })).toEqual(['Headline of b 1']);
});
