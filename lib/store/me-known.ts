import { type Database, database } from './database';

/** The id of who writes on this device; empty before the first write. Reads only, so it can be watched. */
export async function knownMe(db: Database = database): Promise<string> {
  const fact = await db.settings.get('me');
  return typeof fact?.value === 'string' ? fact.value : '';
}
