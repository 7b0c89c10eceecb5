import { type Database, database } from './database';

/** What may have become of a passage when its page was last open on this device; `edited` also when only its sentence was. */
export const libraryStates = ['edited', 'uncertain', 'orphaned'] as const;
export type LibraryState = (typeof libraryStates)[number];
export type StatesById = ReadonlyMap<string, LibraryState>;

/** The annotations that are not as they were marked, by their ids. Inside `watch` it runs again when a page showed something new. */
export async function oddStates(db: Database = database): Promise<StatesById> {
  const { anchors } = db;
  const found = await Promise.all([
    anchors.where('edited').equals(1).primaryKeys(),
    anchors.where('state').equals('uncertain').primaryKeys(),
    anchors.where('state').equals('orphaned').primaryKeys(),
  ]);
  return new Map(
    found.flatMap((ids, i) => {
      const state = libraryStates[i];
      return state ? ids.map((id) => [id, state] as const) : [];
    }),
  );
}
