import type { ClaimReview } from '@/lib/annotation';
import type { Database } from './database';
import { noteGivenIn } from './given-in';
import { persons } from './person';

/** From now on this agent writes here, and gave in what their file says they gave in. Inside a `write`, after the file's records. */
export async function becomeMe(id: string, reviews: readonly ClaimReview[], db: Database): Promise<void> {
  await db.settings.put({ key: 'me', value: id });
  const person = await persons(db);
  const mine = reviews.filter(
    ({ reviewer, status }) => status !== 'draft' && person(reviewer) === person(id),
  );
  await noteGivenIn(
    mine.map((review) => review.id),
    db,
  );
}
