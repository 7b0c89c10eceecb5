import fc from 'fast-check';
import {
  addContact,
  addSources,
  changeTags,
  chooseHouse,
  database,
  draftReview,
  editAnnotation,
  editClaim,
  editReview,
  ensureAgent,
  publishReview,
  recordAnchors,
  remove,
  restore,
  retractReview,
  submitReview,
} from '@/lib/store';
import { write } from '@/lib/store/write';
import { newClaim, rating } from './colleagues';
import { drawn } from './plain-queue';

export const words = ['harbour', 'lemon', 'melon', 'winter'];
export const word = fc.constantFrom(...words);
const people = ['Ada', 'Grace'];
const nth = <Item>(items: readonly Item[], at: number): Item | undefined => items[at % items.length];

/** One thing that somebody does, on claims that are there by then. */
export const deed = fc.record({
  kind: fc.constantFrom(
    'claim',
    'status',
    'priority',
    'claimant',
    'assignee',
    'tag',
    'wording',
    'note',
    'source',
    'review',
    'submit',
    'retract',
    'contact',
    'bin',
    'unlink',
    'restore',
    'edited',
    'me',
  ),
  at: fc.nat(30),
  word,
  which: fc.nat(9),
});
export type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

/** Does it. */
export async function act({ kind, at, word, which }: Deed): Promise<void> {
  if (kind === 'claim') {
    await newClaim(`${word} ${words[which % 4]} ${which}`, `page${which % 3}`);
    // Nobody edits a claim in the millisecond in which it was noted.
    await new Promise((done) => setTimeout(done, 2));
    return;
  }
  const ids = (await database.claims.toCollection().primaryKeys()).sort();
  const id = nth(ids, at);
  if (!id) return;
  const [link] = await database.appearances.where({ claimId: id }).toArray();
  const annotationId = link?.annotationId ?? '';
  const person = await ensureAgent(nth(people, which) ?? '');
  if (kind === 'status') await editClaim(id, { status: nth(drawn.statuses, which) ?? 'noted' });
  if (kind === 'priority') await editClaim(id, { priority: nth(drawn.priorities, which) });
  if (kind === 'claimant') await editClaim(id, { claimant: which > 6 ? undefined : person.id });
  if (kind === 'assignee') await editClaim(id, { assignee: person.id });
  if (kind === 'tag') await editClaim(id, { tags: [word] });
  if (kind === 'wording') await editClaim(id, { claimReviewed: `${word} again` });
  if (kind === 'note')
    await (which > 4 ? editAnnotation(annotationId, { note: word }) : changeTags(annotationId, () => [word]));
  if (kind === 'source')
    await addSources({ claimIds: [id], stance: 'refutes', details: { quotation: `${word} said` } });
  if (kind === 'contact')
    await addContact({ claimId: id, asked: '2026-01-01', ...(which > 5 ? { answered: '2026' } : {}) });
  if (kind === 'bin') await remove([{ table: 'claims', id }]);
  if (kind === 'unlink' && annotationId) await remove([{ table: 'annotations', id: annotationId }]);
  if (kind === 'restore')
    await restore([
      { table: 'claims', id },
      { table: 'annotations', id: annotationId },
    ]);
  if (kind === 'edited') {
    const annotation = await database.annotations.get(annotationId);
    if (annotation)
      await recordAnchors(annotation.workId, [
        which > 3 ? { annotationId, state: 'changed', is: 'other' } : { annotationId, state: 'anchored' },
      ]);
  }
  if (kind === 'me') await write(() => database.settings.put({ key: 'me', value: person.id }));
  if (kind === 'retract') await retracted(id);
  if (kind === 'review' || kind === 'submit') {
    const draft = await draftReview(id);
    if (draft.status === 'draft')
      await editReview(draft.id, { reviewRating: rating(which > 4 ? 'False' : 'True'), reviewBody: word });
    if (draft.status === 'draft' && kind === 'submit') await submitReview(draft.id);
  }
}

/** Publishes the review of who writes, or takes back the one that was. */
async function retracted(claimId: string): Promise<void> {
  const [review] = (await database.claimReviews.where({ claimId }).toArray()).filter(
    ({ deleted, status }) => !deleted && (status === 'submitted' || status === 'published'),
  );
  if (review?.status === 'published') await retractReview(review.id, 'It was wrong.');
  else if (review?.reviewRating && !(await housed(claimId))) {
    await chooseHouse(review.id);
    await publishReview(review.id, { url: 'https://house.test/check' });
  }
}

const housed = async (claimId: string): Promise<boolean> =>
  (await database.claimReviews.where({ claimId }).toArray()).some(({ house }) => house === 1);
