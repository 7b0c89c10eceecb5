import { type RecordTable, setFields } from '@/lib/annotation';

/** A value as JSON with its keys in order, so that equal values have equal texts. Undefined and absent are alike. */
export function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_key, inner: unknown) =>
      inner !== null && typeof inner === 'object' && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? ''
  );
}

export const sameValue = (one: unknown, other: unknown): boolean =>
  one === other || (isThing(one) && isThing(other) && canonical(one) === canonical(other));
const isThing = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** Whether two values of a field are the same; of set fields, whether they have the same members. */
export function sameField(table: RecordTable, field: string, one: unknown, other: unknown): boolean {
  if (!setFields[table].includes(field)) return sameValue(one, other);
  const members = (value: unknown) => [...new Set(Array.isArray(value) ? value.map(canonical) : [])].sort();
  return sameValue(members(one), members(other));
}
