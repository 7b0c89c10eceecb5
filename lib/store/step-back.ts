import { type AnyRecord, type RecordTable, setFields } from '@/lib/annotation';
import type { Changes } from './edit';
import { membersOf } from './fold-set';
import { sameValue } from './same-value';

/** One record that was changed, as it was and as it became; `before` is missing when it was made. */
export interface Step {
  table: RecordTable;
  id: string;
  fields: string[];
  before?: AnyRecord;
  after: AnyRecord;
  read?: boolean;
}

/** The steps from one on that are of its table and kind, each of another record. */
export function runFrom(steps: readonly Step[], from: number): Map<string, Step> {
  const run = new Map<string, Step>();
  const first = steps[from];
  for (let at = from; at < steps.length; at++) {
    const step = steps[at];
    if (!step || step.table !== first?.table || step.read !== first.read || run.has(step.id)) break;
    run.set(step.id, step);
  }
  return run;
}

/** The fields of a record that a step changed and nobody since, as they are to be again. */
export function takenBack(step: Step | undefined, current: AnyRecord): Changes<RecordTable> {
  const values = (step?.fields ?? []).map((field) => [field, step && taken(step, field, current)] as const);
  return Object.fromEntries(
    values.flatMap(([field, value]) => (value && value !== 'left' ? [[field, value.of]] : [])),
  );
}

/** What a field is to be again; of a set what was added and removed, of any other all, unless somebody changed it since. */
function taken({ table, before, after }: Step, field: string, current: AnyRecord): 'left' | { of: unknown } {
  if (!before) return { of: 1 };
  const [was, became, is] = [before, after, current].map((record) => contentOf(record, field));
  if (!setFields[table].includes(field)) return sameValue(is, became) ? { of: was } : 'left';
  const [old, put, now] = [membersOf(was), membersOf(became), membersOf(is)];
  const kept = [...now].filter(([name]) => old.has(name) || !put.has(name));
  const again = [...old].filter(([name]) => !put.has(name) && !now.has(name));
  return { of: [...kept, ...again].map(([, member]) => member) };
}

const contentOf = (record: AnyRecord, field: string): unknown =>
  new Map<string, unknown>(Object.entries(record)).get(field);
