import * as v from 'valibot';
import { expect, test } from 'vitest';
import type { AnswerName } from '@/lib/annotation';
import { Answer } from '@/lib/messaging/shapes';

const id = '0198c0de-0000-7000-8000-000000000001';
const target = { selectors: [], exact: 'words' };

test.each<[AnswerName, takesEnds: boolean]>([
  ['thisIsIt', true],
  ['follow', true],
  ['attach', true],
  ['keep', false],
  ['notIt', false],
])('the answer “%s” is taken with new ends, or without: %s', (answer, takesEnds) => {
  const said = { id, annotationId: id, answer, seen: { state: 'changed' } };
  expect(v.is(Answer, { ...said, target })).toBe(takesEnds);
  expect(v.is(Answer, said)).toBe(!takesEnds);
});

test('an answer that nobody can give is refused', () => {
  expect(v.is(Answer, { id, annotationId: id, answer: 'perhaps', seen: { state: 'changed' } })).toBe(false);
});
