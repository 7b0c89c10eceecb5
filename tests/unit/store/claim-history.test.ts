import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import {
  addContact,
  addSources,
  claimHistory,
  database,
  deleteContact,
  draftReview,
  editClaim,
  editContact,
  editReview,
  editSource,
  mergeClaims,
  putBack,
  submitReview,
} from '@/lib/store';
import { edit } from '@/lib/store/edit';
import { write } from '@/lib/store/write';
import { givenIn, newClaim, rating, writeAs } from './colleagues';
import { article, emptyDatabase } from './people';

beforeEach(emptyDatabase);

/** Table, field and whose it is of each entry, the earliest first. */
async function told(id: string, blind = false): Promise<string[]> {
  const { entries, names } = await claimHistory(id, blind);
  return entries
    .toReversed()
    .map(({ table, field, recordId }) => [table, field, names.get(recordId)].filter(Boolean).join(' '));
}
async function undoable(id: string, field: string) {
  const { entries, latest } = await claimHistory(id, false);
  const entry = entries.find((one) => one.field === field && latest.has(one.id));
  if (!entry) throw new Error(`${field} cannot be put back`);
  return putBack(entry);
}

test('the history of a claim is that of its fields, sources, contacts and reviews, and any field is put back', async () => {
  await writeAs('Ada');
  const id = await newClaim('It rained.');
  const [source] = await addSources({ claimIds: [id], stance: 'supports', work: article('rain') });
  if (!source) throw new Error('no source');
  await editSource(source.id, { stance: 'refutes' });
  await write(() => edit('sources', source.id, { note: 'as the page says' }, { read: true }));
  const contact = await addContact({ claimId: id, asked: '2026', name: 'Idris' });
  await editContact(contact.id, { answer: 'Yes.' });
  await deleteContact(contact.id);
  const draft = await draftReview(id);
  await editReview(draft.id, { reviewRating: rating('True') });
  await editReview(draft.id, { reviewRating: rating('False') });
  await editClaim(id, { place: 'Alderbridge' });
  const headline = (await database.works.get(source.workId ?? ''))?.headline;
  expect(await told(id)).toEqual([
    'claims * It rained.',
    `sources * ${headline}`,
    'claims status It rained.',
    `sources stance ${headline}`,
    'contacts * Idris',
    'contacts answer Idris',
    'contacts deleted Idris',
    'claimReviews * Ada',
    'claims status It rained.',
    'claimReviews reviewRating Ada',
    'claimReviews reviewRating Ada',
    'claims place It rained.',
  ]);

  const undo = await undoable(id, 'stance');
  expect((await database.sources.get(source.id))?.stance).toBe('supports');
  await undo();
  expect((await database.sources.get(source.id))?.stance).toBe('refutes');
  await undoable(id, 'reviewRating');
  expect((await database.claimReviews.get(draft.id))?.reviewRating?.alternateName).toBe('True');
  await undoable(id, 'deleted');
  await undoable(id, 'answer');
  expect(await database.contacts.get(contact.id)).toMatchObject({ deleted: 0, asked: '2026' });
  expect((await database.contacts.get(contact.id))?.answer).toBeUndefined();
  await undoable(id, 'place');
  expect((await database.claims.get(id))?.place).toBeUndefined();
  await submitReview(draft.id);
  await expect(undoable(id, 'reviewRating')).rejects.toThrow('cannot be put back');
});

test('where something came from is no edit', async () => {
  const id = await newClaim('It rained.');
  const [source] = await addSources({ claimIds: [id], stance: 'supports' });
  const origin = { format: 'readwise', raw: {} };
  await write(() => edit('claims', id, { origin } as object, { read: true }));
  await write(() => edit('sources', source?.id ?? '', { origin } as object, { read: true }));
  expect((await told(id)).filter((one) => one.includes('origin'))).toEqual([]);
});

test('while one reviews blind, a review that may not be seen is in no line, nor is the status that tells of it', async () => {
  const id = await newClaim('It rained.');
  const review = await givenIn('Ada', id);
  await writeAs('Grace');
  expect(await told(id, true)).toEqual(['claims * It rained.']);
  // Nor does what one chose in its place.
  await editClaim(id, { status: 'dropped' });
  const [chosen] = (await claimHistory(id, true)).entries;
  expect([chosen?.before, chosen?.after]).toEqual([undefined, 'dropped']);
  expect((await told(id)).filter((one) => one === 'claimReviews * Ada')).toHaveLength(1);
  await givenIn('Grace', id);
  expect((await told(id, true)).filter((one) => one.startsWith('claimReviews *'))).toHaveLength(2);
  expect((await claimHistory(id, true)).latest.has(review)).toBe(false);
});

test('what was noted of a claim that was found to be this one is in its history', async () => {
  const [kept, other] = [await newClaim('It rained.'), await newClaim('Rain fell.')];
  await mergeClaims(kept, [other]);
  const [late] = await addSources({ claimIds: [other], stance: 'context', work: article('late') });
  expect((await claimHistory(kept)).entries.map(({ recordId }) => recordId)).toContain(late?.id);
});
