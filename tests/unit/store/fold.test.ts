import { describe, expect, test } from 'vitest';
import { CREATED, type HistoryEntry } from '@/lib/annotation';
import { fold } from '@/lib/store/fold';
import { mergeHistory } from '@/lib/store/merge-history';

const recordId = '01900000-0000-7000-8000-00000000aaaa';

/** An entry written as `id<parents field=value`, the author being the id's first letter. */
function entry(
  id: string,
  parents: string[],
  field: string,
  after?: unknown,
  more: Partial<HistoryEntry> = {},
): HistoryEntry {
  return {
    id,
    table: 'annotations',
    recordId,
    field,
    agent: id[0] ?? '',
    at: `2026-01-0${id[1] ?? 1}T00:00:00.000Z`,
    parents,
    ...(after === undefined ? {} : { after }),
    ...more,
  };
}
const root = entry('a1', [], CREATED, { colour: 'amber', note: 'first', tags: ['x'] });
const otherRoot = entry('b1', [], CREATED, { colour: 'blue', note: 'theirs', tags: ['y'] });
const read = { read: 1 as const };

const cases: [title: string, entries: HistoryEntry[], record: object, conflicts: object[]][] = [
  ['what made a record says all its fields', [root], { note: 'first', colour: 'amber', deleted: 0 }, []],
  [
    'an edit wins over what it knew of, whatever the clock says',
    [root, entry('a9', ['a1'], 'note', 'later'), entry('b2', ['a9'], 'note', 'last')],
    { note: 'last' },
    [],
  ],
  [
    'an edit without a value takes the field away',
    [root, entry('a2', ['a1'], 'note')],
    { note: undefined },
    [],
  ],
  [
    'edits that do not know each other are a conflict; the record shows one of them',
    [root, entry('b2', ['a1'], 'note', 'B'), entry('a3', ['a1'], 'note', 'A')],
    { note: 'A' },
    [{ field: 'note', heads: ['a3', 'b2'] }],
  ],
  [
    'a value against a removal is a conflict too',
    [root, entry('b2', ['a1'], 'note', 'B'), entry('a3', ['a1'], 'note')],
    { note: undefined },
    [{ field: 'note', heads: ['a3', 'b2'] }],
  ],
  [
    'the same said twice is no conflict',
    [root, entry('b2', ['a1'], 'note', 'same'), entry('a3', ['a1'], 'note', 'same')],
    { note: 'same' },
    [],
  ],
  [
    'a choice that knows of both ends a conflict',
    [
      root,
      entry('b2', ['a1'], 'note', 'B'),
      entry('a3', ['a1'], 'note', 'A'),
      entry('c4', ['a3', 'b2'], 'note', 'B'),
    ],
    { note: 'B' },
    [],
  ],
  [
    'edits of different fields never disagree',
    [root, entry('b2', ['a1'], 'note', 'B'), entry('a3', ['a1'], 'colour', 'rose')],
    { note: 'B', colour: 'rose' },
    [],
  ],
  ['two readings of one page never conflict', [root, otherRoot], { note: 'first', colour: 'amber' }, []],
  [
    'what somebody wrote goes before what another device read',
    [root, otherRoot, entry('b2', ['b1'], 'note', 'by hand')],
    { note: 'by hand', colour: 'amber' },
    [],
  ],
  [
    'a reading that came later does not conflict with what was written',
    [root, entry('b2', ['a1'], 'note', 'read', read), entry('c2', ['a1'], 'note', 'by hand')],
    { note: 'by hand' },
    [],
  ],
  [
    'two readings that came later do not conflict',
    [root, entry('b2', ['a1'], 'note', 'B', read), entry('c2', ['a1'], 'note', 'C', read)],
    { note: 'B' },
    [],
  ],
  [
    'tags added by two sides are all there',
    [
      root,
      entry('a2', ['a1'], 'tags', ['x', 'p'], { before: ['x'] }),
      entry('b2', ['a1'], 'tags', ['x', 'q'], { before: ['x'] }),
    ],
    { tags: ['x', 'p', 'q'] },
    [],
  ],
  [
    'a tag that one side took away and the other left alone is gone',
    [
      root,
      entry('a2', ['a1'], 'tags', [], { before: ['x'] }),
      entry('b2', ['a1'], 'tags', ['x', 'q'], { before: ['x'] }),
    ],
    { tags: ['q'] },
    [],
  ],
  [
    'a tag taken away by one who knew both devices’ making is gone',
    [root, otherRoot, entry('a2', ['a1', 'b1'], 'tags', ['y'], { before: ['x', 'y'] })],
    { tags: ['y'] },
    [],
  ],
  [
    'a tag taken away and put back is there',
    [
      root,
      entry('a2', ['a1'], 'tags', [], { before: ['x'] }),
      entry('a3', ['a2'], 'tags', ['x'], { before: [] }),
    ],
    { tags: ['x'] },
    [],
  ],
  [
    'a deletion that knew of all puts it in the bin',
    [root, entry('a2', ['a1'], 'note', 'n'), entry('a3', ['a2'], 'deleted', 1)],
    { deleted: 1 },
    [],
  ],
  [
    'an edit that a deletion did not know of keeps the record, and is a conflict',
    [root, entry('a2', ['a1'], 'deleted', 1), entry('b2', ['a1'], 'note', 'n')],
    { deleted: 0, note: 'n' },
    [{ field: 'deleted', heads: ['a2', 'b2'] }],
  ],
  [
    'a tag that a deletion did not know of keeps it too',
    [root, entry('a2', ['a1'], 'deleted', 1), entry('b2', ['a1'], 'tags', ['x', 'q'], { before: ['x'] })],
    { deleted: 0 },
    [{ field: 'deleted', heads: ['a2', 'b2'] }],
  ],
  [
    'an edit made in the bin leaves it there',
    [root, entry('a2', ['a1'], 'deleted', 1), entry('a3', ['a1', 'a2'], 'note', 'n')],
    { deleted: 1, note: 'n' },
    [],
  ],
  [
    'a work that another device made for itself is there',
    [root, otherRoot, entry('a2', ['a1'], 'deleted', 1)],
    { deleted: 0 },
    [],
  ],
  [
    'one takes it out, the other puts it in again: both are kept until somebody chooses',
    [
      root,
      entry('a2', ['a1'], 'deleted', 1),
      entry('a3', ['a2'], 'deleted', 0),
      entry('b3', ['a2'], 'deleted', 1),
    ],
    { deleted: 0 },
    [{ field: 'deleted', heads: ['a3', 'b3'] }],
  ],
  [
    'two deletions agree',
    [root, entry('a2', ['a1'], 'deleted', 1), entry('b2', ['a1'], 'deleted', 1)],
    { deleted: 1 },
    [],
  ],
  [
    'the choice to keep ends it',
    [
      root,
      entry('a2', ['a1'], 'deleted', 1),
      entry('b2', ['a1'], 'note', 'n'),
      entry('c4', ['a2', 'b2'], 'deleted', 0),
    ],
    { deleted: 0, note: 'n' },
    [],
  ],
];

describe('a record is what its history adds up to', () => {
  test.each(cases)('%s', (_title, entries, record, conflicts) => {
    const folded = fold('annotations', recordId, entries);
    const shown = new Map(Object.entries(folded?.record ?? {}));
    for (const [name, value] of Object.entries(record)) expect(shown.get(name)).toEqual(value);
    expect(folded?.conflicts).toMatchObject(conflicts);
    expect(folded?.conflicts).toHaveLength(conflicts.length);
  });

  test.each(cases)('in any order: %s', (_title, entries) => {
    expect(fold('annotations', recordId, [...entries].reverse())).toEqual(
      fold('annotations', recordId, entries),
    );
  });

  test('nothing, when what made it is missing', () => {
    expect(fold('annotations', recordId, [entry('a3', ['a1'], 'deleted', 1)])).toBeUndefined();
  });

  test('its times and its maker are the first’s and the last’s', () => {
    expect(fold('annotations', recordId, [entry('b5', ['a1'], 'note', 'n'), root])?.record).toMatchObject({
      created: root.at,
      modified: '2026-01-05T00:00:00.000Z',
      creator: 'a',
    });
  });
});

describe('a history that goes in a circle is no endless loop', () => {
  test('of two', () => {
    const ring = [root, entry('a2', ['a3'], 'note', 'p'), entry('a3', ['a2'], 'note', 'q')];
    expect(fold('annotations', recordId, ring)?.record.deleted).toBe(0);
  });
});

describe('what was purged here', () => {
  const tombstone = entry('a9', ['a1', 'a2', 'a3'], 'deleted', 1);
  const theirs = [root, entry('a2', ['a1'], 'note', 'n')];
  test('does not come back with a colleague’s file', () => {
    expect(mergeHistory('annotations', recordId, [tombstone], theirs)).toEqual({
      add: [],
      folded: undefined,
    });
  });
  test('does not come back when the colleague deleted it too', () => {
    const deletion = entry('b4', ['a2'], 'deleted', 1);
    expect(mergeHistory('annotations', recordId, [tombstone], [...theirs, deletion])).toEqual({
      add: [deletion],
      folded: undefined,
    });
  });
  test('comes back, as a conflict, with what the deletion did not know of', () => {
    const { add, folded } = mergeHistory(
      'annotations',
      recordId,
      [tombstone],
      [...theirs, entry('b3', ['a2'], 'note', 'new')],
    );
    expect(add).toHaveLength(3);
    expect(folded?.record).toMatchObject({ deleted: 0, note: 'new' });
    expect(folded?.conflicts).toMatchObject([{ field: 'deleted', heads: ['a9', 'b3'] }]);
  });
  test('goes to the bin of a colleague who has it, not beyond', () => {
    const { folded } = mergeHistory('annotations', recordId, theirs, [tombstone]);
    expect(folded?.record).toMatchObject({ deleted: 1, note: 'n' });
  });
});

describe('a status that follows from facts', () => {
  const claim = (id: string, parents: string[], status: string, more: Partial<HistoryEntry> = {}) =>
    entry(id, parents, 'status', status, { table: 'claims', ...more });
  const made = entry(
    'a1',
    [],
    CREATED,
    { claimReviewed: 'c', status: 'noted', tags: [] },
    { table: 'claims' },
  );
  test.each<[what: string, entries: HistoryEntry[], status: string]>([
    [
      'on two devices is the furthest, and nobody is asked',
      [made, claim('a2', ['a1'], 'inReview', read), claim('b2', ['a1'], 'reviewed', read)],
      'reviewed',
    ],
    [
      'goes behind what somebody chose meanwhile',
      [made, claim('a2', ['a1'], 'dropped'), claim('b2', ['a1'], 'published', read)],
      'dropped',
    ],
    [
      'goes on from what somebody chose before',
      [made, claim('a2', ['a1'], 'toCheck'), claim('b3', ['a2'], 'inReview', read)],
      'inReview',
    ],
  ])('%s', (_what, entries, status) => {
    for (const order of [entries, [...entries].reverse()])
      expect(fold('claims', recordId, order)).toMatchObject({ record: { status }, conflicts: [] });
  });
});

describe('what made a record, alone, says the same as with an entry that changes nothing', () => {
  const frozen = { rating: { alternateName: 'False' }, sources: [{ id: 's1' }], summary: 'short' };
  test.each<[what: string, table: HistoryEntry['table'], entry: HistoryEntry]>([
    ['with a set', 'annotations', root],
    ['with a set that names one twice', 'annotations', { ...root, after: { tags: ['x', 'x', 'y'] } }],
    [
      'with a set of things',
      'works',
      {
        ...root,
        after: {
          archives: [
            { url: 'b', at: '1' },
            { url: 'b', at: '1' },
          ],
        },
      },
    ],
    ['with a set that is none', 'annotations', { ...root, after: { tags: 'x' } }],
    [
      'with a field that says nothing',
      'annotations',
      { ...root, after: { note: undefined, colour: 'rose' } },
    ],
    ['with what it was before', 'annotations', { ...root, before: ['x'] }],
    ['without all it said', 'annotations', { ...root, after: { colour: 'rose' }, withheld: 1 }],
    ['of a published review', 'claimReviews', { ...root, after: { frozen, summary: 'edited', sources: [] } }],
  ])('%s', (_what, table, made) => {
    const restored = entry('a2', ['a1'], 'deleted', 0, { at: made.at });
    const folded = fold(table, recordId, [made, restored]);
    expect(fold(table, recordId, [made])).toEqual({
      ...folded,
      record: { ...folded?.record, modified: made.at },
    });
  });
});

test.each([
  ['in the millisecond in which it was made', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.001Z'],
  ['in the last one of a year', '2025-12-31T23:59:59.999Z', '2026-01-01T00:00:00.000Z'],
  ['on a day that is none', '2026-02-31T00:00:00.000Z', '2026-03-03T00:00:00.001Z'],
  ['at the end of time', '9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
])('what was edited %s, or by a clock behind, is not as old as what was not', (_when, made, modified) => {
  const [first, second] = [
    { ...root, at: made },
    entry('a2', ['a1'], 'note', 'later', { at: '2000-01-01T00:00:00.000Z' }),
  ];
  expect(fold('annotations', recordId, [first])?.record).toMatchObject({ created: made, modified: made });
  expect(fold('annotations', recordId, [first, second])?.record).toMatchObject({ created: made, modified });
});

describe('of an entry that left its device without all it said', () => {
  const whole = [root, entry('a2', ['a1'], 'note', 'later', { before: 'first' })];
  const { before: _, after: _a, ...about } = whole[1] ?? entry('x', [], '');
  const silent: HistoryEntry = { ...about, withheld: 1 };
  const part: HistoryEntry = { ...root, after: { colour: 'amber', tags: ['x'] }, withheld: 1 };

  test('what the whole says is taken in, whichever comes first', () => {
    const added = mergeHistory('annotations', recordId, [part, silent], whole);
    expect(added.add).toEqual(whole);
    expect(added.folded?.record).toMatchObject({ note: 'later' });
    expect(mergeHistory('annotations', recordId, whole, [part, silent]).add).toEqual([]);
  });

  test('two parts say what either says', () => {
    const other: HistoryEntry = { ...root, after: { note: 'first', tags: ['x'] }, withheld: 1 };
    const { add } = mergeHistory('annotations', recordId, [part], [other]);
    expect(add).toEqual([{ ...root, withheld: 1 }]);
  });

  test.each<[what: string, wrong: HistoryEntry]>([
    ['another value', { ...part, after: { colour: 'rose' } }],
    ['another author', { ...part, agent: 'z' }],
    ['a value that the whole does not have', { ...part, after: { note: 'first', mood: 'x' } }],
    ['other parents', { ...silent, parents: [] }],
  ])('%s is refused', (_what, wrong) => {
    expect(() => mergeHistory('annotations', recordId, whole, [wrong])).toThrow(/other content/);
  });
});
