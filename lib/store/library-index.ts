import { Dexie } from 'dexie';
import type { Agent, Annotation, AnyRecord, Appearance, Claim, Source, Work } from '@/lib/annotation';
import { type Database, database } from './database';
import { type LibraryEntry, type LibraryWork, linkUp } from './library-entries';

const tables = ['works', 'annotations', 'claims', 'appearances', 'sources', 'agents'] as const;
type TableName = (typeof tables)[number];

/** All rows, those in the bin included: a claim outlives its passage and is shown where it stood. */
export interface LibraryTables {
  works: Work[];
  annotations: Annotation[];
  claims: Claim[];
  appearances: Appearance[];
  sources: Source[];
  agents: Agent[];
}

/** Everything noted on this device, linked up and ready to be searched; in memory, built anew from the tables that changed. */
export interface LibraryIndex {
  entries: LibraryEntry[];
  entriesById: Map<string, LibraryEntry>;
  works: Map<string, LibraryWork>;
}

const rows: LibraryTables = {
  works: [],
  annotations: [],
  claims: [],
  appearances: [],
  sources: [],
  agents: [],
};
const stale = new Set<TableName>(tables);
let built: LibraryIndex | undefined;
let building: Promise<LibraryIndex> | undefined;
let listening = false;

/** The index as of now. Inside a live query it is watched: the query runs again when a table changes. */
export async function libraryIndex(db: Database = database): Promise<LibraryIndex> {
  listen(db);
  // A live query watches what it asks the database: these counts cost next to nothing and watch every table.
  await Promise.all(tables.map((table) => db.table(table).count()));
  if (stale.size === 0 && built) return built;
  // From a timer, outside of the caller's live query: or every row read would be watched and cached beside this index.
  building ??= new Promise<LibraryIndex>((resolve, reject) => {
    setTimeout(() => rebuild(db).then(resolve, reject), 0);
  }).finally(() => {
    building = undefined;
  });
  return building;
}

async function rebuild(db: Database): Promise<LibraryIndex> {
  while (stale.size > 0) {
    const wanted = [...stale];
    stale.clear();
    try {
      await Promise.all(wanted.map((table) => read(table, db)));
    } catch (error) {
      for (const table of wanted) stale.add(table);
      throw error;
    }
    built = linkUp(rows);
  }
  if (!built) throw new Error('library: nothing was read');
  return built;
}

async function read(table: TableName, db: Database): Promise<void> {
  const all = await db.table<AnyRecord>(table).toArray();
  Object.assign(rows, { [table]: all });
}

/** Dexie tells of every write in any window of this extension, with the ranges of keys by `idb://database/table/index`. */
function listen(db: Database): void {
  if (listening) return;
  listening = true;
  Dexie.on('storagemutated', (parts) => {
    for (const part of Object.keys(parts)) {
      const [, , name, table] = part.split('/');
      if (name === db.name || part === 'all')
        for (const one of tables) if (one === table || part === 'all') stale.add(one);
    }
  });
}
