import { type Database, database } from './database';
import { onChanges } from './on-changes';

let names: Promise<ReadonlyMap<string, string>> | undefined;
let listening = false;

/** The names of all agents; in memory until one changes. Inside a live query it is watched. */
export async function agentNames(db: Database = database): Promise<ReadonlyMap<string, string>> {
  if (!listening) {
    listening = true;
    onChanges(db, (table) => {
      if (table === 'agents') names = undefined;
    });
  }
  // A live query watches what it asks the database: this count costs next to nothing and watches the table.
  await db.agents.count();
  // From a timer, outside of the caller's live query: or every row read would be watched and cached.
  names ??= new Promise((resolve, reject) => {
    setTimeout(() => read(db).then(resolve, reject), 0);
  });
  return names;
}

async function read(db: Database): Promise<ReadonlyMap<string, string>> {
  try {
    return new Map((await db.agents.toArray()).map(({ id, name }) => [id, name]));
  } catch (error) {
    names = undefined;
    throw error;
  }
}
