import { type Claim, type ClaimReview, claimStatuses, priorities, visibleReviews } from '@/lib/annotation';
import { searchable, searchWords } from '@/lib/search';
import { database, type QueueFilters, type QueueQuery, queueFlags, statusOf, whoIsWho } from '@/lib/store';

type Values = Record<string, string[]>;
const there = ({ deleted }: { deleted: 0 | 1 }): boolean => deleted === 0;

/** What the queue finds, by looking at each claim and everything that hangs on it, one after the other. */
export async function plainQueue({ filters, sort, blind }: QueueQuery) {
  const claims = (await database.claims.toArray()).filter((claim) => there(claim) && !claim.mergedInto);
  const all: { claim: Claim; values: Values; text: string }[] = [];
  for (const claim of claims) all.push(await looked(claim, blind));
  const passes = (one: (typeof all)[number], but = ''): boolean =>
    Object.entries(filters).every(([name, wanted]) => name === but || holds(one, name, wanted));
  const found = all.filter((one) => passes(one)).sort((a, b) => inOrder(a.claim, b.claim, sort));
  const counts: Record<string, Record<string, number>> = {};
  for (const group of Object.keys(all[0]?.values ?? {})) {
    const tally: Record<string, number> = {};
    for (const one of all.filter((each) => passes(each, group)))
      for (const value of one.values[group] ?? []) tally[value] = (tally[value] ?? 0) + 1;
    counts[group] = tally;
  }
  return { ids: found.map(({ claim }) => claim.id), counts, all: all.length };
}

function holds(
  { claim, values, text }: { claim: Claim; values: Values; text: string },
  name: string,
  wanted: QueueFilters[keyof QueueFilters],
): boolean {
  if (!wanted || wanted.length === 0) return true;
  if (name === 'from') return claim.created >= wanted;
  if (name === 'until') return claim.created <= wanted;
  if (name === 'text' && typeof wanted === 'string')
    return searchWords(wanted).every((word) =>
      text.split(/[^\p{L}\p{N}]+/u).some((one) => one.startsWith(word)),
    );
  return [...wanted].some((value) => values[name]?.includes(value));
}

async function looked(claim: Claim, blind: boolean) {
  const claimId = claim.id;
  const links = await database.appearances.where({ claimId }).toArray();
  const marked = await database.annotations.bulkGet(links.map(({ annotationId }) => annotationId));
  const passages = marked.flatMap((one, i) => (one && there(one) && links[i]?.deleted === 0 ? one : []));
  // A claim whose passages are all in the bin stays where it stood.
  const stood = passages.length > 0 ? passages : marked.flatMap((one) => one ?? []);
  const works = (await database.works.bulkGet(stood.map(({ workId }) => workId))).flatMap((one) => one ?? []);
  const sources = (await database.sources.where({ claimId }).toArray()).filter(there);
  const contacts = (await database.contacts.where({ claimId }).toArray()).filter(there);
  const written = (await database.claimReviews.where({ claimId }).toArray()).filter(there);
  const reviews = visibleReviews(written, await whoIsWho(), blind);
  const said = await database.agents.get(claim.claimant ?? '');
  const states = await database.anchors.bulkGet(passages.map(({ id }) => id));
  const flags: Record<(typeof queueFlags)[number], boolean> = {
    noSource: sources.length === 0,
    edited: states.some((state) => state?.state === 'changed'),
    disagree:
      labels(reviews.filter(({ status }) => status === 'submitted' || status === 'published')).length > 1,
    awaiting: contacts.some(({ answered, answer }) => !answered && !answer),
    changedSincePublished: written.some(
      ({ status, frozen }) =>
        status === 'published' &&
        (frozen?.claimReviewed !== claim.claimReviewed || frozen?.claimant !== (said?.name || undefined)),
    ),
  };
  const documents = await database.works.bulkGet(sources.flatMap(({ workId }) => workId ?? []));
  const texts = [
    claim.claimReviewed,
    claim.quotation,
    ...claim.tags,
    said?.name,
    ...passages.flatMap(({ target, note, tags }) => [target?.exact, note, ...tags]),
    ...sources.flatMap(({ quotation, note }) => [quotation, note]),
    ...[...works, ...documents].map((work) => work?.headline),
    ...reviews.flatMap(({ reviewBody, reviewRating }) => [reviewBody, reviewRating?.alternateName]),
  ];
  const values: Values = {
    statuses: [blind ? await seenStatus(claim, reviews, sources.length) : claim.status],
    priorities: claim.priority ? [claim.priority] : [],
    claimants: claim.claimant ? [claim.claimant] : [],
    assignees: claim.assignee ? [claim.assignee] : [],
    reviewers: [...new Set(reviews.map(({ reviewer }) => reviewer))],
    ratings: labels(reviews.filter(({ status }) => status !== 'retracted' && status !== 'superseded')),
    sites: [...new Set(works.flatMap(({ site }) => site ?? []))],
    tags: claim.tags,
    flags: queueFlags.filter((flag) => flags[flag]),
  };
  return { claim, values, text: searchable(texts.join('\n')) };
}

/** Without the reviews that may not be seen: what was said by hand, unless the rest speaks for more. */
async function seenStatus(claim: Claim, seen: ClaimReview[], sources: number) {
  if (claim.status !== 'reviewed' && claim.status !== 'inReview') return claim.status;
  const facts = statusOf({ sources, assignee: claim.assignee !== undefined, reviews: seen });
  // What was dropped comes back by a review of one's own.
  if (claimStatuses.indexOf(facts) >= claimStatuses.indexOf(claim.status)) return claim.status;
  const me = (await database.settings.get('me'))?.value;
  const entries = (await database.history.where({ table: 'claims', recordId: claim.id }).sortBy('id')).filter(
    ({ field, read, after, agent }) => field === 'status' && !read && (after !== 'reviewed' || agent === me),
  );
  const said = claimStatuses.find((status) => status === entries.at(-1)?.after) ?? 'noted';
  const further = claimStatuses.indexOf(said) > claimStatuses.indexOf(facts);
  return further ? said : facts;
}

const labels = (reviews: readonly ClaimReview[]): string[] => [
  ...new Set(reviews.flatMap(({ reviewRating }) => reviewRating?.alternateName ?? [])),
];

function inOrder(a: Claim, b: Claim, sort: QueueQuery['sort']): number {
  const newest = a.created + a.id < b.created + b.id ? 1 : -1;
  const urgency = ({ priority }: Claim) => (priority ? priorities.indexOf(priority) : 1.5);
  if (sort === 'oldest') return -newest;
  if (sort === 'touched' && a.modified !== b.modified) return a.modified < b.modified ? 1 : -1;
  if (sort === 'priority' && urgency(a) !== urgency(b)) return urgency(a) - urgency(b);
  const [one, other] = [searchable(a.claimReviewed), searchable(b.claimReviewed)];
  if (sort === 'wording' && one !== other) return one < other ? -1 : 1;
  return newest;
}

/** Values that filters can have, to draw from. */
export const drawn = { statuses: claimStatuses, priorities, flags: queueFlags };

/** Counts as a walk has them. */
export const shown = (counts: Record<string, { value: string; count: number }[]>) =>
  Object.fromEntries(
    Object.entries(counts).map(([group, all]) => [
      group,
      Object.fromEntries(all.map((one) => [one.value, one.count])),
    ]),
  );
