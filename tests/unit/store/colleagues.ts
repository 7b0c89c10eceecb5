import {
  annotateClaim,
  database,
  draftReview,
  editReview,
  ensureAgent,
  newId,
  submitReview,
} from '@/lib/store';
import { write } from '@/lib/store/write';
import { passage } from './people';

/** From now on somebody else writes on this device; answers with their agent's id. */
export async function writeAs(name: string): Promise<string> {
  const { id } = await ensureAgent(name);
  await write(() => database.settings.put({ key: 'me', value: id }));
  return id;
}

/** A claim on a new highlight. */
export async function newClaim(words = 'Water is wet.', path = 'a'): Promise<string> {
  const { claim } = await annotateClaim(passage(words, path), { id: newId() });
  return claim.id;
}

const scaleId = 'aaaaaaaa-0000-4000-8000-000000000001';
export const rating = (alternateName = 'False') => ({ scaleId, alternateName });

/** Somebody's review of a claim, given in. */
export async function givenIn(name: string, claimId: string, label = 'False'): Promise<string> {
  await writeAs(name);
  const { id } = await draftReview(claimId);
  await editReview(id, { reviewRating: rating(label), reviewBody: `by ${name}` });
  await submitReview(id);
  return id;
}
