import { v5 } from 'uuid';
import { type AnyRecord, CREATED, type HistoryEntry, type RecordTable, setFields } from '@/lib/annotation';
import { fold } from './fold';
import { said } from './heads';
import { canonical, sameField } from './same-value';

/** A record as another program's file tells of it: who made it, when, and what it says; it has no history of its own. */
export interface ForeignRecord {
  table: RecordTable;
  id: string;
  /** Its number in the file, from 0; for messages. */
  index?: number | undefined;
  /** Whose it is; absent when the file names nobody. */
  agent?: string | undefined;
  at: string;
  modified?: string | undefined;
  /** All its content fields, `origin` too. */
  fields: Record<string, unknown>;
  /** It is only named by others, and may be better told elsewhere in the file; one that is here already stays as it is. */
  implied?: true | undefined;
}

/** What may have been changed in another program and comes back to a record that is known here; passages never move. */
const mayReturn: Partial<Record<RecordTable, readonly string[]>> = {
  annotations: ['note', 'tags'],
  claims: ['claimReviewed', 'tags'],
  claimReviews: ['reviewBody', 'summary'],
};

type Told = ForeignRecord & { agent: string };

/**
 * The history of a record that no device knows: how it was made, and when it was last touched. The ids follow from what
 * the entries say, so the same file makes the same history everywhere.
 */
export function foreignHistory({ table, id, agent, at, modified = at, fields }: Told): HistoryEntry[] {
  const { origin, ...content } = clean(fields);
  const touched = modified > at;
  const whence = origin === undefined ? {} : { origin };
  const after = touched ? content : { ...content, ...whence };
  const made = entry({ table, recordId: id, field: CREATED, agent, at, after, parents: [] });
  if (!touched) return [made];
  const late = origin === undefined ? {} : { after: origin };
  const parents = [made.id];
  return [
    made,
    entry({ table, recordId: id, field: 'origin', agent, at: modified, ...late, parents, read: 1 }),
  ];
}

/**
 * What a file says that the history of a record known here has never said: edits that know of its making alone, so that
 * what was written here meanwhile is a conflict. None for a record that was purged.
 */
export function foreignNews(
  { table, id, agent, at, modified = at, fields }: Told,
  here: readonly HistoryEntry[],
): HistoryEntry[] {
  const roots = here.filter(({ field }) => field === CREATED);
  const [first] = roots;
  if (!first) return [];
  return (mayReturn[table] ?? []).flatMap((field) => {
    const after = fields[field];
    const speaks = here.filter((one) => one.field === field || one.field === CREATED);
    const isKnown = speaks.some((one) => sameField(table, field, said(one, field), after));
    if (after === undefined || isKnown || isNow(table, id, field, after, here)) return [];
    const before = said(first, field);
    const was = before === undefined ? {} : { before };
    const parents = roots.map((root) => root.id).sort();
    return [entry({ table, recordId: id, field, agent, at: modified, ...was, after, parents })];
  });
}

/** A set field says what no entry says alone. */
const isNow = (
  table: RecordTable,
  id: string,
  field: string,
  value: unknown,
  here: readonly HistoryEntry[],
): boolean => {
  if (!setFields[table].includes(field)) return false;
  const record: AnyRecord | undefined = fold(table, id, here)?.record;
  return sameField(table, field, new Map<string, unknown>(Object.entries(record ?? {})).get(field), value);
};

const entry = (content: Omit<HistoryEntry, 'id'>): HistoryEntry => ({
  id: v5(canonical(content), content.recordId),
  ...content,
});

const clean = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
