import {
  type Facets,
  facets,
  type LibraryEntry,
  type LibraryFilters,
  type LibraryState,
  type LibraryWork,
  libraryEntries,
  libraryWorks,
  oddStates,
  searchLibrary,
} from '@/lib/store';

/** One line of the list: an article's head with the number of entries found under it, or an entry. */
export type Row =
  | { kind: 'work'; key: string; work: LibraryWork; found: number }
  | { kind: 'entry'; key: string; entry: LibraryEntry; state: LibraryState | undefined };

export interface Found {
  rows: Row[];
  facets: Facets;
  /** Whether nothing was ever noted here, found or not. */
  isEmpty: boolean;
}

/** What the filters find, as one flat list: each article's head and its entries below, the newest first. */
export async function findRows(filters: LibraryFilters): Promise<Found> {
  const [groups, counts, all, states] = await Promise.all([
    searchLibrary(filters),
    facets(filters),
    libraryWorks(),
    oddStates(),
  ]);
  const works = new Map(all.map((one) => [one.work.id, one]));
  const entries = await libraryEntries(groups.flatMap((group) => group.annotationIds));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const rows = groups.flatMap(({ workId, annotationIds }): Row[] => {
    const work = works.get(workId);
    if (!work) return [];
    const head: Row = { kind: 'work', key: workId, work, found: annotationIds.length };
    return [head, ...annotationIds.flatMap((id) => entryRow(byId.get(id), states.get(id)))];
  });
  return { rows, facets: counts, isEmpty: all.length === 0 };
}

const entryRow = (entry: LibraryEntry | undefined, state: LibraryState | undefined): Row[] =>
  entry ? [{ kind: 'entry', key: entry.id, entry, state }] : [];
