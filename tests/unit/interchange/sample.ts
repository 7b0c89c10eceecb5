import {
  addSources,
  annotate,
  annotateClaim,
  answer,
  correctWork,
  editAgent,
  editAnnotation,
  editClaim,
  ensureAgent,
  ensureWork,
  keepReading,
  keepSnapshot,
  meAsAgent,
  newId,
  placeInSnapshot,
  recordAnchors,
  remove,
  setArchives,
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
