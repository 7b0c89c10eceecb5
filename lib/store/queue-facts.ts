import {
  type Agent,
  type Appearance,
  type Claim,
  type ClaimReview,
  type ClaimStatus,
  type Source,
  stances,
  visibleReviews,
  type Work,
} from '@/lib/annotation';
import { searchable } from '@/lib/search';
import type { Database } from './database';
import { followingFacts } from './followed-status';
import { type Linked, linkedTo } from './linked-claims';
import { noSources, type QueuedReview, type QueueFact } from './queue-fact';
import { blindStatuses } from './seen-status';
import type { WhoIsWho } from './who-is-who';

/** How much of a wording is kept to sort by, in UTF-16 units. */
const BEGINNING = 40;

/** Facts of these claims as their records are now; those in the bin, merged into others or purged have none. Inside a transaction. */
export async function queueFactsOf(
  claims: readonly (Claim | undefined)[],
  who: WhoIsWho,
  db: Database,
): Promise<QueueFact[]> {
  const stored = claims.flatMap((claim) => (claim && isQueued(claim) ? claim : []));
  const linked = await linkedTo(stored, db);
  const queued = await followingFacts(stored, linked, db);
  const blind = await blindStatuses(queued, linked, who, db);
  return queued.map((claim) => factOf(claim, linked, who, blind.get(claim.id)));
}

/** Whether a claim stands in the queue: not in the bin. One that was found to be another and is out of it, as two people made them one each way, is asked about and stays in sight. */
export const isQueued = (claim: Claim): boolean => there(claim);

/** What the queue knows of a claim; `blindStatus` is what its status is while others' reviews are hidden. */
export function factOf(
  claim: Claim,
  linked: Linked,
  who: WhoIsWho,
  blindStatus?: ClaimStatus | undefined,
): QueueFact {
  const reviews = (linked.reviews.get(claim.id) ?? []).filter(there);
  const sources = (linked.sources.get(claim.id) ?? []).filter(there);
  const contacts = (linked.contacts.get(claim.id) ?? []).filter(there);
  const works = worksIn(linked.links.get(claim.id) ?? [], linked);
  return {
    id: claim.id,
    created: claim.created,
    modified: claim.modified,
    status: claim.status,
    blindStatus,
    priority: claim.priority,
    claimant: claim.claimant && who.person(claim.claimant),
    assignee: claim.assignee && who.person(claim.assignee),
    wording: searchable(claim.claimReviewed.slice(0, BEGINNING)).slice(0, BEGINNING),
    works: works.map(({ id }) => id),
    sites: [...new Set(works.map(({ site }) => site ?? ''))],
    tags: claim.tags,
    sources: counted(sources),
    reviews: seen(reviews, who),
    awaiting: contacts.some(({ answered, answer }) => !answered && !answer),
    changedSincePublished: reviews.some((review) =>
      hasChanged(claim, linked.claimants.get(claim.claimant ?? ''), sources, review),
    ),
  };
}

/** The works of a claim's passages, the first first; of one whose passages are all in the bin, those it stood in. */
function worksIn(links: readonly Appearance[], { annotations, works }: Linked): Work[] {
  const marked = links
    .flatMap((link) => {
      const passage = annotations.get(link.annotationId);
      return passage ? { passage, stands: there(link) && there(passage) } : [];
    })
    .sort((a, b) => (a.passage.created + a.passage.id < b.passage.created + b.passage.id ? -1 : 1));
  const standing = marked.filter(({ stands }) => stands);
  const found = (standing.length > 0 ? standing : marked).flatMap(
    ({ passage }) => works.get(passage.workId) ?? [],
  );
  return [...new Map(found.map((work) => [work.id, work])).values()];
}

function counted(sources: readonly Source[]): number[] {
  const counts = noSources();
  for (const { stance } of sources) {
    const at = stances.indexOf(stance);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

function seen(reviews: readonly ClaimReview[], who: WhoIsWho): QueuedReview[] {
  const whileBlind = new Set(visibleReviews(reviews, who, true));
  return visibleReviews(reviews, who, false).map((review) => ({
    reviewer: who.person(review.reviewer),
    label: review.reviewRating?.alternateName,
    scaleId: review.reviewRating?.scaleId,
    standing: review.status === 'submitted' || review.status === 'published',
    over: review.status === 'retracted' || review.status === 'superseded',
    hidden: !whileBlind.has(review),
  }));
}

/** Whether the wording, who said it and when, or what a published review rests on is other than what was published. */
function hasChanged(
  claim: Claim,
  by: Agent | undefined,
  sources: readonly Source[],
  { status, frozen }: ClaimReview,
): boolean {
  if (status !== 'published' || !frozen) return false;
  if (frozen.claimReviewed !== claim.claimReviewed || frozen.datePublished !== claim.datePublished)
    return true;
  // By whichever of their names: two who were found to be one person have not changed what was published.
  const names = by ? [by.name, ...by.alternateNames].filter(Boolean) : [];
  if (frozen.claimant === undefined ? names.length > 0 : !names.includes(frozen.claimant)) return true;
  return frozen.sources.some(({ id, stance, quotation }) => {
    const now = sources.find((source) => source.id === id);
    return now?.stance !== stance || now.quotation !== quotation;
  });
}

const there = (row: { deleted: 0 | 1 }): boolean => row.deleted === 0;
