import { ratingOf } from '@/lib/annotation';
import {
  addContact,
  addSources,
  annotate,
  annotateClaim,
  answer,
  chooseHouse,
  correctReview,
  correctWork,
  database,
  draftReview,
  editAgent,
  editAnnotation,
  editClaim,
  editReview,
  ensureAgent,
  ensureWork,
  keepReading,
  keepSnapshot,
  meAsAgent,
  newId,
  placeInSnapshot,
  publishReview,
  recordAnchors,
  remove,
  scales,
  setArchives,
  submitReview,
  workIdOf,
} from '@/lib/store';
import { article, passage } from '../store/people';

/** Two articles, a book and an interview with a bit of everything, in this device's database. */
export async function sampleNotes() {
  const me = await meAsAgent();
  await editAgent(me.id, { name: 'Reader', url: 'https://reader.example/' });
  const speaker = await ensureAgent('Grace Hopper');
  await editAgent(speaker.id, { alternateNames: ['غريس هوبر'] });
  const one = passage('A passage with “quotes” & <b>marks</b> \u2028 😀', 'a', {
    note: '=SUM(A1) <script>',
    tags: ['x', 'ü'],
  });
  await annotate(one);
  const snapshot = await keepSnapshot(workIdOf('news.example/a'), {
    text: 'Before. A passage. After.',
    blocks: [0, 8],
  });
  await keepReading(snapshot.id, 'A passage.');
  await placeInSnapshot(one.id, { ...one.target, snapshotId: snapshot.id, position: 8 });
  await editAnnotation(one.id, { note: 'typed' }, { editing: 'typing' });
  const changed = { state: 'changed' as const, is: 'A passage with other words' };
  await recordAnchors(workIdOf('news.example/a'), [{ annotationId: one.id, ...changed }]);
  await (await answer({ annotationId: one.id, answer: 'keep', seen: changed }))();
  await answer({ annotationId: one.id, answer: 'keep', seen: changed });
  const { claim } = await annotateClaim(passage('Water is wet.', 'a'), {
    id: newId(),
    claimant: speaker.id,
    role: 'then a rear admiral',
    datePublished: '1985-05',
  });
  await editClaim(claim.id, { kind: 'fact', status: 'toCheck', tags: ['water'] });
  await addSources({ claimIds: [claim.id], stance: 'supports', passage: passage('It is wet.', 'b') });
  await addSources({
    claimIds: [claim.id],
    stance: 'context',
    work: { type: 'Book', headline: 'On water', author: ['A. Uthor'] },
    details: { locator: 'p. 9', accessed: '2026-01-01T00:00:00.000Z' },
  });
  await addSources({ claimIds: [claim.id], stance: 'nothingFound', details: { searched: 'the archive' } });
  await judged(claim.id);
  await correctWork(workIdOf('news.example/a'), { headline: 'By hand', deck: undefined });
  await setArchives(workIdOf('news.example/a'), [
    { url: 'https://archive.example/1', captured: '2026-01-01T00:00:00.000Z' },
  ]);
  const gone = passage('In the bin', 'a');
  await annotateClaim(gone, { id: newId() });
  await remove([{ table: 'annotations', id: gone.id }]);
  await ensureWork(article('c'));
  const { target: _none, ...whole } = passage('', 'c');
  await annotate({ ...whole, note: 'About the whole' });
  await ensureWork(article('b', { aliasKeys: ['news.example/c'] }));
  return {
    a: workIdOf('news.example/a'),
    b: workIdOf('news.example/b'),
    c: workIdOf('news.example/c'),
    claim: claim.id,
    one: one.id,
    gone: gone.id,
  };
}

/** A published review with all it can say, its correction that is a draft, and who was asked. */
async function judged(claimId: string): Promise<void> {
  const [scale] = await scales();
  const { id } = await draftReview(claimId);
  const sources = (await database.sources.where({ claimId }).toArray()).map((source) => source.id);
  await editReview(id, {
    reviewRating: scale && ratingOf(scale, scale.ratings[2]?.id ?? ''),
    confidence: 'high',
    reviewBody: '**Wet** enough <b>',
    summary: 'It depends.',
    sources,
  });
  await submitReview(id);
  await chooseHouse(id);
  await publishReview(id, {
    url: 'https://house.example/wet',
    publisher: { name: 'The House', url: 'https://house.example/' },
  });
  await editReview((await correctReview(id)).id, { correction: 'Not so wet.' });
  await addContact({
    claimId,
    asked: '2026-02',
    name: 'The ministry',
    channel: 'e-mail',
    deadline: '2026-03-01',
    answer: 'No comment.',
  });
}
