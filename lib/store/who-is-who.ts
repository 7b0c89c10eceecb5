import type { Database } from './database';
import { persons } from './person';

/** Who "me" is on this device (empty before the first write), and which agents are one person. */
export interface WhoIsWho {
  me: string;
  person(agent: string): string;
}

/** Who is who now; reads only. */
export async function whoIsWho(db: Database): Promise<WhoIsWho> {
  const fact = await db.settings.get('me');
  return { me: typeof fact?.value === 'string' ? fact.value : '', person: await persons(db) };
}
