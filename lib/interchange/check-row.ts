import * as v from 'valibot';
import { CREATED, HistoryEntry } from '@/lib/annotation';
import { BadFileError, firstDifference, type Place } from '@/lib/store';
import type { FileTable } from './header';
import { rowSchemas, saidSchema } from './row-schemas';

/** A row of a file that is what its table holds, with no field that Sourcemark does not know. Throws BadFileError. */
export function checkRow(table: FileTable, index: number | undefined, row: unknown): { id: string } {
  const place: Place = { table, index, id: idOf(row) };
  if (table !== 'history') return check(rowSchemas[table], row, place);
  const entry = check(HistoryEntry, row, place);
  checkSaid(entry, place);
  return entry;
}

/** What valibot makes of a value; refused when it is wrong, or when something in it would be lost. */
function check<Output>(
  schema: v.GenericSchema<unknown, Output>,
  value: unknown,
  place: Place,
  within = '',
): Output {
  const checked = v.safeParse(schema, value);
  const at = (path: string | undefined) => [within, path].filter(Boolean).join('.');
  if (!checked.success) {
    const issue = checked.issues[0];
    const unknown = issue.type === 'strict_object' && issue.expected === 'never';
    const field = at(v.getDotPath(issue) ?? undefined);
    throw new BadFileError(
      unknown ? 'unknownField' : 'wrongValue',
      { ...place, field },
      shown(issue.message),
    );
  }
  const lost = firstDifference(value, checked.output);
  if (lost !== undefined) throw new BadFileError('unknownField', { ...place, field: at(lost) });
  return checked.output;
}

function checkSaid(entry: HistoryEntry, place: Place): void {
  const schema = saidSchema(entry);
  if (!schema) throw new BadFileError('unknownField', { ...place, field: `field: ${shown(entry.field)}` });
  // An edit that takes a field away says nothing; what makes a record, or puts it in the bin, does.
  const silent = entry.after === undefined && entry.field !== CREATED && entry.field !== 'deleted';
  if (!silent) check(schema, entry.after, place, 'after');
  if (entry.before !== undefined) check(schema, entry.before, place, 'before');
}

const idOf = (row: unknown): string | undefined => {
  const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined;
  return typeof id === 'string' ? shown(id) : undefined;
};

/** Foreign text in a message: the beginning will do. */
const shown = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)}…` : text);
