import { CREATED, type HistoryEntry } from '@/lib/annotation';

/** The entries of one record by id. */
export type Known = ReadonlyMap<string, HistoryEntry>;

export const known = (entries: readonly HistoryEntry[]): Known =>
  new Map(entries.map((entry) => [entry.id, entry]));

/** All ids that these entries descend from, over any number of steps; a loop ends where it began. */
export function ancestors(entries: readonly HistoryEntry[], all: Known): Set<string> {
  const reached = new Set<string>();
  const waiting = entries.flatMap((entry) => entry.parents);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...(all.get(id)?.parents ?? []));
  }
  return reached;
}

/** The entries that no other of these descends from. */
export function headsOf(entries: readonly HistoryEntry[], all: Known): HistoryEntry[] {
  const older = ancestors(entries, all);
  return entries.filter((entry) => !older.has(entry.id));
}

/** What an entry says of a field; the entry that made the record speaks of all. */
export function said(entry: HistoryEntry, field: string): unknown {
  if (entry.field !== CREATED) return entry.after;
  return isContent(entry.after) ? entry.after[field] : undefined;
}
/** Whether what an entry said of a field stayed on the device that exported it. */
export const isUnknown = (entry: HistoryEntry, field: string): boolean =>
  entry.withheld === 1 && said(entry, field) === undefined;
/** Whether nothing that an entry said is known, but that it was written. */
export const isSilent = (entry: HistoryEntry): boolean =>
  entry.field !== CREATED && isUnknown(entry, entry.field);

export const isContent = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
