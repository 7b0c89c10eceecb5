import { expect, it } from 'vitest';
import { disagreementOf } from '@/components/review/disagreement';
import type { ClaimReview } from '@/lib/annotation';

const review = (status: ClaimReview['status'], alternateName?: string): ClaimReview => ({
  id: '01890000-0000-7000-8000-000000000000',
  v: 1,
  created: '2026-01-01T00:00:00.000Z',
  modified: '2026-01-01T00:00:00.000Z',
  creator: '01890000-0000-7000-8000-000000000001',
  deleted: 0,
  claimId: '01890000-0000-7000-8000-000000000002',
  reviewer: '01890000-0000-7000-8000-000000000001',
  status,
  sources: [],
  house: 0,
  ...(alternateName
    ? { reviewRating: { scaleId: '01890000-0000-7000-8000-000000000003', alternateName } }
    : {}),
});

it.each([
  ['two who rate alike agree', [review('submitted', 'True'), review('published', 'True')], undefined],
  [
    'two who do not, disagree',
    [review('submitted', 'True'), review('submitted', 'False')],
    ['True', 'False'],
  ],
  [
    'what was retracted stands against nothing',
    [review('retracted', 'True'), review('submitted', 'False')],
    undefined,
  ],
  ['a draft stands against nothing', [review('draft', 'True'), review('submitted', 'False')], undefined],
  [
    'who has not rated yet disagrees with nobody',
    [review('submitted'), review('submitted', 'False')],
    undefined,
  ],
])('%s', (_title, reviews, labels) => {
  expect(disagreementOf(reviews)?.map(({ alternateName }) => alternateName)).toEqual(labels);
});
