import type { AnyRecord, RecordTable } from '@/lib/annotation';
import { worksOfClaim } from './claims';

/** The works whose marks, lists or counts a changed record may change. */
export async function worksTouchedBy(table: RecordTable, record: AnyRecord): Promise<string[]> {
  if (table === 'works') return [record.id];
  if (table === 'claims') return worksOfClaim(record.id);
  const own = 'workId' in record && record.workId ? [record.workId] : [];
  return 'claimId' in record ? [...own, ...(await worksOfClaim(record.claimId))] : own;
}
