import { type ClaimStatus, stances } from '@/lib/annotation';
import type { Database, Tally } from './database';
import type { QueueFact } from './queue-fact';
import type { QueueFlag } from './queue-query';

/** What claims are counted by. */
export const queueGroups = [
  'statuses',
  'priorities',
  'flags',
  'claimants',
  'assignees',
  'reviewers',
  'ratings',
  'sites',
  'tags',
  'works',
] as const;
export type QueueGroup = (typeof queueGroups)[number];

/** The values of a claim in each group; `edited` says whether its first passage was edited. Of reviews those that may be seen. */
export const valuesOf: {
  [G in QueueGroup]: (fact: QueueFact, blind: boolean, edited: boolean) => readonly string[];
} = {
  statuses: (fact, blind) => [seenStatus(fact, blind)],
  priorities: ({ priority }) => (priority ? [priority] : []),
  flags: flagsOf,
  claimants: ({ claimant }) => (claimant ? [claimant] : []),
  assignees: ({ assignee }) => (assignee ? [assignee] : []),
  reviewers: (fact, blind) => distinct(visible(fact, blind).map(({ reviewer }) => reviewer)),
  ratings: (fact, blind) =>
    distinct(visible(fact, blind).flatMap(({ label, over }) => (label === undefined || over ? [] : label))),
  sites: ({ sites }) => sites.filter(Boolean),
  tags: ({ tags }) => tags,
  works: ({ works }) => works,
};

/** The status that a claim is seen to have. */
export const seenStatus = ({ status, blindStatus }: QueueFact, blind: boolean): ClaimStatus =>
  (blind && blindStatus) || status;

/** The reviews of a claim that may be seen. */
export const visible = ({ reviews }: QueueFact, blind: boolean): QueueFact['reviews'] =>
  blind ? reviews.filter(({ hidden }) => !hidden) : reviews;

function flagsOf(fact: QueueFact, blind: boolean, edited: boolean): QueueFlag[] {
  const flags: QueueFlag[] = [];
  if (stances.every((_, at) => !fact.sources[at])) flags.push('noSource');
  if (edited) flags.push('edited');
  const ratings = visible(fact, blind).flatMap(({ standing, label }) => (standing ? [label] : []));
  if (new Set(ratings).size > 1) flags.push('disagree');
  if (fact.awaiting) flags.push('awaiting');
  if (fact.changedSincePublished) flags.push('changedSincePublished');
  return flags;
}

const distinct = (values: readonly string[]): readonly string[] =>
  values.length < 2 ? values : [...new Set(values)];

/** Which counts to add to when claims' facts change, by what the counts are of. */
export type Deltas = Map<string, Tally>;

/** The groups that are counted apart while others' reviews are hidden. */
const byVisibility: readonly QueueGroup[] = ['statuses', 'flags', 'reviewers', 'ratings'];
/** The name under which a group is counted. What a page showed of a passage is not in it: it is no claim's own. */
export const tallyGroup = (group: QueueGroup, blind: boolean): string =>
  blind && byVisibility.includes(group) ? `${group}/blind` : group;
const ways: readonly [group: QueueGroup, blind: boolean][] = queueGroups
  .filter((group) => group !== 'works')
  .flatMap((group): [QueueGroup, boolean][] =>
    byVisibility.includes(group)
      ? [
          [group, false],
          [group, true],
        ]
      : [[group, false]],
  );

/** Adds what a claim counts for; `by` -1 takes it away. */
export function count(deltas: Deltas, fact: QueueFact, by: 1 | -1): void {
  add(deltas, 'all', '', by);
  for (const [group, blind] of ways)
    for (const value of valuesOf[group](fact, blind, false)) add(deltas, tallyGroup(group, blind), value, by);
}

function add(deltas: Deltas, group: string, value: string, by: number): void {
  const key = `${group}\n${value}`;
  const there = deltas.get(key);
  if (there) there.count += by;
  else deltas.set(key, { group, value, count: by });
}

/** Writes what counts become; what is counted no more is forgotten. Inside a transaction. */
export async function keepTallies(deltas: Deltas, db: Database): Promise<void> {
  const changed = [...deltas.values()].filter(({ count }) => count !== 0);
  const before = await db.tallies.bulkGet(
    changed.map(({ group, value }): [string, string] => [group, value]),
  );
  const after = changed.map((delta, i) => ({ ...delta, count: delta.count + (before[i]?.count ?? 0) }));
  await db.tallies.bulkPut(after.filter(({ count }) => count > 0));
  await db.tallies.bulkDelete(
    after.filter(({ count }) => count <= 0).map(({ group, value }): [string, string] => [group, value]),
  );
}
