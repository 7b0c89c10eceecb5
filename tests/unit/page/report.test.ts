import { expect, test } from 'vitest';
import type { PageMark } from '@/lib/annotation';
import type { PlacedMark } from '@/lib/page/placed-mark';
import { createReport } from '@/lib/page/report';

const WORK = '0198c0de-0000-7000-8000-000000000001';
const mark: PageMark = {
  id: '0198c0de-0000-7000-8000-000000000002',
  target: { selectors: [], exact: 'the river rose' },
  colour: 'amber',
  tags: [],
  claims: [],
  serves: [],
};

/** Sends these states of one mark one after the other, and says what was told. */
async function told(...states: (Omit<PlacedMark, 'mark'> & { settled?: boolean })[]) {
  const sent: unknown[] = [];
  const report = createReport({
    async reportAnchors({ states }) {
      sent.push(...states.map(({ annotationId: _, ...state }) => state));
    },
  });
  for (const { settled = true, ...state } of states) await report.send(WORK, [{ mark, ...state }], settled);
  return sent;
}

const sentence = { was: 'Perhaps the river rose.', is: 'The river rose.' };

test('the words as they are now go with a changed passage, and are told again when they are others', async () => {
  const [first, second] = ['the river sank', 'the river froze'].map((is) => ({
    state: 'changed' as const,
    is,
  }));
  if (!first || !second) throw new Error('two states');
  expect(await told(first, first, second)).toEqual([first, second]);
});

test('the sentence goes with a passage that was edited around, and what was edited back is told', async () => {
  const edited = { state: 'anchored' as const, score: 0.9, sentence };
  const plain = { state: 'anchored' as const, score: 1 };
  expect(await told(edited, edited, plain)).toEqual([edited, plain]);
});

test('the words of a passage as long as a book are not told, only that it changed, and that they are others again', async () => {
  const long = (last: string) => 'word '.repeat(10_000) + last;
  const sent = await told(
    ...['one', 'one', 'two'].map((last) => ({
      state: 'changed' as const,
      is: long(last),
      sentence: { was: long(''), is: `No ${long(last)}` },
    })),
  );
  const print = expect.any(Number);
  expect(sent).toEqual([
    { state: 'changed', print },
    { state: 'changed', print },
  ]);
  expect(sent[0]).not.toEqual(sent[1]);
});

test('nothing is told as lost before the page had its time, and nothing of what is not on disk', async () => {
  expect(
    await told(
      { state: 'orphaned', settled: false },
      { state: 'changed', is: 'the river sank', unsaved: true },
      { state: 'orphaned' },
    ),
  ).toEqual([{ state: 'orphaned' }]);
});

test('what could not be told is told the next time', async () => {
  const tries: number[] = [];
  const report = createReport({
    async reportAnchors({ states }) {
      tries.push(states.length);
      if (tries.length === 1) throw new Error('no answer');
    },
  });
  const marks = [{ mark, state: 'orphaned' as const }];
  await expect(report.send(WORK, marks, true)).rejects.toThrow('no answer');
  await report.send(WORK, marks, true);
  await report.send(WORK, marks, true);
  expect(tries).toEqual([1, 1]);
});
