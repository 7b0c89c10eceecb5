import { type Database, database } from './database';

/** By the ids of claims that were found to be others, which each is kept as. Reads only. */
export async function keptClaims(db: Database = database): Promise<ReadonlyMap<string, string>> {
  const joined = await db.claims.where('mergedInto').above('').toArray();
  const into = new Map(joined.map(({ id, mergedInto = id }) => [id, mergedInto]));
  const keptAs = (id: string): string => {
    const way = new Set([id]);
    let last = id;
    for (let next = into.get(id); next !== undefined && !way.has(next); next = into.get(next)) {
      way.add(next);
      last = next;
    }
    return last;
  };
  return new Map([...into.keys()].map((id) => [id, keptAs(id)]));
}
