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
