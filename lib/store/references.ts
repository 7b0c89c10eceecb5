import type { AnyRecord, RecordTable } from '@/lib/annotation';
import type { Place } from './bad-file';

/** One record named by another: which, and where. */
export interface Reference {
  to: RecordTable;
  id: string;
  place: Place;
}

/**
 * The fields by which records name others that must be there. Not among them, since a hand-over may leave it behind: a
 * source's `annotationId`, a target's `snapshotId`, a claim's `parent`, and of a review its scale, its sources and the review it
 * `supersedes`.
 */
const naming: { [Table in RecordTable]: Record<string, RecordTable> } = {
  agents: { mergedInto: 'agents' },
  works: { mergedInto: 'works' },
  annotations: { workId: 'works' },
  claims: { claimant: 'agents', assignee: 'agents', mergedInto: 'claims' },
  appearances: { claimId: 'claims', annotationId: 'annotations' },
  sources: { claimId: 'claims', workId: 'works' },
  ratingScales: {},
  claimReviews: { claimId: 'claims', reviewer: 'agents' },
  contacts: { claimId: 'claims', agent: 'agents' },
};

/** What a record names. */
export function referencesOf(table: RecordTable, record: AnyRecord): Reference[] {
  const values: Record<string, unknown> = { ...record };
  return Object.entries(naming[table]).flatMap(([field, to]) => {
    const id = values[field];
    return typeof id === 'string' ? [{ to, id, place: { table, id: record.id, field } }] : [];
  });
}
