import {
  type AnyRecord,
  type Conflict,
  CREATED,
  type HistoryEntry,
  orderedFields,
  type RecordTable,
  setFields,
} from '@/lib/annotation';
import { contentAlone } from './fold-alone';
import { foldDeleted } from './fold-deleted';
import { firstTelling, isLasting, publishedContent } from './fold-frozen';
import { foldSet } from './fold-set';
import { headsOf, isContent, isUnknown, type Known, known, said } from './heads';
import { isPrivate } from './private-fields';
import { canonical } from './same-value';

/** A record and its conflicts, as its history adds them up. */
export interface Folded {
  record: AnyRecord;
  conflicts: Conflict[];
}

/** The latest entries that speak of a field: a new edit of it has them all as parents. */
export const fieldHeads = (entries: readonly HistoryEntry[], field: string, all: Known): HistoryEntry[] =>
  headsOf(
    entries.filter((entry) => speaksOf(entry, field)),
    all,
  );
const speaksOf = (entry: HistoryEntry, field: string): boolean =>
  entry.field === field || entry.field === CREATED;

type IsReading = (entry: HistoryEntry) => boolean;
/**
 * Read off a page, not written by anybody: also what made the record. Only a note in the one entry that made it may not
 * have been told to whoever wrote another, and counts as written.
 */
const readingOf =
  (field: string, roots: readonly HistoryEntry[]): IsReading =>
  ({ field: name, table, read }) =>
    read === 1 || (name === CREATED && !(roots.length === 1 && isPrivate(table, field)));

/** Two devices that made the same work read it off the page: what somebody wrote goes before both readings. */
function tellingHeads(
  entries: readonly HistoryEntry[],
  field: string,
  isReading: IsReading,
  all: Known,
): HistoryEntry[] {
  const heads = fieldHeads(entries, field, all).sort(byAuthor);
  const telling = heads.filter((head) => !isUnknown(head, field));
  const written = telling.filter((head) => !isReading(head));
  if (written.length > 0) return written;
  if (telling.length > 0) return telling;
  // Where nothing is known of the latest, the last that is known counts.
  const earlier = entries.filter((one) => speaksOf(one, field) && !isUnknown(one, field));
  return earlier.length > 0 ? tellingHeads(earlier, field, isReading, all) : heads;
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
  const [only, ...others] = entries;
  const alone = only && others.length === 0 && contentAlone(table, only);
  if (alone) return { record: recordOf(table, recordId, alone, [only], 0), conflicts: [] };
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
    const isReading = readingOf(field, roots);
    const telling = isLasting(table, field) ? firstTelling(sorted, field, all) : sorted;
    const heads = tellingHeads(telling, field, isReading, all);
    const values = heads.map((head) => said(head, field));
    // Of several readings the first that says anything; of several writings the first, be it a removal.
    const read = heads.every(isReading);
    const value = read ? firstRead(table, field, values) : values[0];
    if (value !== undefined) content[field] = value;
    if (!read && new Set(values.map(canonical)).size > 1) conflict(field, heads);
  }
  const deletion = foldDeleted(sorted, all);
  if (deletion.disagree) conflict('deleted', deletion.heads);
  const published = publishedIn(table, content);
  return {
    record: recordOf(table, recordId, content, [first, ...sorted], deletion.value),
    conflicts: conflicts.filter(({ field }) => !Object.hasOwn(published, field)),
  };
}

function recordOf(
  table: RecordTable,
  id: string,
  content: Record<string, unknown>,
  [first, ...later]: readonly [HistoryEntry, ...HistoryEntry[]],
  deleted: 0 | 1,
): AnyRecord {
  const latest = later.reduce((last, { at }) => (at > last ? at : last), first.at);
  // What was touched is not as it was made, also when that was in the same millisecond or by a clock that is behind.
  const isTouched = later.some(({ id }) => id !== first.id);
  const modified = isTouched && latest === first.at ? momentAfter(first.at) : latest;
  const times = { created: first.at, modified };
  const record = { ...content, ...publishedIn(table, content), id, v: 1, ...times };
  return { ...record, creator: first.agent, deleted } as AnyRecord;
}

/** One millisecond later, for days that no month has as well; in the last of all times that can be written, itself. */
function momentAfter(at: string): string {
  const [year = 0, month = 1, day = 1, ...time] = at.split(/\D/, 7).map(Number);
  const [hours = 0, minutes = 0, seconds = 0, ms = 0] = time;
  const after = new Date(Date.UTC(year, month - 1, day, hours, minutes, seconds, ms + 1)).toISOString();
  return after.length === at.length ? after : at;
}

/** A published review is not edited any more, by nobody's file either. */
const publishedIn = (table: RecordTable, content: Record<string, unknown>): Record<string, unknown> =>
  table === 'claimReviews' ? publishedContent(content.frozen) : {};

/** What several readings add up to: the furthest of a field whose values have an order, else the first that says anything. */
function firstRead(table: RecordTable, field: string, values: unknown[]): unknown {
  const order = orderedFields[table]?.[field];
  const said = values.filter((value) => value !== undefined);
  return order ? said.sort((a, b) => order.indexOf(b) - order.indexOf(a))[0] : said[0];
}

/** The order in which sides that do not know each other are shown: by author, then by id. */
export const byAuthor = (a: HistoryEntry, b: HistoryEntry): number =>
  a.agent + a.id < b.agent + b.id ? -1 : 1;

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
