import { Dexie } from 'dexie';
import { changedKeys } from './changed-keys';
import type { Database } from './database';

/**
 * Calls `changed` with the table and the ids of each write in any window of this extension, for as long as this page
 * lives; of a range of rows, or when a database was made anew, with 'all'.
 */
export function onChanges(db: Database, changed: (table: string, ids: string[] | 'all') => void): void {
  Dexie.on('storagemutated', (parts) => {
    for (const [part, keys] of Object.entries(parts)) {
      // Parts are called `idb://database/table/index`; the index without a name is the ids' own, which every change goes by.
      const [, , name, table, index] = part.split('/');
      if (part === 'all') for (const { name } of db.tables) changed(name, 'all');
      else if (name === db.name && table && !index) changed(table, changedKeys(keys));
    }
  });
}
