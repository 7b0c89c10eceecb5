// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { EntryRow } from '@/components/library/entry-row';
import { findRows } from '@/components/library/rows';
import { type Anchored, annotate, recordAnchors } from '@/lib/store';
import { show } from '@/tests/unit/components/screen';
import { emptyDatabase, passage } from '@/tests/unit/store/people';

beforeEach(emptyDatabase);

type Seen = Omit<Anchored, 'annotationId'>;
const frame = { position: 2, total: 2, isActive: true, isCurrent: false, isSelected: false };

/** The list's line for a passage that its page showed so. */
async function lineOf(seen?: Seen) {
  const one = passage('the river rose');
  await annotate(one);
  if (seen) await recordAnchors('w', [{ annotationId: one.id, ...seen }]);
  const row = (await findRows({})).rows.find(({ key }) => key === one.id);
  if (row?.kind !== 'entry') throw new Error('the list has no line');
  return show(<EntryRow row={row} {...frame} onActive={() => {}} onSelect={() => {}} />);
}

test.each<[passage: string, words: string[], seen?: Seen]>([
  ['whose words were edited', ['Changed'], { state: 'changed', is: 'the river fell' }],
  [
    'whose sentence was edited',
    ['Changed'],
    { state: 'anchored', sentence: { was: 'Perhaps so.', is: 'So.' } },
  ],
  ['that is in doubt', ['Is this it?'], { state: 'uncertain', is: 'a river rose' }],
  ['that is gone', ['Not found'], { state: 'orphaned' }],
  ['that stands as it was marked', [], { state: 'anchored' }],
  ['that was never looked for', []],
])('the line of a passage %s says %j, and its link is described by that', async (_passage, words, seen) => {
  const line = await lineOf(seen);
  expect(line.all('.row-state').map(({ textContent }) => textContent)).toEqual(words);
  const described = line.one('a').getAttribute('aria-describedby');
  expect(line.all('.row-state').map(({ id }) => id)).toEqual(described ? [described] : []);
});

test('what became of passages is told by shapes that differ', async () => {
  const shapes: string[] = [];
  for (const state of ['changed', 'uncertain', 'orphaned'] as const)
    shapes.push((await lineOf({ state })).one('.row-state svg').innerHTML);
  expect(new Set(shapes).size).toBe(3);
});
