import type { Agent } from '@/lib/annotation';
import { database } from './database';

/** Everybody who was ever named, those that were found to be another left out, in the order of their letters. */
export async function people(): Promise<Agent[]> {
  const all = await database.agents.toArray();
  return all
    .filter(({ deleted, mergedInto, name }) => !deleted && !mergedInto && name)
    .sort((a, b) => a.name.localeCompare(b.name));
}
