import { CREATED, type HistoryEntry, type RecordTable, setFields } from '@/lib/annotation';
import type { ExportChoice } from './export-choice';
import { fieldHeads } from './fold';
import { isLasting } from './fold-frozen';
import { isContent, isUnknown, known } from './heads';
import { isPrivate } from './private-fields';

/**
 * The history of one record as it leaves the device: all entries with who, when and what they knew of, so that it merges like
 * the whole; what is not to be told is taken out of them, and they say so.
 */
export function withhold(
  table: RecordTable,
  entries: readonly HistoryEntry[],
  { notes, history }: Pick<ExportChoice, 'notes' | 'history'>,
): HistoryEntry[] {
  if (notes && history) return [...entries];
  const all = known(entries);
  const latest = new Map<string, Set<string>>();
  const isLatest = (field: string, { id }: HistoryEntry): boolean => {
    // What is not known here says nothing, and what it replaced is the latest that can be told.
    const telling = () => entries.filter((one) => !isUnknown(one, field));
    const heads = latest.get(field) ?? new Set(fieldHeads(telling(), field, all).map((head) => head.id));
    latest.set(field, heads);
    return heads.has(id);
  };
  // Sets and the bin add up from all that was ever said of them, what was published from what was said first.
  const isWhole = (field: string) =>
    field === 'deleted' || setFields[table].includes(field) || isLasting(table, field);
  const isTold = (field: string, entry: HistoryEntry) =>
    (notes || !isPrivate(table, field)) && (history || isWhole(field) || isLatest(field, entry));
  return entries.map((entry) => {
    const { field } = entry;
    if (field === CREATED) return withoutFields(entry, (name) => isTold(name, entry));
    const told = isTold(field, entry);
    const tellsBefore = told && (history || isWhole(field));
    return told && tellsBefore ? entry : silent(entry, told);
  });
}

function withoutFields(entry: HistoryEntry, isTold: (field: string) => boolean): HistoryEntry {
  if (!isContent(entry.after)) return entry;
  const told = Object.entries(entry.after).filter(([name]) => isTold(name));
  if (told.length === Object.keys(entry.after).length) return entry;
  return { ...entry, after: Object.fromEntries(told), withheld: 1 };
}

function silent({ before, after, ...entry }: HistoryEntry, tellsAfter: boolean): HistoryEntry {
  const said = after === undefined || !tellsAfter ? {} : { after };
  if (before === undefined && (tellsAfter || after === undefined)) return { ...entry, ...said };
  return { ...entry, ...said, withheld: 1 };
}
