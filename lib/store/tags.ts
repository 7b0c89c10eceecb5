import { database } from './database';

/** The tags in use on annotations and claims, in the order of their letters. */
export async function tagsInUse(): Promise<string[]> {
  const tables = [database.annotations, database.claims];
  const tags = await Promise.all(tables.map((table) => table.orderBy('tags').uniqueKeys()));
  return [...new Set(tags.flat().filter((tag) => typeof tag === 'string'))].sort((a, b) =>
    a.localeCompare(b),
  );
}
