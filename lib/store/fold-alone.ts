import { CREATED, type HistoryEntry, type RecordTable, setFields } from '@/lib/annotation';
import { isContent } from './heads';

/**
 * What a record holds of which nothing was written but the entry that made it, as most are: the same as its history adds up
 * to, without comparing anything. Undefined when it takes more to say.
 */
export function contentAlone(table: RecordTable, entry: HistoryEntry): Record<string, unknown> | undefined {
  const { field, before, after } = entry;
  if (field !== CREATED || before !== undefined || !isContent(after)) return undefined;
  const content: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(after)) {
    if (name === CREATED || value === undefined) continue;
    if (setFields[table].includes(name) && !isSetOfTexts(value)) return undefined;
    content[name] = value;
  }
  return content;
}

const isSetOfTexts = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every((one) => typeof one === 'string') &&
  new Set(value).size === value.length;
