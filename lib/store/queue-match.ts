import { claimStatuses, type Priority, priorities } from '@/lib/annotation';
import type { QueueFact } from './queue-fact';
import type { NamedCount, QueueCounts, QueueFilters, QueueSort } from './queue-query';
import { queueFlags } from './queue-query';
import { type QueueGroup, queueGroups, valuesOf } from './queue-tallies';

/** What filters are held against besides facts: what a page showed, what a search found, whether others' reviews are hidden. */
export interface Beside {
  edited: ReadonlySet<string>;
  searched: ReadonlySet<string> | undefined;
  blind: boolean;
}
type Test = [filter: keyof QueueFilters, pass: (fact: QueueFact) => boolean];
/** How often each value stands, by group. */
export type GroupCounts = Record<QueueGroup, Map<string, number>>;

/** One test for each filter that is set. */
export function queueTests(
  { text: _, from, until, ...chosen }: QueueFilters,
  { edited, searched, blind }: Beside,
): Test[] {
  const tests: Test[] = [];
  if (searched) tests.push(['text', ({ id }) => searched.has(id)]);
  if (from) tests.push(['from', ({ created }) => created >= from]);
  if (until) tests.push(['until', ({ created }) => created <= until]);
  for (const group of queueGroups) {
    const wanted = new Set<string>(chosen[group]);
    if (wanted.size === 0) continue;
    const values = valuesOf[group];
    tests.push([
      group,
      (fact) => values(fact, blind, edited.has(fact.id)).some((value) => wanted.has(value)),
    ]);
  }
  return tests;
}

/** The claims that pass all tests, in the order they come, and how many each value of each filter would leave given the others. */
export function matchQueue(
  facts: readonly QueueFact[],
  tests: readonly Test[],
  { edited, blind }: Beside,
): { found: QueueFact[]; counts: GroupCounts } {
  const found: QueueFact[] = [];
  const counts = noCounts();
  for (const fact of facts) {
    // One that fails a single test still counts for that test's own filter.
    let failed: string | undefined;
    let failures = 0;
    for (const [filter, pass] of tests) {
      if (pass(fact)) continue;
      failed = filter;
      if (++failures > 1) break;
    }
    if (failures === 0) found.push(fact);
    if (failures > 1) continue;
    for (const group of queueGroups) {
      if (failed !== undefined && failed !== group) continue;
      for (const value of valuesOf[group](fact, blind, edited.has(fact.id)))
        counts[group].set(value, (counts[group].get(value) ?? 0) + 1);
    }
  }
  return { found, counts };
}

export const noCounts = (): GroupCounts => ({
  statuses: new Map(),
  priorities: new Map(),
  flags: new Map(),
  claimants: new Map(),
  assignees: new Map(),
  reviewers: new Map(),
  ratings: new Map(),
  sites: new Map(),
  tags: new Map(),
  works: new Map(),
});

/** Counts as they are shown: with names, the most first, what has an order of its own in that. */
export function shownCounts(counts: GroupCounts, names: ReadonlyMap<string, string>): QueueCounts {
  const most = (group: QueueGroup): NamedCount[] =>
    [...counts[group]]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  const named = (group: QueueGroup): NamedCount[] =>
    most(group).map((one) => {
      const name = names.get(one.value);
      return name === undefined ? one : { ...one, name };
    });
  const inOrder = <V extends string>(group: QueueGroup, order: readonly V[]): NamedCount<V>[] =>
    order.flatMap((value) => {
      const count = counts[group].get(value);
      return count ? [{ value, count }] : [];
    });
  return {
    statuses: inOrder('statuses', claimStatuses),
    priorities: inOrder('priorities', priorities),
    flags: inOrder('flags', queueFlags),
    claimants: named('claimants'),
    assignees: named('assignees'),
    reviewers: named('reviewers'),
    ratings: most('ratings'),
    sites: most('sites'),
    tags: most('tags'),
  };
}

/** Puts claims that come the newest first in the order asked for; what is equal stays the newest first. */
export function inOrderOf(sort: QueueSort, newestFirst: QueueFact[]): QueueFact[] {
  if (sort === 'oldest') return newestFirst.reverse();
  if (sort === 'touched') return newestFirst.sort((a, b) => compare(b.modified, a.modified));
  if (sort === 'priority') return newestFirst.sort((a, b) => urgency(a.priority) - urgency(b.priority));
  if (sort === 'wording') return newestFirst.sort((a, b) => compare(a.wording, b.wording));
  return newestFirst;
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
/** What nobody gave a priority stands between normal and low. */
const urgency = (priority: Priority | undefined): number =>
  priority ? priorities.indexOf(priority) : priorities.indexOf('normal') + 0.5;
