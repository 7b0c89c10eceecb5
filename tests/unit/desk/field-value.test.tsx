// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { FieldValue } from '@/components/desk/field-value';
import type { RecordTable } from '@/lib/annotation';
import { show } from '../components/screen';

const id = '0195b2d0-0000-7000-8000-000000000001';
const names = new Map([[id, 'Rain in 2025']]);

const cases: [title: string, table: RecordTable, field: string, value: unknown, told: string][] = [
  ['a claim’s status', 'claims', 'status', 'toCheck', 'To check'],
  ['a review’s status', 'claimReviews', 'status', 'submitted', 'submitted'],
  ['a rating', 'claimReviews', 'reviewRating', { scaleId: id, alternateName: 'Half true' }, 'Half true'],
  ['whose review it is', 'claimReviews', 'house', 1, 'The house’s'],
  ['how sure somebody is', 'claimReviews', 'confidence', 'high', 'Very'],
  ['sources', 'claimReviews', 'sources', [id], 'Rain in 2025'],
  ['a document', 'sources', 'workId', id, 'Rain in 2025'],
  ['a level', 'sources', 'level', 'primary', 'Primary'],
  ['a day', 'contacts', 'deadline', '2026-04-09', 'Apr 9, 2026'],
  ['the ratings of a scale', 'ratingScales', 'ratings', [{ id, alternateName: 'Half true' }], 'Half true'],
  ['nothing', 'claims', 'tags', [], 'nothing'],
];
test.each(cases)('%s is told in words', (_title, table, field, value, told) => {
  expect(show(<FieldValue table={table} field={field} value={value} names={names} />).text()).toBe(told);
});
