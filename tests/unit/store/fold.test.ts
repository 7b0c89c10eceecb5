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
