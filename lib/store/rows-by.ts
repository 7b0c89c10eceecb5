import type { Collection } from 'dexie';
import type { Database } from './database';
import type { ofOneClaim } from './queue-touched';

/** From how many rows on one reading of a range is worth a look, and how much more than wanted it may bring. */
const MANY = 8;
const WASTE = 3;

/** The rows of a table that belong to one claim each, by the claim that its claim is kept as; claims without any are missing. Inside a transaction. */
export async function rowsOfClaims<Row extends { claimId: string }>(
  name: (typeof ofOneClaim)[number],
  kept: ReadonlyMap<string, string>,
  db: Database,
): Promise<Map<string, Row[]>> {
  const found = new Map<string, Row[]>();
  for (const row of await rowsBy<Row>(name, 'claimId', kept.keys(), db)) {
    const claimId = kept.get(row.claimId) ?? row.claimId;
    const own = claimId === row.claimId ? row : { ...row, claimId };
    const same = found.get(claimId);
    if (same) same.push(own);
    else found.set(claimId, [own]);
  }
  return found;
}

/** The rows of a table that have one of these values in an indexed field. Inside a transaction. */
export async function rowsBy<Row>(
  name: string,
  field: keyof Row & string,
  values: Iterable<string>,
  db: Database,
): Promise<Row[]> {
  const table = db.table<Row, string>(name);
  const ids = [...new Set(values)].sort();
  const range = await dense(ids, (first, last) => table.where(field).between(first, last, true, true));
  if (!range) return (await Promise.all(ids.map((id) => table.where(field).equals(id).toArray()))).flat();
  const wanted = new Set<unknown>(ids);
  return range.filter((row) => wanted.has(row[field]));
}

/** Rows by their ids; those that are gone are missing. Inside a transaction. */
export async function rowsById<Row extends { id: string }>(
  name: 'annotations' | 'works' | 'claims' | 'agents',
  given: Iterable<string>,
  db: Database,
): Promise<Map<string, Row>> {
  const table = db.table<Row, string>(name);
  const ids = [...new Set(given)].sort();
  const range = await dense(ids, (first, last) => table.where('id').between(first, last, true, true));
  const rows = range ?? (await table.bulkGet(ids));
  const wanted = new Set(ids);
  return new Map(rows.flatMap((row) => (row && wanted.has(row.id) ? [[row.id, row]] : [])));
}

/** One request that brings some too many is far quicker than one for each; undefined when it brings far too many. */
async function dense<Row>(
  sorted: readonly string[],
  between: (first: string, last: string) => Collection<Row, string>,
): Promise<Row[] | undefined> {
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (sorted.length < MANY) return undefined;
  const most = sorted.length * WASTE;
  const rows = await between(first, last)
    .limit(most + 1)
    .toArray();
  return rows.length <= most ? rows : undefined;
}
