// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { SourceEditor } from '@/components/source/source-editor';
import { UndoProvider } from '@/components/undo/undo-provider';
import { addSources, annotateClaim, database, newId } from '@/lib/store';
import { locks } from '../messaging/locks';
import { emptyDatabase } from '../store/people';
import { press, show, soon } from './screen';

beforeEach(async () => {
  locks();
  await emptyDatabase();
});

test('a rating that was taken with a source is taken off again, and comes back by the undo', async () => {
  const work = { type: 'WebPage' as const, url: 'https://a.example/', urlKey: 'a.example' };
  const { claim } = await annotateClaim({ id: newId(), work, colour: 'amber' }, { id: newId() });
  const reviewRating = { alternateName: 'False', author: 'River Check' };
  const [source] = await addSources({ claimIds: [claim.id], stance: 'refutes', details: { reviewRating } });
  if (!source) throw new Error('no source');
  const screen = show(
    <UndoProvider>
      <SourceEditor item={{ source }} onDone={() => {}} />
    </UndoProvider>,
  );
  const rating = async () => (await database.sources.get(source.id))?.reviewRating;
  expect(screen.text()).toContain('Rates it: False · River Check');
  screen.one('[aria-label="Take this rating off the source"]').click();
  await soon(async () => expect(await rating()).toBeUndefined());
  await soon(() => expect(screen.text()).toContain('Rating taken off'));
  press(document.body, 'z', { ctrlKey: true });
  await soon(async () => expect(await rating()).toEqual(reviewRating));
});
