import * as v from 'valibot';
import { expect, test } from 'vitest';
import { Time } from '@/lib/annotation/record';

test.each([
  ['2026-11-23T07:40:00.000Z', true],
  ['2026-12-31T23:59:59.999Z', true],
  ['2025-99-99T99:99:99.000Z', false],
  ['2025-13-01T00:00:00.000Z', false],
  ['2025-00-10T00:00:00.000Z', false],
  ['2025-01-10T24:00:00.000Z', false],
  ['2025-01-10', false],
])('a moment such as %s: %s', (text, isOne) => {
  expect(v.is(Time, text)).toBe(isOne);
});
