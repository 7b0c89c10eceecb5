import { Dexie } from 'dexie';
import type { Agent, Annotation, Appearance, Claim, Source, Work } from '@/lib/annotation';
import { changedKeys } from './changed-keys';
import { type Database, database } from './database';
import { type LibraryEntry, type LibraryWork, linkUp } from './library-entries';

const tables = ['works', 'annotations', 'claims', 'appearances', 'sources', 'agents'] as const;
/** From so many changed rows on a table is read as a whole. */
const MANY = 2_000;
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

const held: { [Table in TableName]: Map<string, LibraryTables[Table][number]> } = {
  works: new Map(),
  annotations: new Map(),
  claims: new Map(),
  appearances: new Map(),
  sources: new Map(),
  agents: new Map(),
};
/** What has to be read again: ids, or a table as a whole. */
let stale = new Map<TableName, Set<string> | 'all'>(tables.map((table) => [table, 'all']));
let built: LibraryIndex | undefined;
let building: Promise<LibraryIndex> | undefined;
let listening = false;

/** The index as of now. Inside a live query it is watched: the query runs again when a table changes. */
export async function libraryIndex(db: Database = database): Promise<LibraryIndex> {
  listen(db);
  // A live query watches what it asks the database: these counts cost next to nothing and watch every table.
  await Promise.all(tables.map((table) => db.table(table).count()));
  // While it is built nothing is stale any more, and what was built before is old.
  if (!building && stale.size === 0 && built) return built;
  // From a timer, outside of the caller's live query: or every row read would be watched and cached beside this index.
  building ??= new Promise<LibraryIndex>((resolve, reject) => {
    setTimeout(() => rebuild(db).then(resolve, reject), 0);
  }).finally(() => {
    building = undefined;
  });
  return building;
}

async function rebuild(db: Database): Promise<LibraryIndex> {
  while (stale.size > 0 || !built) {
    const wanted = stale;
    stale = new Map();
    try {
      await db.transaction('r', [...tables], () =>
        Promise.all([...wanted].map(([table, ids]) => read(table, ids, db))),
      );
    } catch (error) {
      for (const table of wanted.keys()) stale.set(table, 'all');
      throw error;
    }
    built = linkUp({
      works: [...held.works.values()],
      annotations: [...held.annotations.values()],
      claims: [...held.claims.values()],
      appearances: [...held.appearances.values()],
      sources: [...held.sources.values()],
      agents: [...held.agents.values()],
    });
  }
  return built;
}

async function read<Table extends TableName>(
  table: Table,
  ids: Set<string> | 'all',
  db: Database,
): Promise<void> {
  const rows: Map<string, LibraryTables[Table][number]> = held[table];
  if (ids === 'all') {
    const all = await db.table<LibraryTables[Table][number]>(table).toArray();
    rows.clear();
    for (const row of all) rows.set(row.id, row);
    return;
  }
  const wanted = [...ids];
  const found = await db.table<LibraryTables[Table][number]>(table).bulkGet(wanted);
  wanted.forEach((id, i) => {
    const row = found[i];
    if (row) rows.set(id, row);
    else rows.delete(id);
  });
}

/** Dexie tells of every write in any window of this extension, with the keys by `idb://database/table/index`. */
function listen(db: Database): void {
  if (listening) return;
  listening = true;
  Dexie.on('storagemutated', (parts) => {
    for (const [part, keys] of Object.entries(parts)) {
      const [, , name, table, index] = part.split('/');
      // The index without a name is the ids' own, which every change goes by.
      const touched = tables.filter((one) => part === 'all' || (name === db.name && one === table && !index));
      for (const one of touched) outdate(one, part === 'all' ? 'all' : changedKeys(keys));
    }
  });
}

function outdate(table: TableName, ids: string[] | 'all'): void {
  const known = stale.get(table) ?? new Set();
  const all = ids === 'all' || known === 'all' || known.size + ids.length > MANY;
  stale.set(table, all ? 'all' : new Set([...known, ...ids]));
}
