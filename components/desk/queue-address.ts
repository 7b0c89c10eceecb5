import { claimStatuses, priorities } from '@/lib/annotation';
import { type QueueFilters, type QueueSort, queueFlags, queueSorts } from '@/lib/store';

/** Which part of the queue is looked at; `from` and `until` of the filters are days (YYYY-MM-DD), both included. */
export interface Queue {
  filters: QueueFilters;
  sort: QueueSort;
  /** What stands in the middle: the claims one by one, or all that was found at a glance. */
  shows: 'list' | 'glance';
}
export const wholeQueue: Queue = { filters: {}, sort: 'newest', shows: 'list' };

/** How the filters with several values are called in an address. */
const lists = {
  statuses: 'status',
  priorities: 'priority',
  flags: 'flag',
  claimants: 'claimant',
  assignees: 'assignee',
  reviewers: 'reviewer',
  ratings: 'rating',
  sites: 'site',
  works: 'article',
  tags: 'tag',
} as const satisfies { [F in keyof QueueFilters]?: string };

/** Reads the queue from a query string; what it does not know is left out. */
export function queueOf(given: URLSearchParams): Queue {
  const all = (facet: keyof typeof lists): string[] => given.getAll(lists[facet]).filter(Boolean);
  const among = <T extends string>(facet: keyof typeof lists, known: readonly T[]): T[] =>
    known.filter((value) => all(facet).includes(value));
  const filters: QueueFilters = {
    text: given.get('q') ?? '',
    statuses: among('statuses', claimStatuses),
    priorities: among('priorities', priorities),
    flags: among('flags', queueFlags),
    claimants: all('claimants'),
    assignees: all('assignees'),
    reviewers: all('reviewers'),
    ratings: all('ratings'),
    sites: all('sites'),
    works: all('works'),
    tags: all('tags'),
    from: day(given.get('from')),
    until: day(given.get('until')),
  };
  return {
    filters: presentFilters(filters),
    sort: queueSorts.find((sort) => sort === given.get('sort')) ?? 'newest',
    shows: given.get('shows') === 'glance' ? 'glance' : 'list',
  };
}

/** Writes the queue into a query string; the inverse of `queueOf`. */
export function putQueue({ filters, sort, shows }: Queue, given: URLSearchParams): void {
  if (filters.text) given.set('q', filters.text);
  for (const [facet, name] of Object.entries(lists) as [keyof typeof lists, string][])
    for (const value of filters[facet] ?? []) given.append(name, value);
  if (filters.from) given.set('from', filters.from);
  if (filters.until) given.set('until', filters.until);
  if (sort !== 'newest') given.set('sort', sort);
  if (shows === 'glance') given.set('shows', shows);
}

/** Without the filters that filter nothing, so that equal filters have one address. */
export const presentFilters = (filters: QueueFilters): QueueFilters =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value.length > 0));

export const isNarrowed = ({ filters }: Queue): boolean => Object.keys(filters).length > 0;

const day = (given: string | null): string =>
  given && /^\d{4}-\d\d-\d\d$/.test(given) && !Number.isNaN(Date.parse(given)) ? given : '';
