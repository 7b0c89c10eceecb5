import type { Work } from '@/lib/annotation';
import { database } from './database';

/** Documents without an address that were noted before (books, interviews, e-mails), the latest first. */
export async function documentsWithoutUrl(limit = 100): Promise<Work[]> {
  return database.works
    .orderBy('modified')
    .reverse()
    .filter((work) => work.deleted === 0 && !work.urlKey && !work.mergedInto && !!work.headline)
    .limit(limit)
    .toArray();
}
