import type { AnyRecord, Conflict, HistoryEntry, RecordTable } from '@/lib/annotation';
import { fieldHeads } from './fold';
import { headsOf, isSilent, isUnknown, known } from './heads';
import { newId } from './identity';
import { sameField } from './same-value';

/** Who changes something, when, and whether a page or other facts say so. */
export interface By {
  agent: string;
  at: string;
  read: boolean | undefined;
}

/** Of changes to a record those that change it; choosing in an open conflict is one, also of what is shown already. */
export function realChanges(
  table: RecordTable,
  current: AnyRecord,
  changes: object,
  conflicts: readonly Conflict[],
): [field: string, after: unknown][] {
  const values = new Map<string, unknown>(Object.entries(current));
  const open = new Set(conflicts.map(({ field }) => field));
  return Object.entries(changes).filter(
    ([field, after]) => open.has(field) || !sameField(table, field, values.get(field), after),
  );
}

/** What a new edit knows of: of its field all that is latest, and in the bin that the record was put there. */
export function parentsOf(entries: readonly HistoryEntry[], field: string, deleted: 0 | 1): HistoryEntry[] {
  const all = known(entries);
  // A deletion knows of everything that was written, so that what it did not know of can keep the record.
  // What stayed with somebody else nobody here knows of: it is neither replaced nor deleted unseen.
  if (field === 'deleted')
    return headsOf(
      entries.filter((entry) => !isSilent(entry)),
      all,
    );
  const heads = fieldHeads(entries, field, all).filter((head) => !isUnknown(head, field));
  if (!deleted) return heads;
  const deletions = headsOf(
    entries.filter((entry) => entry.field === 'deleted'),
    all,
  );
  return [...heads, ...deletions];
}

/** The entry of one change to a field that knows of these. */
export function nextEntry(
  table: RecordTable,
  current: AnyRecord,
  [field, after]: [field: string, after: unknown],
  heads: readonly HistoryEntry[],
  { agent, at, read }: By,
): HistoryEntry {
  const before = new Map<string, unknown>(Object.entries(current)).get(field);
  return {
    id: newId(),
    table,
    recordId: current.id,
    field,
    agent,
    at,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    parents: heads.map((head) => head.id).sort(),
    ...(read ? { read: 1 } : {}),
  };
}
