import { CREATED, type HistoryEntry } from '@/lib/annotation';
import { isContent } from './heads';
import { sameValue } from './same-value';

/** Of two copies of one entry, of which one may have left its device without all it said, what both say; undefined when they differ. */
export function fuller(one: HistoryEntry, other: HistoryEntry): HistoryEntry | undefined {
  if (sameValue(one, other)) return one;
  if (!one.withheld && !other.withheld) return undefined;
  const { before, after, withheld: _one, ...about } = one;
  const { before: otherBefore, after: otherAfter, withheld: _other, ...otherAbout } = other;
  if (!sameValue(about, otherAbout)) return undefined;
  const said = both(after, otherAfter, one.field === CREATED);
  const was = both(before, otherBefore);
  if (!said || !was) return undefined;
  const whole = one.withheld ? other : one;
  const joined: HistoryEntry = {
    ...about,
    ...(was.value === undefined ? {} : { before: was.value }),
    ...(said.value === undefined ? {} : { after: said.value }),
    ...(one.withheld && other.withheld ? { withheld: 1 } : {}),
  };
  // What withheld something says no more than the whole does.
  return joined.withheld || sameValue(joined, whole) ? joined : undefined;
}

/** Two tellings of one value, of which either may lack it, or fields of it. */
function both(one: unknown, other: unknown, inFields = false): { value: unknown } | undefined {
  if (one === undefined || other === undefined) return { value: one ?? other };
  if (sameValue(one, other)) return { value: one };
  if (!inFields || !isContent(one) || !isContent(other)) return undefined;
  const joined = { ...one, ...other };
  return sameValue(joined, { ...other, ...one }) ? { value: joined } : undefined;
}
