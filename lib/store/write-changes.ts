import type { DBCoreMutateRequest, Dexie } from 'dexie';

/** From so many rows of a table on it is said that it changed, not where: a large import would be held in memory as a whole. */
const MOST = 5_000;
/** The tables of which it is never said where: their rows are long texts, and nothing follows from them. */
const LONG = new Set(['packs', 'snapshots', 'staging']);

/** What a transaction wrote so far: rows by table and key, undefined for deleted ones; of `ranges` any row may be another. */
export interface WrittenRows {
  rows: Map<string, Map<string, unknown>>;
  ranges: Set<string>;
}

const written = new WeakMap<object, WrittenRows>();

/** What the transaction has written so far and was not asked for yet. */
export function takeChanges(transaction: object): WrittenRows | undefined {
  const changes = written.get(transaction);
  written.delete(transaction);
  return changes;
}

/** Lets `takeChanges` know of every write of a database. */
export function recordChanges(db: Dexie): void {
  db.use({
    stack: 'dbcore',
    name: 'changes',
    create: (down) => ({
      ...down,
      table(name) {
        const table = down.table(name);
        const keyOf = table.schema.primaryKey.extractKey;
        return {
          ...table,
          mutate: (request) => {
            note(request, name, (row) => keyOf?.(row));
            return table.mutate(request);
          },
        };
      },
    }),
  });
}

function note(request: DBCoreMutateRequest, table: string, keyOf: (row: unknown) => unknown): void {
  const changes = written.get(request.trans) ?? { rows: new Map(), ranges: new Set() };
  written.set(request.trans, changes);
  if (request.type === 'deleteRange' || LONG.has(table)) changes.ranges.add(table);
  else if (!changes.ranges.has(table)) {
    const rows = changes.rows.get(table) ?? new Map<string, unknown>();
    changes.rows.set(table, rows);
    if (request.type === 'delete') for (const key of request.keys) rows.set(String(key), undefined);
    else for (const row of request.values) rows.set(String(keyOf(row)), row);
    // Who "me" is stands among the settings, and is looked for by its key.
    if (rows.size > MOST && table !== 'settings') changes.ranges.add(table);
  }
  if (changes.ranges.has(table)) changes.rows.delete(table);
}
