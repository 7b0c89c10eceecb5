import { database } from './database';
import { write } from './write';

/** Empties the whole database, bin and history included; nothing brings it back. */
export const deleteEverything = (): Promise<void> =>
  write(async () => {
    await Promise.all(database.tables.map((table) => table.clear()));
  });
