import { type ClaimReview, type Contact, visibleReviews } from '@/lib/annotation';
import { searchable } from '@/lib/search';
import { database } from './database';
import type { LibraryEntry } from './library-entries';
import { libraryIndex } from './library-index';
import { oddStates, type StatesById } from './library-states';
import { knownMe } from './me-known';
import { persons } from './person';
import { type GlanceFacts, glanceOf } from './queue-glance';
import { compareBy, countQueue, type Queued, queueTests } from './queue-match';
import type { QueueFlag, QueueFound, QueueQuery, QueueRow } from './queue-query';

/** What the filters find among all claims. Inside `watch` it runs again when something is written. */
export async function claimQueue({ filters, sort, blind }: QueueQuery): Promise<QueueFound> {
  const all = await queued(blind);
  const tests = queueTests(filters);
  const found = all.filter((one) => tests.every(([, pass]) => pass(one))).sort(compareBy(sort));
  return { ids: found.map(({ row }) => row.claim.id), counts: countQueue(all, tests), all: all.length };
}

/** What the filters find, taken together. Inside `watch` it runs again when something is written. */
export async function queueGlance({ filters, blind }: QueueQuery): Promise<GlanceFacts> {
  const tests = queueTests(filters);
  return glanceOf((await queued(blind)).filter((one) => tests.every(([, pass]) => pass(one))));
}

/** Claims by id as the queue shows them; ids that are gone are left out. */
export async function queueRows(ids: readonly string[], blind: boolean): Promise<QueueRow[]> {
  const wanted = new Set(ids);
  const rows = new Map(
    (await queued(blind)).flatMap(({ row }) => (wanted.has(row.claim.id) ? [[row.claim.id, row]] : [])),
  );
  return ids.flatMap((id) => rows.get(id) ?? []);
}

async function queued(blind: boolean): Promise<Queued[]> {
  const [{ entries }, odd, reviews, contacts, mine, agents, person] = await Promise.all([
    libraryIndex(),
    oddStates(),
    database.claimReviews.toArray(),
    database.contacts.toArray(),
    knownMe(),
    database.agents.toArray(),
    persons(),
  ]);
  const names = new Map(agents.map((agent) => [agent.id, agent]));
  const reviewsOf = Map.groupBy(
    visibleReviews(reviews.filter(there), mine, blind, person),
    ({ claimId }) => claimId,
  );
  const contactsOf = Map.groupBy(contacts.filter(there), ({ claimId }) => claimId);
  const found = new Map<string, Queued>();
  // Entries come the newest first; a claim stands where it appeared first.
  for (const entry of [...entries].reverse())
    for (const held of entry.claims) {
      const { id, mergedInto } = held.claim;
      if (mergedInto) continue;
      const known = found.get(id);
      if (known) {
        known.row.passages++;
        known.sites.add(entry.work.site ?? '');
        known.works.add(entry.work.id);
        continue;
      }
      const own = reviewsOf.get(id) ?? [];
      found.set(id, {
        row: {
          claim: held.claim,
          claimant: held.claimant,
          assignee: held.claim.assignee ? names.get(held.claim.assignee) : undefined,
          annotation: entry.annotation,
          work: entry.work,
          passages: entry.annotation ? 1 : 0,
          sources: stancesOf(held),
          reviews: own,
          flags: flagsOf(held, entry, odd, own, contactsOf.get(id) ?? []),
        },
        names,
        sites: new Set([entry.work.site ?? '']),
        works: new Set([entry.work.id]),
        text: [...entry.texts, searchable(own.map(textOf).join('\n'))].join('\n'),
      });
    }
  return [...found.values()];
}

type Held = LibraryEntry['claims'][number];

function stancesOf({ sources }: Held): QueueRow['sources'] {
  const counts: QueueRow['sources'] = {};
  for (const { source } of sources) counts[source.stance] = (counts[source.stance] ?? 0) + 1;
  return counts;
}

function flagsOf(
  { claim, sources }: Held,
  { annotation }: LibraryEntry,
  odd: StatesById,
  reviews: ClaimReview[],
  contacts: Contact[],
): QueueFlag[] {
  const flags: QueueFlag[] = [];
  if (sources.length === 0) flags.push('noSource');
  if (annotation && odd.get(annotation.id) === 'edited') flags.push('edited');
  const said = reviews.filter(({ status }) => status === 'submitted' || status === 'published');
  if (new Set(said.map(({ reviewRating }) => reviewRating?.alternateName)).size > 1) flags.push('disagree');
  if (contacts.some(({ answered, answer }) => !answered && !answer)) flags.push('awaiting');
  const frozen = reviews.find(({ status }) => status === 'published')?.frozen;
  if (frozen && frozen.claimReviewed !== claim.claimReviewed) flags.push('changedSincePublished');
  return flags;
}

const textOf = ({ reviewBody, summary, reviewRating }: ClaimReview): string =>
  [reviewBody, summary, reviewRating?.alternateName].filter(Boolean).join('\n');
const there = ({ deleted }: { deleted: 0 | 1 }): boolean => deleted === 0;
