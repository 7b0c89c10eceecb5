import {
  type Agent,
  type Annotation,
  type Claim,
  type ClaimReview,
  type Source,
  type Stance,
  visibleReviews,
} from '@/lib/annotation';
import { editedClaims } from './claim-queue';
import { type Database, database } from './database';
import { followingFacts } from './followed-status';
import { type Linked, linkedTo } from './linked-claims';
import { factOf } from './queue-facts';
import type { QueueRow } from './queue-query';
import { queueFlags } from './queue-query';
import { seenStatus, valuesOf } from './queue-tallies';
import { rowsById } from './rows-by';
import { blindStatuses } from './seen-status';
import { type WhoIsWho, whoIsWho } from './who-is-who';

/** Claims by id as the queue shows them, read for the rows in view; ids that are gone are left out. Inside `watch` it runs again when they change. */
export async function queueRows(
  ids: readonly string[],
  blind: boolean,
  db: Database = database,
): Promise<QueueRow[]> {
  const edited = await editedClaims(db);
  const who = await whoIsWho(db);
  const found = await rowsById<Claim>('claims', ids, db);
  const stored = ids.flatMap((id) => found.get(id) ?? []).filter(({ deleted }) => deleted === 0);
  const linked = await linkedTo(stored, db);
  const claims = await followingFacts(stored, linked, db);
  const agents = await rowsById<Agent>('agents', claims.flatMap(namedIn).map(who.person), db);
  const hidden = await blindStatuses(claims, linked, who, db);
  return claims.map((claim) => {
    const { passages, annotation } = standing(claim.id, linked);
    const fact = factOf(claim, linked, who, hidden.get(claim.id));
    const flags = valuesOf.flags(fact, blind, edited.has(claim.id));
    return {
      claim: { ...claim, status: seenStatus(fact, blind) },
      claimant: agents.get(who.person(claim.claimant ?? '')),
      assignee: agents.get(who.person(claim.assignee ?? '')),
      annotation,
      work: [...linked.works.values()].find(({ id }) => id === fact.works[0]),
      passages,
      sources: byStance(linked.sources.get(claim.id) ?? []),
      reviews: seen(linked.reviews.get(claim.id) ?? [], who, blind),
      flags: queueFlags.filter((flag) => flags.includes(flag)),
    };
  });
}

/** In how many passages a claim stands, and the first of them. */
function standing(
  claimId: string,
  { links, annotations }: Linked,
): { passages: number; annotation: Annotation | undefined } {
  const there = (links.get(claimId) ?? [])
    .flatMap(({ annotationId, deleted }) => (deleted ? [] : (annotations.get(annotationId) ?? [])))
    .filter(({ deleted }) => deleted === 0)
    .sort((a, b) => (a.created + a.id < b.created + b.id ? -1 : 1));
  return { passages: new Set(there.map(({ id }) => id)).size, annotation: there[0] };
}

function byStance(sources: readonly Source[]): Partial<Record<Stance, number>> {
  const counts: Partial<Record<Stance, number>> = {};
  for (const { stance, deleted } of sources) if (!deleted) counts[stance] = (counts[stance] ?? 0) + 1;
  return counts;
}

const seen = (reviews: readonly ClaimReview[], who: WhoIsWho, blind: boolean): ClaimReview[] =>
  visibleReviews(
    reviews.filter(({ deleted }) => deleted === 0),
    who,
    blind,
  );

const namedIn = ({ claimant, assignee }: Claim): string[] => [claimant ?? [], assignee ?? []].flat();
