import type {
  Agent,
  Annotation,
  Appearance,
  Claim,
  ClaimReview,
  Contact,
  Source,
  Work,
} from '@/lib/annotation';
import type { Database } from './database';
import { rowsById, rowsOfClaims } from './rows-by';
import { joinedTo } from './works';

/**
 * What hangs on claims, by the claims' ids, and what that names by its own; rows in the bin are among them. What hangs on a claim
 * that was found to be another hangs on that: a colleague may note it late.
 */
export interface Linked {
  links: Map<string, Appearance[]>;
  sources: Map<string, Source[]>;
  reviews: Map<string, ClaimReview[]>;
  contacts: Map<string, Contact[]>;
  annotations: Map<string, Annotation>;
  /** Under the ids that annotations have, each what it was joined to. */
  works: Map<string, Work>;
  /** Who said what was published. */
  claimants: Map<string, Agent>;
}

/** Reads what hangs on these claims, in few requests. Inside a transaction. */
export async function linkedTo(claims: readonly Claim[], db: Database): Promise<Linked> {
  const kept = await keptBy(claims, db);
  const [links, sources, reviews, contacts] = await Promise.all([
    rowsOfClaims<Appearance>('appearances', kept, db),
    rowsOfClaims<Source>('sources', kept, db),
    rowsOfClaims<ClaimReview>('claimReviews', kept, db),
    rowsOfClaims<Contact>('contacts', kept, db),
  ]);
  const annotations = await rowsById<Annotation>(
    'annotations',
    [...links.values()].flatMap((rows) => rows.map(({ annotationId }) => annotationId)),
    db,
  );
  const works = await joinedWorks(
    [...annotations.values()].map(({ workId }) => workId),
    db,
  );
  const published = new Set(
    [...reviews.values()].flatMap((rows) => rows.flatMap(({ claimId, frozen }) => (frozen ? claimId : []))),
  );
  const claimants = await rowsById<Agent>(
    'agents',
    claims.flatMap(({ id, claimant }) => (claimant && published.has(id) ? claimant : [])),
    db,
  );
  return { links, sources, reviews, contacts, annotations, works, claimants };
}

/** By the ids of these claims and of those that were found to be one of them, which of these each is. Inside a transaction. */
export async function keptBy(claims: readonly Claim[], db: Database): Promise<Map<string, string>> {
  const kept = new Map(claims.map(({ id }) => [id, id]));
  for (let last = [...kept.keys()]; last.length > 0; ) {
    const joined = await db.claims.where('mergedInto').anyOf(last).toArray();
    last = [];
    for (const { id, mergedInto = '' } of joined) {
      const into = kept.get(mergedInto);
      if (into === undefined || kept.has(id)) continue;
      kept.set(id, into);
      last.push(id);
    }
  }
  return kept;
}

/** These works under their own ids, each what it was joined to. Inside a transaction. */
export async function joinedWorks(ids: readonly string[], db: Database): Promise<Map<string, Work>> {
  const joined = await rowsById<Work>('works', ids, db);
  for (const [id, work] of joined) if (work.mergedInto) joined.set(id, await joinedTo(work, db));
  return joined;
}
