import { Dexie, type Table } from 'dexie';
import { type Database, database } from './database';
import { noteDeletions } from './deleted-here';
import { keepQueue } from './queue-keep';
import { takeChanges } from './write-changes';

/** The database was written by a newer Sourcemark: it can be read, nothing was written. */
export class NewerDatabaseError extends Error {
  override name = 'NewerDatabaseError';
  constructor() {
    super('The notes on this device were made by a newer version of Sourcemark. Nothing was changed.');
  }
}

/** Whether a newer version of Sourcemark made the database on disk; Dexie opens it all the same. */
export async function isNewer(db: Database = database): Promise<boolean> {
  if (!db.isOpen()) await db.open();
  // Dexie multiplies its version numbers by ten (https://dexie.org/docs/Dexie/Dexie.version()).
  return db.backendDB().version > db.declared * 10;
}

/** Opens the database. Throws NewerDatabaseError when it is not ours to write. */
export async function mustBeOurs(db: Database): Promise<void> {
  if (await isNewer(db)) throw new NewerDatabaseError();
}

/**
 * Runs writes that belong together as one transaction, on disk when it resolves.
 * Throws NewerDatabaseError before anything is written; a write that fails (quota, blocked) throws Dexie's error and leaves nothing.
 */
export async function write<T>(
  body: () => PromiseLike<T>,
  db: Database = database,
  tables: Table[] = db.tables,
): Promise<T> {
  await mustBeOurs(db);
  // Dexie keeps a transaction over native awaits only when its body is itself an async function.
  return db.transaction('rw', tables, async () => {
    const result = await body();
    const { currentTransaction } = Dexie;
    const changes = currentTransaction && takeChanges(currentTransaction.idbtrans);
    if (changes) noteDeletions(changes);
    if (changes && tables.some(({ name }) => name === 'queue')) await keepQueue(changes, db);
    return result;
  });
}
