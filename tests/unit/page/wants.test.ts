import { expect, test } from 'vitest';
import type { Target } from '@/lib/annotation';
import type { PlacedMark } from '@/lib/page/placed-mark';
import { createWants } from '@/lib/page/wants';

const WORK = '0198c0de-0000-7000-8000-000000000001';
const ID = '0198c0de-0000-7000-8000-000000000002';
type Of = Partial<Target> & Pick<PlacedMark, 'state' | 'unsaved'>;
const placed = ({ state, unsaved = false, ...target }: Of): PlacedMark => ({
  mark: {
    id: ID,
    target: { selectors: [], exact: 'the river rose', ...target },
    colour: 'amber',
    tags: [],
    claims: [],
    serves: [],
  },
  state,
  unsaved,
});
const bare: Of = { state: 'anchored', position: 12 };

/** How often the page's text was asked for while the page told of the mark so, each after the other. */
function asked(told: Of[], made?: Of): number {
  let here = made && placed(made);
  let count = 0;
  const wants = createWants({ get: () => here }, () => count++);
  if (made) wants.now(ID, WORK);
  for (const one of told) {
    here = placed(one);
    wants.found(WORK, [here]);
  }
  return count;
}

test.each<[string, number, Of[], Of?]>([
  ['for ends that were given elsewhere', 1, [bare]],
  ['once for the same ends, whatever came of it', 1, [bare, bare]],
  ['again for other ends', 2, [bare, { ...bare, position: 40 }]],
  ['again for ends that it has again', 2, [bare, { state: 'uncertain', position: 4 }, bare]],
  ['not for ends whose text is kept', 0, [{ ...bare, snapshotId: ID }]],
  ['not for words that were edited', 0, [{ ...bare, state: 'changed' }]],
  ['not for what is not on disk', 0, [{ ...bare, unsaved: true }]],
  ['not for ends without a place in a text', 0, [{ state: 'anchored' }]],
  ['once for a mark that was made here', 1, [bare], bare],
])('a page’s text is asked for %s', (_what, count, told, made) => {
  expect(asked(told, made)).toBe(count);
});

test('a mark whose work is not known yet waits for it', () => {
  const told: string[] = [];
  const wants = createWants({ get: () => placed(bare) }, (workId) => told.push(workId));
  wants.now(ID, undefined);
  expect(told).toEqual([]);
  wants.known(WORK);
  wants.known(WORK);
  expect(told).toEqual([WORK]);
});
