import type { AnyRecord, RecordTable } from '@/lib/annotation';
import type { Place } from './bad-file';

/** One record named by another: which, and where. */
export interface Reference {
  to: RecordTable;
  id: string;
  place: Place;
}

/**
 * The fields by which records name others that must be there. Not among them: a source's `annotationId` and a target's
 * `snapshotId`, which a hand-over may leave behind.
 */
const naming: { [Table in RecordTable]: Record<string, RecordTable> } = {
  agents: {},
  works: { mergedInto: 'works' },
  annotations: { workId: 'works' },
  claims: { claimant: 'agents' },
  appearances: { claimId: 'claims', annotationId: 'annotations' },
  sources: { claimId: 'claims', workId: 'works' },
};

/** What a record names. */
export function referencesOf(table: RecordTable, record: AnyRecord): Reference[] {
  const values = new Map<string, unknown>(Object.entries(record));
  return Object.entries(naming[table]).flatMap(([field, to]) => {
    const id = values.get(field);
    return typeof id === 'string' ? [{ to, id, place: { table, id: record.id, field } }] : [];
  });
}
