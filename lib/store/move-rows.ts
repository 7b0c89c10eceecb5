import { type Appearance, type ClaimReview, type Contact, houseReview, type Source } from '@/lib/annotation';
import { appearanceIdOf } from './identity';
import { rowsOfClaims } from './rows-by';
import type { Steps } from './undoable';

/** Moves what hangs on claims to another, which is looked at once; inside a `write`. */
export async function movingTo(
  to: string,
  steps: Steps,
): Promise<(from: readonly string[]) => Promise<void>> {
  const { db } = steps;
  const links = await db.appearances.where({ claimId: to }).toArray();
  const linked = new Map(links.map(({ annotationId, id }) => [annotationId, id]));
  const kept = await db.claimReviews.where({ claimId: to }).toArray();
  return async (from) => {
    const each = new Map(from.map((id) => [id, id]));
    const inOrder = <Row>(rows: ReadonlyMap<string, Row[]>) => from.map((id) => rows.get(id) ?? []);
    const moved = inOrder(await rowsOfClaims<Appearance>('appearances', each, db)).flat();
    await moveLinks(
      moved.filter(({ deleted }) => !deleted),
      to,
      linked,
      steps,
    );
    const sources = inOrder(await rowsOfClaims<Source>('sources', each, db)).flat();
    await steps.editMany(
      'sources',
      sources.map(({ id }) => id),
      () => ({ claimId: to }),
    );
    const contacts = inOrder(await rowsOfClaims<Contact>('contacts', each, db)).flat();
    await steps.editMany(
      'contacts',
      contacts.map(({ id }) => id),
      () => ({ claimId: to }),
    );
    const reviews = inOrder(await rowsOfClaims<ClaimReview>('claimReviews', each, db));
    const second = secondOf(reviews, kept);
    await steps.editMany(
      'claimReviews',
      reviews.flat().map(({ id }) => id),
      ({ id }) => ({ claimId: to, ...(second.has(id) ? { house: 0 as const } : {}) }),
    );
  };
}

/** `linked` has the links of the claim that is kept, by passage. */
async function moveLinks(
  moved: readonly Appearance[],
  to: string,
  linked: Map<string, string>,
  steps: Steps,
): Promise<void> {
  const there = new Set<string>();
  const missing = new Map<string, { claimId: string; annotationId: string }>();
  for (const { annotationId } of moved) {
    const id = linked.get(annotationId);
    if (id && !missing.has(id)) there.add(id);
    if (id) continue;
    const made = appearanceIdOf(to, annotationId);
    linked.set(annotationId, made);
    missing.set(made, { claimId: to, annotationId });
  }
  await steps.editMany('appearances', [...there], () => ({ deleted: 0 }));
  await steps.createMany('appearances', missing);
  await steps.editMany(
    'appearances',
    moved.map(({ id }) => id),
    () => ({ deleted: 1 }),
  );
}

/** The reviews that speak in the house's name no more: both stay public, in its name speaks the one of the claim that is kept. */
function secondOf(reviews: readonly ClaimReview[][], kept: ClaimReview[]): Set<string> {
  const second = new Set<string>();
  for (const own of reviews) {
    const housed = kept.some(({ house }) => house === 1);
    const published = houseReview(kept) !== undefined;
    for (const { id, house, status } of own)
      if (house === 1 && (status === 'published' ? published : housed)) second.add(id);
    kept.push(...own.map((review) => (second.has(review.id) ? { ...review, house: 0 as const } : review)));
  }
  return second;
}
