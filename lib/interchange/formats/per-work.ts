import type { Agent, Annotation, Claim, ClaimReview, Source, Work } from '@/lib/annotation';
import type { Bundle } from '@/lib/interchange/bundle';

/** An article with all that was noted of it. */
export interface WorkNotes {
  work: Work;
  /** In the order of the text, as far as their place is known; those about the whole work come first. */
  annotations: Annotation[];
  claims: ClaimNotes[];
}

/** A claim with the passages of one article in which it is made, its evidence and its reviews. */
export interface ClaimNotes {
  claim: Claim;
  claimant: Agent | undefined;
  annotationIds: string[];
  sources: { source: Source; work: Work | undefined }[];
  reviews: { review: ClaimReview; reviewer: Agent | undefined }[];
}

/** The articles of an export that have notes, one after the other; holds the notes of one at a time. */
export async function* perWork(bundle: Bundle): AsyncGenerator<WorkNotes> {
  for await (const works of bundle.all('works'))
    for (const work of works) {
      const annotations = await bundle.linked('annotations', 'workId', [work.id]);
      if (annotations.length === 0) continue;
      annotations.sort((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1));
      yield { work, annotations, claims: await claimsOf(annotations, bundle) };
    }
}

const placeOf = ({ target }: Annotation): number =>
  target ? (target.position ?? Number.MAX_SAFE_INTEGER) : -1;

async function claimsOf(annotations: Annotation[], bundle: Bundle): Promise<ClaimNotes[]> {
  const order = annotations.map(({ id }) => id);
  const links = await bundle.linked('appearances', 'annotationId', order);
  const claims = await bundle.some(
    'claims',
    links.map(({ claimId }) => claimId),
  );
  const sources = await bundle.linked('sources', 'claimId', claims.keys());
  const works = await bundle.some(
    'works',
    sources.map(({ workId }) => workId),
  );
  const reviews = await bundle.linked('claimReviews', 'claimId', claims.keys());
  const people = [
    ...reviews.map(({ reviewer }) => reviewer),
    ...[...claims.values()].map(({ claimant }) => claimant),
  ];
  const agents = await bundle.some('agents', people);
  const first = (claim: ClaimNotes) => Math.min(...claim.annotationIds.map((id) => order.indexOf(id)));
  return [...claims.values()]
    .map((claim) => ({
      claim,
      claimant: agents.get(claim.claimant ?? ''),
      annotationIds: links.flatMap((link) => (link.claimId === claim.id ? link.annotationId : [])),
      sources: sources.flatMap((source) =>
        source.claimId === claim.id ? { source, work: works.get(source.workId ?? '') } : [],
      ),
      reviews: reviews.flatMap((review) =>
        review.claimId === claim.id ? { review, reviewer: agents.get(review.reviewer) } : [],
      ),
    }))
    .sort((a, b) => first(a) - first(b));
}
