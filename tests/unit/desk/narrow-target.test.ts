import * as v from 'valibot';
import { expect, it } from 'vitest';
import { narrowTarget } from '@/components/desk/narrow-target';
import { Target } from '@/lib/annotation';

const whole: Target = {
  exact: 'The river rose, and the pumps failed.',
  position: 100,
  snapshotId: '01890000-0000-7000-8000-000000000000',
  selectors: [
    {
      type: 'TextQuoteSelector',
      exact: 'The river rose, and the pumps failed.',
      prefix: 'He said: ',
      suffix: ' Then',
    },
    { type: 'TextPositionSelector', start: 100, end: 137 },
  ],
};

it('a part of a passage has its own ends and the words round them', () => {
  const part = narrowTarget(whole, 'the pumps failed');
  expect(part).toEqual({
    exact: 'the pumps failed',
    position: 120,
    snapshotId: whole.snapshotId,
    selectors: [
      {
        type: 'TextQuoteSelector',
        exact: 'the pumps failed',
        prefix: 'He said: The river rose, and ',
        suffix: '. Then',
      },
      { type: 'TextPositionSelector', start: 120, end: 136 },
    ],
  });
  expect(v.is(Target, part)).toBe(true);
});

it.each(['', 'The dam', 'the river rose'])('words that it does not hold (%j) give no part', (words) => {
  expect(narrowTarget(whole, words)).toBeUndefined();
});
