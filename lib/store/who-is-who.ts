import type { Reader } from '@/lib/annotation';
import { type Database, database } from './database';
import { givenIn } from './given-in';
import { knownMe } from './me-known';
import { persons } from './person';

/** Who "me" is on this device (empty before the first write), which agents are one person, and which reviews were given in here. */
export type WhoIsWho = Reader;

/** Who is who now; reads only. */
export async function whoIsWho(db: Database = database): Promise<WhoIsWho> {
  const [me, person, given] = [await knownMe(db), await persons(db), await givenIn(db)];
  return { me, person, gave: (id) => given.has(id) };
}
