import { type Agent, claimStatuses, priorities } from '@/lib/annotation';
import { searchWords } from '@/lib/search';
import {
  type NamedCount,
  type QueueCounts,
  type QueueFilters,
  type QueueRow,
  type QueueSort,
  queueFlags,
} from './queue-query';

/** A claim of the queue with what it is found by. */
export interface Queued {
  row: QueueRow;
  names: ReadonlyMap<string, Agent>;
  sites: Set<string>;
  works: Set<string>;
  text: string;
}
type Facet = keyof QueueCounts | 'works';
type Test = [filter: keyof QueueFilters, pass: (one: Queued) => boolean];

const values: { [F in Facet]: (one: Queued) => Iterable<string | undefined> } = {
  statuses: ({ row }) => [row.claim.status],
  priorities: ({ row }) => [row.claim.priority],
  claimants: ({ row }) => [row.claim.claimant],
  assignees: ({ row }) => [row.claim.assignee],
  reviewers: ({ row }) => new Set(row.reviews.map(({ reviewer }) => reviewer)),
  ratings: ({ row }) => new Set(row.reviews.map(({ reviewRating }) => reviewRating?.alternateName)),
  sites: ({ sites }) => sites,
  works: ({ works }) => works,
  tags: ({ row }) => row.claim.tags,
  flags: ({ row }) => row.flags,
};

/** One test for each filter that is set. */
export function queueTests({ text, from, until, ...chosen }: QueueFilters): Test[] {
  const tests: Test[] = [];
  const words = searchWords(text ?? '');
  if (words.length > 0) tests.push(['text', (one) => words.every((word) => one.text.includes(word))]);
  if (from) tests.push(['from', ({ row }) => row.claim.created >= from]);
  if (until) tests.push(['until', ({ row }) => row.claim.created <= until]);
  for (const facet of Object.keys(values) as Facet[]) {
    const wanted = new Set<string | undefined>(chosen[facet]);
    if (wanted.size > 0)
      tests.push([facet, (one) => [...values[facet](one)].some((value) => wanted.has(value))]);
  }
  return tests;
}

/** How many claims each value of each filter would leave, given the other filters. */
export function countQueue(all: readonly Queued[], tests: readonly Test[]): QueueCounts {
  const tally = (facet: keyof QueueCounts): NamedCount[] => {
    const others = tests.filter(([name]) => name !== facet);
    const counts = new Map<string, NamedCount>();
    for (const one of all) {
      if (!others.every(([, pass]) => pass(one))) continue;
      for (const value of values[facet](one)) {
        if (!value) continue;
        const there = counts.get(value);
        const name = one.names.get(value)?.name;
        if (there) there.count++;
        else counts.set(value, { value, count: 1, ...(name === undefined ? {} : { name }) });
      }
    }
    return [...counts.values()].sort((a, b) => b.count - a.count);
  };
  const inOrder = <V extends string>(facet: keyof QueueCounts, order: readonly V[]) => {
    const counts = new Map(tally(facet).map(({ value, count }) => [value, count]));
    return order.flatMap((value) => {
      const count = counts.get(value);
      return count ? [{ value, count }] : [];
    });
  };
  return {
    statuses: inOrder('statuses', claimStatuses),
    priorities: inOrder('priorities', priorities),
    flags: inOrder('flags', queueFlags),
    claimants: tally('claimants'),
    assignees: tally('assignees'),
    reviewers: tally('reviewers'),
    ratings: tally('ratings'),
    sites: tally('sites'),
    tags: tally('tags'),
  };
}

const urgency = ({ priority }: QueueRow['claim']): number => (priority ? priorities.indexOf(priority) : 1.5);

/** The order of the queue; what is equal stands the newest first. */
export function compareBy(sort: QueueSort): (a: Queued, b: Queued) => number {
  const newest = ({ row: a }: Queued, { row: b }: Queued) =>
    a.claim.created === b.claim.created
      ? a.claim.id < b.claim.id
        ? 1
        : -1
      : a.claim.created < b.claim.created
        ? 1
        : -1;
  if (sort === 'oldest') return (a, b) => newest(b, a);
  if (sort === 'touched')
    return (a, b) =>
      a.row.claim.modified === b.row.claim.modified
        ? newest(a, b)
        : a.row.claim.modified < b.row.claim.modified
          ? 1
          : -1;
  if (sort === 'priority') return (a, b) => urgency(a.row.claim) - urgency(b.row.claim) || newest(a, b);
  if (sort === 'wording')
    return (a, b) => a.row.claim.claimReviewed.localeCompare(b.row.claim.claimReviewed) || newest(a, b);
  return newest;
}
