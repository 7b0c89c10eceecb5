import { putQueue, type Queue, queueOf } from '@/components/desk/queue-address';
import { colours } from '@/lib/annotation';
import { type LibraryFilters, libraryKinds, libraryStates } from '@/lib/store';

/** The views of the page; `task` in the address is what popup and panel ask for. */
export const views = ['library', 'desk', 'bin', 'conflicts', 'import', 'export'] as const;
export type View = (typeof views)[number];

/** Where the reader is; the address of the page says all of it. `from` and `until` are days (YYYY-MM-DD), both included. */
export interface Place {
  view: View;
  filters: LibraryFilters;
  /** The article in the last column, or the one to export. */
  work?: string;
  /** The annotation in the last column. */
  entry?: string;
  /** What the desk lists. */
  queue?: Queue;
  /** The claim that is open on the desk. */
  claim?: string;
  /** The claim has the whole page. */
  whole?: true;
}

export const start: Place = { view: 'library', filters: {} };

/** Reads a query string; what it does not know is left out. */
export function placeOf(search: string): Place {
  const given = new URLSearchParams(search);
  const among = <T extends string>(name: string, known: readonly T[]): T[] =>
    known.filter((value) => given.getAll(name).includes(value));
  const [view = 'library'] = [...among('task', views), ...among('view', views)];
  if (view === 'desk') return deskOf(given);
  const text = given.get('q');
  const from = day(given.get('from'));
  const until = day(given.get('until'));
  const work = given.get('work');
  const entry = given.get('entry');
  return {
    view,
    filters: {
      ...(text ? { text } : {}),
      ...some('sites', given.getAll('site')),
      ...some('tags', given.getAll('tag')),
      ...some('colours', among('colour', colours)),
      ...some('kinds', among('kind', libraryKinds)),
      ...some('states', among('state', libraryStates)),
      ...(from ? { from } : {}),
      ...(until ? { until } : {}),
    },
    ...(work ? { work } : {}),
    ...(entry ? { entry } : {}),
  };
}

function deskOf(given: URLSearchParams): Place {
  const claim = given.get('claim');
  return {
    view: 'desk',
    filters: {},
    queue: queueOf(given),
    ...(claim ? { claim } : {}),
    ...(claim && given.has('whole') ? { whole: true } : {}),
  };
}

/** The address of a place, from `?` on; the inverse of `placeOf`. */
export function addressOf({ view, filters, work, entry, queue, claim, whole }: Place): string {
  const given = new URLSearchParams();
  if (view === 'import' || view === 'export') given.set('task', view);
  else if (view !== 'library') given.set('view', view);
  if (filters.text) given.set('q', filters.text);
  for (const site of filters.sites ?? []) given.append('site', site);
  for (const tag of filters.tags ?? []) given.append('tag', tag);
  for (const colour of filters.colours ?? []) given.append('colour', colour);
  for (const kind of filters.kinds ?? []) given.append('kind', kind);
  for (const state of filters.states ?? []) given.append('state', state);
  if (filters.from) given.set('from', filters.from);
  if (filters.until) given.set('until', filters.until);
  if (work) given.set('work', work);
  if (entry) given.set('entry', entry);
  if (queue) putQueue(queue, given);
  if (claim) given.set('claim', claim);
  if (claim && whole) given.set('whole', '1');
  return given.size > 0 ? `?${given}` : '?';
}

/** The filters with days as the times that bound them, where the reader is. */
export function withTimes<F extends Pick<LibraryFilters, 'from' | 'until'>>({ from, until, ...filters }: F) {
  return {
    ...filters,
    ...(from ? { from: new Date(`${from}T00:00:00`).toISOString() } : {}),
    ...(until ? { until: new Date(`${until}T23:59:59.999`).toISOString() } : {}),
  };
}

export const isFiltered = (filters: LibraryFilters): boolean => Object.keys(filters).length > 0;

function some<Name extends string, Value>(name: Name, values: Value[]) {
  const given = {} as { [N in Name]?: Value[] };
  if (values.length > 0) given[name] = values;
  return given;
}

const day = (given: string | null): string | undefined =>
  given && /^\d{4}-\d\d-\d\d$/.test(given) && !Number.isNaN(Date.parse(given)) ? given : undefined;
