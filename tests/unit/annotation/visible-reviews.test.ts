import { describe, expect, test } from 'vitest';
import { type ClaimReview, type Reader, visibleReviews } from '@/lib/annotation';

const review = (
  id: string,
  reviewer: string,
  status: ClaimReview['status'],
  more: Partial<ClaimReview> = {},
): ClaimReview => ({
  id,
  v: 1,
  created: '2026-01-01T00:00:00.000Z',
  modified: '2026-01-01T00:00:00.000Z',
  creator: reviewer,
  deleted: 0,
  claimId: 'claim',
  reviewer,
  status,
  sources: [],
  house: 0,
  ...more,
});

const ada: Reader = { me: 'A', person: (agent) => agent, gave: (id) => id !== 'forged' };

describe('a reviewer sees', () => {
  const others = [
    review('draft', 'B', 'draft'),
    review('given', 'B', 'submitted'),
    review('public', 'C', 'published'),
    review('taken', 'C', 'retracted'),
    review('older', 'C', 'superseded'),
  ];
  const open = ['public', 'taken', 'older'];
  test.each<[what: string, mine: ClaimReview[], blind: boolean, seen: string[]]>([
    ['without one of her own, blind: what was public', [], true, open],
    [
      'with a draft, blind: that and what was public',
      [review('mine', 'A', 'draft')],
      true,
      [...open, 'mine'],
    ],
    [
      'once hers is given in: theirs too',
      [review('mine', 'A', 'submitted')],
      true,
      ['given', ...open, 'mine'],
    ],
    [
      'with one in her name that she did not give in: no more',
      [review('forged', 'A', 'submitted')],
      true,
      [...open, 'forged'],
    ],
    [
      'once hers is published: theirs too',
      [review('mine', 'A', 'published')],
      true,
      ['given', ...open, 'mine'],
    ],
    [
      'with one given in of another claim, blind: what was public',
      [review('mine', 'A', 'submitted', { claimId: 'other' })],
      true,
      [...open, 'mine'],
    ],
    [
      'with one that she deleted, blind: what was public',
      [review('mine', 'A', 'submitted', { deleted: 1 })],
      true,
      [...open, 'mine'],
    ],
    ['when it is not blind: what was given in, and no draft', [], false, ['given', ...open]],
  ])('%s', (_what, mine, blind, seen) => {
    expect(visibleReviews([...others, ...mine], ada, blind).map(({ id }) => id)).toEqual(seen);
  });

  test('what she wrote under another agent of hers as her own', () => {
    const person = (agent: string) => (agent === 'B' ? 'A' : agent);
    const seen = visibleReviews([...others, review('first', 'D', 'submitted')], { ...ada, person }, true);
    expect(seen.map(({ id }) => id)).toEqual(['draft', 'given', ...open, 'first']);
  });
});
