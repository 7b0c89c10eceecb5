import * as v from 'valibot';
import {
  CREATED,
  envelopeFields,
  HistoryEntry,
  type RecordTable,
  recordSchemas,
  Sighting,
  Snapshot,
} from '@/lib/annotation';
import type { FileTable } from './header';

/** The schema of the rows of each table of a file. */
export const rowSchemas: { [Table in FileTable]: v.GenericSchema<unknown, { id: string }> } = {
  ...recordSchemas,
  snapshots: Snapshot,
  sightings: Sighting,
  history: HistoryEntry,
};

type Entries = Record<string, v.GenericSchema>;

/** The fields that an entry of history can speak of, each with what it may say; an edit may also take a field away. */
const fieldsOf = (table: RecordTable): Entries => {
  const all: Entries = recordSchemas[table].entries;
  const own = Object.entries(all).filter(([name]) => name === 'origin' || !isEnvelope(name));
  return Object.fromEntries(own);
};
const isEnvelope = (name: string): boolean => envelopeFields.some((field) => field === name);

const deleted = v.picklist([0, 1]);

/** What an entry of each table may say, made once: there are as many entries as edits. */
const sayings = new Map<RecordTable, { fields: Entries; whole: v.GenericSchema; part: v.GenericSchema }>();

function sayingsOf(table: RecordTable) {
  const known = sayings.get(table);
  if (known) return known;
  const fields = fieldsOf(table);
  const whole = v.strictObject(fields);
  const made = { fields, whole, part: v.partial(whole) };
  sayings.set(table, made);
  return made;
}

/** What an entry may say: all fields of a record when it made it, else a value of its own field. */
export function saidSchema({ table, field, withheld }: HistoryEntry): v.GenericSchema | undefined {
  const { fields, whole, part } = sayingsOf(table);
  if (field === CREATED) return withheld ? part : whole;
  if (field === 'deleted') return deleted;
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}
