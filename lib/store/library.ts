import type { Colour } from '@/lib/annotation';
import { searchWords } from '@/lib/search';
import type { LibraryEntry, LibraryKind, LibraryWork } from './library-entries';
import { libraryIndex } from './library-index';
import { type LibraryState, oddStates, type StatesById } from './library-states';

export type { LibraryClaim, LibraryEntry, LibraryKind, LibraryWork } from './library-entries';
export { libraryKinds } from './library-entries';
export { type LibraryState, libraryStates, oddStates } from './library-states';

/** Which notes to show. Values within one filter are alternatives, filters narrow each other; `from` and `until` are times, both included. */
export interface LibraryFilters {
  text?: string;
  sites?: string[];
  tags?: string[];
  colours?: Colour[];
  kinds?: LibraryKind[];
  states?: LibraryState[];
  from?: string;
  until?: string;
}

/** A work and its entries found, newest first; `annotationIds` are ids of entries (a claim's, when its passages are all deleted). */
export interface LibraryGroup {
  workId: string;
  annotationIds: string[];
}

/** A value to filter by, and how many entries would be left. */
export interface Count<Value = string> {
  value: Value;
  count: number;
}
export interface Facets {
  sites: Count[];
  tags: Count[];
  colours: Count<Colour>[];
  kinds: Count<LibraryKind>[];
  states: Count<LibraryState>[];
  works: number;
  entries: number;
}

/**
 * What the filters find, grouped by work, the newest first. A work without any entry (a book noted as a source) is
 * found by its own words, with no ids. Inside `watch` it runs again when something is written.
 */
export async function searchLibrary(filters: LibraryFilters = {}): Promise<LibraryGroup[]> {
  const [{ works }, odd] = await Promise.all([libraryIndex(), oddStates()]);
  const test = tests(filters, odd);
  const bare = onlyWork(filters);
  return [...works.values()].flatMap(({ work, entries, text }) => {
    const annotationIds = entries
      .filter((entry) => test.every(([, pass]) => pass(entry)))
      .map(({ id }) => id);
    const itself =
      bare && entries.length === 0 && searchWords(filters.text ?? '').every((word) => text.includes(word));
    return annotationIds.length > 0 || itself ? [{ workId: work.id, annotationIds }] : [];
  });
}

/** How many entries each value of each filter would leave, given the other filters; the most frequent first. */
export async function facets(filters: LibraryFilters = {}): Promise<Facets> {
  const [{ entries }, odd] = await Promise.all([libraryIndex(), oddStates()]);
  const test = tests(filters, odd);
  const left = (but?: keyof LibraryFilters) =>
    entries.filter((entry) => test.every(([name, pass]) => name === but || pass(entry)));
  const all = left();
  return {
    sites: tally(left('sites'), ({ work }) => (work.site ? [work.site] : [])),
    tags: tally(left('tags'), ({ tags }) => [...tags]),
    colours: tally(left('colours'), ({ annotation }) => (annotation ? [annotation.colour] : [])),
    kinds: tally(left('kinds'), ({ kinds }) => [...kinds]),
    states: tally(left('states'), ({ id }) => [odd.get(id)].filter((state) => state !== undefined)),
    works: new Set(all.map(({ work }) => work.id)).size,
    entries: all.length,
  };
}

/** Entries by id, with all that hangs on them, for the rows in view; ids that are gone are left out. */
export async function libraryEntries(ids: string[]): Promise<LibraryEntry[]> {
  const { entriesById } = await libraryIndex();
  return ids.flatMap((id) => entriesById.get(id) ?? []);
}

/** All works with their counts, the newest first. */
export async function libraryWorks(): Promise<LibraryWork[]> {
  return [...(await libraryIndex()).works.values()];
}

/** One work with its entries, the newest first. */
export async function libraryWork(workId: string): Promise<LibraryWork | undefined> {
  return (await libraryIndex()).works.get(workId);
}

type Test = [filter: keyof LibraryFilters, pass: (entry: LibraryEntry) => boolean];

function tests(
  { text, sites, tags, colours, kinds, states, from, until }: LibraryFilters,
  odd: StatesById,
): Test[] {
  const words = searchWords(text ?? '');
  const found: Test[] = [];
  if (words.length > 0)
    found.push(['text', ({ texts }) => words.every((word) => texts.some((one) => one.includes(word)))]);
  if (sites?.length) found.push(['sites', ({ work }) => sites.includes(work.site ?? '')]);
  if (tags?.length) found.push(['tags', (entry) => tags.some((tag) => entry.tags.has(tag))]);
  if (colours?.length)
    found.push(['colours', ({ annotation }) => !!annotation && colours.includes(annotation.colour)]);
  if (kinds?.length) found.push(['kinds', (entry) => kinds.some((kind) => entry.kinds.has(kind))]);
  if (states?.length) found.push(['states', ({ id }) => states.some((state) => state === odd.get(id))]);
  if (from) found.push(['from', ({ created }) => created >= from]);
  if (until) found.push(['until', ({ created }) => created <= until]);
  return found;
}

const onlyWork = ({ sites, tags, colours, kinds, states, from, until }: LibraryFilters): boolean =>
  ![sites, tags, colours, kinds, states].some((chosen) => chosen?.length) && !from && !until;

function tally<Value>(entries: LibraryEntry[], values: (entry: LibraryEntry) => Value[]): Count<Value>[] {
  const counts = new Map<Value, number>();
  for (const entry of entries)
    for (const value of values(entry)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}
