import type {
  Agent,
  Annotation,
  Claim,
  ClaimReview,
  ClaimStatus,
  Priority,
  Stance,
  Work,
} from '@/lib/annotation';
import type { Count } from './library';

/**
 * What may be wrong with a claim or waits to be done: no source, its words edited since they were marked, reviewers
 * that disagree, no answer yet from whom was asked, changed since it was published.
 */
export const queueFlags = ['noSource', 'edited', 'disagree', 'awaiting', 'changedSincePublished'] as const;
export type QueueFlag = (typeof queueFlags)[number];

/** How the queue is ordered; the newest first unless it says otherwise. */
export const queueSorts = ['newest', 'oldest', 'touched', 'priority', 'wording'] as const;
export type QueueSort = (typeof queueSorts)[number];

/** Which claims to show. Values within one filter are alternatives, filters narrow each other; `from` and `until` are times, both included. */
export interface QueueFilters {
  text?: string;
  statuses?: ClaimStatus[];
  priorities?: Priority[];
  /** Ids of agents, as in `assignees` and `reviewers`. */
  claimants?: string[];
  assignees?: string[];
  reviewers?: string[];
  sites?: string[];
  /** Ids of articles. */
  works?: string[];
  tags?: string[];
  /** Labels of ratings, as the reviews have them. */
  ratings?: string[];
  flags?: QueueFlag[];
  from?: string;
  until?: string;
}
export interface QueueQuery {
  filters: QueueFilters;
  sort: QueueSort;
  /** Whether others' reviews are hidden until one's own is submitted. */
  blind: boolean;
}

/** A value to filter by with what it is called, when its name is not itself. */
export interface NamedCount<Value = string> extends Count<Value> {
  name?: string;
}
export interface QueueCounts {
  statuses: NamedCount<ClaimStatus>[];
  priorities: NamedCount<Priority>[];
  flags: NamedCount<QueueFlag>[];
  claimants: NamedCount[];
  assignees: NamedCount[];
  reviewers: NamedCount[];
  ratings: NamedCount[];
  sites: NamedCount[];
  tags: NamedCount[];
}

/**
 * What the filters find: ids in their order (at first only the beginning of `total`), how many claims each value of each
 * filter would leave, and how many there are in all.
 */
export interface QueueFound {
  ids: string[];
  total: number;
  counts: QueueCounts;
  all: number;
}

/** A claim as the queue shows it. */
export interface QueueRow {
  /** Its status as it may be seen. */
  claim: Claim;
  claimant?: Agent | undefined;
  assignee?: Agent | undefined;
  /** Where it appears first, those in the bin left out. */
  annotation?: Annotation | undefined;
  work?: Work | undefined;
  passages: number;
  sources: Partial<Record<Stance, number>>;
  /** Only those that may be seen. */
  reviews: ClaimReview[];
  flags: QueueFlag[];
}
