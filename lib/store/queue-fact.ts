import { type ClaimStatus, claimStatuses, type Priority, priorities, stances } from '@/lib/annotation';

/** A review as the queue counts it; `hidden` as long as others' reviews are, because one's own is not given in. */
export interface QueuedReview {
  reviewer: string;
  label?: string | undefined;
  scaleId?: string | undefined;
  /** Whether it is given in or published, and neither taken back nor replaced. */
  standing: boolean;
  /** Whether it was taken back or replaced. */
  over: boolean;
  hidden: boolean;
}

/** What the queue filters, counts and sorts a claim by; derived from its records, never exported. */
export interface QueueFact {
  id: string;
  created: string;
  modified: string;
  status: ClaimStatus;
  /** What it is while others' reviews are hidden, where that is another. */
  blindStatus?: ClaimStatus | undefined;
  priority?: Priority | undefined;
  claimant?: string | undefined;
  assignee?: string | undefined;
  /** How the wording begins, folded as it is searched. */
  wording: string;
  works: string[];
  sites: string[];
  tags: string[];
  /** How many sources of each of `stances`. */
  sources: number[];
  reviews: QueuedReview[];
  awaiting: boolean;
  changedSincePublished: boolean;
}

/** Facts of claims whose ids end alike, as one text: reading some thousand such rows is far quicker than each claim's own. */
export interface QueueBucket {
  bucket: string;
  facts: string;
}

/** The last letters of an id are random, so buckets are equally full. */
export const bucketOf = (claimId: string): string => claimId.slice(-3);

type Packed = [
  string,
  string,
  string,
  number,
  number,
  string,
  string,
  string,
  string[],
  string[],
  string[],
  number[],
  [string, string, string, number][],
  number,
  number,
];

export function packFacts(bucket: string, facts: readonly QueueFact[]): QueueBucket {
  const packed = facts.map(
    (one): Packed => [
      one.id,
      one.created,
      one.modified,
      claimStatuses.indexOf(one.status),
      one.priority ? priorities.indexOf(one.priority) : -1,
      one.claimant ?? '',
      one.assignee ?? '',
      one.wording,
      one.works,
      one.sites,
      one.tags,
      one.sources,
      one.reviews.map(({ reviewer, label = '', scaleId = '', standing, over, hidden }) => [
        reviewer,
        label,
        scaleId,
        (standing ? 1 : 0) + (hidden ? 2 : 0) + (over ? 4 : 0),
      ]),
      (one.awaiting ? 1 : 0) + (one.changedSincePublished ? 2 : 0),
      one.blindStatus ? claimStatuses.indexOf(one.blindStatus) : -1,
    ],
  );
  return { bucket, facts: JSON.stringify(packed) };
}

/** The inverse of `packFacts`; `one` gives a text that comes again and again the one string it shall be. */
export function unpackFacts(
  { facts }: QueueBucket,
  one: (text: string) => string = (text) => text,
): QueueFact[] {
  const packed: Packed[] = JSON.parse(facts);
  return packed.map((row) => ({
    id: row[0],
    created: row[1],
    modified: row[2],
    status: claimStatuses[row[3]] ?? 'noted',
    priority: priorities[row[4]],
    claimant: row[5] ? one(row[5]) : undefined,
    assignee: row[6] ? one(row[6]) : undefined,
    wording: row[7],
    works: row[8].map(one),
    sites: row[9].map(one),
    tags: row[10].map(one),
    sources: row[11],
    reviews: row[12].map(([reviewer, label, scaleId, how]) => ({
      reviewer: one(reviewer),
      label: label ? one(label) : undefined,
      scaleId: scaleId ? one(scaleId) : undefined,
      standing: (how & 1) === 1,
      hidden: (how & 2) === 2,
      over: (how & 4) === 4,
    })),
    awaiting: (row[13] & 1) === 1,
    changedSincePublished: (row[13] & 2) === 2,
    blindStatus: claimStatuses[row[14]],
  }));
}

/** No source of any stance. */
export const noSources = (): number[] => stances.map(() => 0);
