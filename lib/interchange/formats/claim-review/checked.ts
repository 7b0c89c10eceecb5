import type { Agent, Claim, ClaimReview, Source, Work } from '@/lib/annotation';
import type { Bundle } from '@/lib/interchange/bundle';

/** A review with everything it speaks of. */
export interface Checked {
  review: ClaimReview;
  claim: Claim;
  claimant: Agent | undefined;
  reviewer: Agent | undefined;
  /** The sources it rests on, each with its document. */
  sources: { source: Source; work: Work | undefined }[];
  /** The articles in which the claim appears. */
  articles: Work[];
}

/** What reviews speak of; those whose claim is not there are left out. */
export async function checked(
  bundle: Pick<Bundle, 'some' | 'linked'>,
  reviews: ClaimReview[],
): Promise<Checked[]> {
  const claims = await bundle.some(
    'claims',
    reviews.map(({ claimId }) => claimId),
  );
  const people = [
    ...reviews.map(({ reviewer }) => reviewer),
    ...[...claims.values()].map(({ claimant }) => claimant),
  ];
  const agents = await bundle.some('agents', people);
  const links = await bundle.linked('appearances', 'claimId', claims.keys());
  const marks = await bundle.some(
    'annotations',
    links.map(({ annotationId }) => annotationId),
  );
  const sources = await bundle.some(
    'sources',
    reviews.flatMap((review) => review.sources),
  );
  const documents = [...sources.values(), ...marks.values()].map(({ workId }) => workId);
  const works = await bundle.some('works', documents);
  return reviews.flatMap((review) => {
    const claim = claims.get(review.claimId);
    if (!claim) return [];
    const there = links.filter(({ claimId }) => claimId === claim.id);
    const articles = there.flatMap(
      ({ annotationId }) => works.get(marks.get(annotationId)?.workId ?? '') ?? [],
    );
    return {
      review,
      claim,
      claimant: agents.get(claim.claimant ?? ''),
      reviewer: agents.get(review.reviewer),
      sources: review.sources.flatMap((id) => {
        const source = sources.get(id);
        return source ? { source, work: works.get(source.workId ?? '') } : [];
      }),
      articles: [...new Set(articles)],
    };
  });
}
