import type { Records, RecordTable } from '@/lib/annotation';
import { type Database, database, type Links } from '@/lib/store';
import type { Bundle } from './bundle';
import { type Checked, checked } from './formats/claim-review/checked';

export type { Checked } from './formats/claim-review/checked';
export { claimReviewOf, scriptElement } from './formats/claim-review/json-ld';
export { type Missing, missing } from './formats/claim-review/missing';

/** One review with what it speaks of, as it stands now: for the clipboard, and to see what it lacks. Undefined when it is not there. */
export async function checkedNow(reviewId: string, db: Database = database): Promise<Checked | undefined> {
  const review = await db.claimReviews.get(reviewId);
  if (!review || review.deleted) return undefined;
  const [facts] = await checked(asItIs(db), [review]);
  return facts;
}

const asItIs = (db: Database): Pick<Bundle, 'some' | 'linked'> => ({
  async some<T extends RecordTable>(table: T, ids: Iterable<string | undefined>) {
    const wanted = [...new Set(ids)].filter((id) => id !== undefined);
    const rows = await db.table<Records[T], string>(table).bulkGet(wanted);
    return new Map(rows.flatMap((row) => (row?.deleted === 0 ? [[row.id, row] as const] : [])));
  },
  async linked<T extends keyof Links>(table: T, field: Links[T], ids: Iterable<string>) {
    const rows = await db
      .table<Records[T], string>(table)
      .where(field)
      .anyOf([...ids])
      .toArray();
    return rows.filter(({ deleted }) => deleted === 0);
  },
});
