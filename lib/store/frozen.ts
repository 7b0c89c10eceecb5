import {
  type ClaimReview,
  type FrozenReview,
  type FrozenSource,
  LONGEST_LINE,
  type ReviewRating,
  type Source,
} from '@/lib/annotation';
import { type Database, database } from './database';
import { MissingRecordError } from './edit';
import { sameValue } from './same-value';

/** What a review would say if it were published now. */
export async function frozenNow(
  {
    claimId,
    sources,
    reviewRating,
    summary,
    reviewBody,
  }: Pick<ClaimReview, 'claimId' | 'sources' | 'summary' | 'reviewBody'> & { reviewRating: ReviewRating },
  publisher: FrozenReview['publisher'] | undefined,
  db: Database = database,
): Promise<FrozenReview> {
  const claim = await db.claims.get(claimId);
  if (!claim) throw new MissingRecordError(`claims ${claimId}`);
  const claimant = claim.claimant && (await db.agents.get(claim.claimant))?.name;
  const rows = (await db.sources.bulkGet([...sources].sort())).filter((one) => one?.deleted === 0);
  const frozen = await Promise.all(rows.flatMap((row) => (row ? [frozenSource(row, db)] : [])));
  return {
    claimReviewed: claim.claimReviewed,
    ...(claimant ? { claimant } : {}),
    ...(claim.datePublished ? { datePublished: claim.datePublished } : {}),
    ...(publisher ? { publisher } : {}),
    rating: reviewRating,
    sources: frozen,
    ...(summary === undefined ? {} : { summary }),
    ...(reviewBody === undefined ? {} : { reviewBody }),
  };
}

async function frozenSource(source: Source, db: Database): Promise<FrozenSource> {
  const work = source.workId ? await db.works.get(source.workId) : undefined;
  const name = work?.headline ?? work?.url ?? source.searched ?? source.quotation ?? '';
  return {
    id: source.id,
    stance: source.stance,
    name: name.slice(0, LONGEST_LINE),
    ...(work?.url ? { url: work.url } : {}),
    ...(source.quotation ? { quotation: source.quotation } : {}),
  };
}

/** What of a published review is not any more as it was published. */
export type ChangedPart = 'claimReviewed' | 'claimant' | 'datePublished' | 'sources';
const parts: readonly ChangedPart[] = ['claimReviewed', 'claimant', 'datePublished', 'sources'];

/** The claims that changed since they were published, each with what changed. */
export async function changedSincePublished(db: Database = database): Promise<Map<string, ChangedPart[]>> {
  const published = await db.claimReviews.where({ status: 'published' }).toArray();
  const changed = new Map<string, ChangedPart[]>();
  for (const review of published) {
    const { frozen, claimId, deleted, house } = review;
    const found = frozen && !deleted && house ? await changedParts(review, frozen, db) : [];
    if (found.length > 0) changed.set(claimId, found);
  }
  return changed;
}

/** What changed since one review was published. */
export async function changedParts(
  { claimId, sources }: Pick<ClaimReview, 'claimId' | 'sources'>,
  frozen: FrozenReview,
  db: Database = database,
): Promise<ChangedPart[]> {
  const current = await frozenNow({ claimId, sources, reviewRating: frozen.rating }, frozen.publisher, db);
  return parts.filter((part) => !sameValue(current[part], frozen[part]));
}
