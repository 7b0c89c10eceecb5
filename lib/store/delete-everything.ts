import { recordTables } from '@/lib/annotation';
import { type Database, database } from './database';
import { outside } from './outside';
import { write } from './write';

/** Empties the whole database, bin, history and who writes here included, in one write; nothing brings it back. */
export async function deleteEverything(db: Database = database): Promise<void> {
  const workIds = await db.works.toCollection().primaryKeys();
  await write(async () => {
    for (const table of db.tables) await table.clear();
  }, db);
  outside.written({
    tables: [...recordTables],
    workIds,
  });
}
