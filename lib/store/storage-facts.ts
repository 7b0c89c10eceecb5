import { type Database, database } from './database';
import { outside } from './outside';
import { write } from './write';

/** How many rows each table holds; bytes are the browser's to tell (`navigator.storage.estimate`). */
export async function storageFacts(db: Database = database): Promise<Record<string, number>> {
  const counts = await Promise.all(
    db.tables.map(async (table) => [table.name, await table.count()] as const),
  );
  return Object.fromEntries(counts);
}

/** Deletes everything this device holds, who writes on it included, in one write; there is no undo. */
export async function deleteEverything(db: Database = database): Promise<void> {
  const workIds = await db.works.toCollection().primaryKeys();
  await write(async () => {
    for (const table of db.tables) await table.clear();
  }, db);
  await outside.forgetKeys?.();
  outside.written({
    tables: ['works', 'annotations', 'claims', 'appearances', 'sources', 'agents'],
    workIds,
  });
}
