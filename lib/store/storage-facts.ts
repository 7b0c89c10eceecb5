import { type Database, database } from './database';

/** How many rows each table holds; bytes are the browser's to tell (`navigator.storage.estimate`). */
export async function storageFacts(db: Database = database): Promise<Record<string, number>> {
  const counts = await Promise.all(
    db.tables.map(async (table) => [table.name, await table.count()] as const),
  );
  return Object.fromEntries(counts);
}
