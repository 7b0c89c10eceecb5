import * as v from 'valibot';
import { type AnyRecord, type RecordTable, recordSchemas } from '@/lib/annotation';
import { firstDifference } from './difference';

/** A record that its table cannot hold: it could be written, but no other device would take it. Nothing was written. */
export class InvalidRecordError extends Error {
  override name = 'InvalidRecordError';
  constructor(
    readonly table: RecordTable,
    readonly id: string,
    readonly field: string,
  ) {
    super(`${table} ${id}: ${field} cannot be kept as it is`);
  }
}

/** Throws InvalidRecordError unless a record is what its table holds, and no more. */
export function checkRecord(table: RecordTable, record: AnyRecord): void {
  const schema: v.GenericSchema<unknown, AnyRecord> = recordSchemas[table];
  const checked = v.safeParse(schema, record);
  const field = checked.success
    ? firstDifference(record, checked.output)
    : (v.getDotPath(checked.issues[0]) ?? 'the record');
  if (field !== undefined) throw new InvalidRecordError(table, record.id, field);
}
