import {
  type AnyRecord,
  type Conflict,
  CREATED,
  type HistoryEntry,
  type RecordTable,
  setFields,
} from '@/lib/annotation';
import { foldDeleted } from './fold-deleted';
import { foldSet } from './fold-set';
import { headsOf, isContent, known, said } from './heads';
import { canonical } from './same-value';

/** A record and its conflicts, as its history adds them up. */
export interface Folded {
  record: AnyRecord;
  conflicts: Conflict[];
}

/** The entries that a new edit of this field would have as parents. */
export function fieldHeads(entries: readonly HistoryEntry[], field: string): HistoryEntry[] {
  const heads = headsOf(
    entries.filter((entry) => entry.field === field || entry.field === CREATED),
    known(entries),
  );
  // Two devices that made the same work read it off the page: what somebody wrote goes before both readings.
  const written = heads.filter((head) => head.field !== CREATED);
  return written.length > 0 ? written : heads;
}

/**
 * What a record's history adds up to: a function of the set of entries alone, so any order of merging gives the same.
 * Per field an entry that descends from another wins; entries that do not know each other are a conflict unless they
 * say the same, and while it stands the record shows the one whose author and id sort first: no clock decides.
 * Undefined when the entry that made the record is missing.
 */
export function fold(
  table: RecordTable,
  recordId: string,
  entries: readonly HistoryEntry[],
): Folded | undefined {
  const sorted = [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
  const roots = sorted.filter((entry) => entry.field === CREATED);
  const first = roots[0];
  if (!first) return undefined;
  const all = known(sorted);
  const content: Record<string, unknown> = {};
  const conflicts: Conflict[] = [];
  const conflict = (field: string, heads: HistoryEntry[]) =>
    conflicts.push({
      id: `${table}/${recordId}/${field}`,
      table,
      recordId,
      field,
      heads: heads.map(({ id }) => id).sort(),
    });

  for (const field of contentFields(sorted)) {
    if (setFields[table].includes(field)) {
      content[field] = foldSet(
        sorted.filter((entry) => entry.field === field || entry.field === CREATED),
        field,
        all,
      );
      continue;
    }
    const heads = fieldHeads(sorted, field).sort(byAuthor);
    const value = heads
      .map((head) => said(head, field))
      .find((value, i) => value !== undefined || heads[i]?.field !== CREATED);
    if (value !== undefined) content[field] = value;
    const told = new Set(heads.map((head) => canonical(said(head, field))));
    if (told.size > 1 && heads[0]?.field !== CREATED) conflict(field, heads);
  }
  const deletion = foldDeleted(sorted, all);
  if (deletion.disagree) conflict('deleted', deletion.heads);
  const modified = sorted.reduce((latest, { at }) => (at > latest ? at : latest), first.at);
  const record = {
    ...content,
    id: recordId,
    v: 1,
    created: first.at,
    modified,
    creator: first.agent,
    deleted: deletion.value,
  };
  return { record: record as AnyRecord, conflicts };
}

const byAuthor = (a: HistoryEntry, b: HistoryEntry): number => (a.agent + a.id < b.agent + b.id ? -1 : 1);

function contentFields(entries: readonly HistoryEntry[]): Set<string> {
  const fields = new Set<string>();
  for (const entry of entries) {
    if (entry.field === CREATED && isContent(entry.after))
      for (const name of Object.keys(entry.after)) fields.add(name);
    else if (entry.field !== 'deleted') fields.add(entry.field);
  }
  fields.delete(CREATED);
  return fields;
}
