import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { addTag, annotate, annotateClaim, database, newId } from '@/lib/store';
import { emptyDatabase, passage } from '@/tests/unit/store/people';

beforeEach(emptyDatabase);

const tagsOf = async (table: 'annotations' | 'claims', id: string) => (await database[table].get(id))?.tags;

it('tags annotations and claims in one go, and the undo leaves the tag where it was before', async () => {
  const plain = await annotate(passage('one'));
  const tagged = await annotate(passage('two', 'a', { tags: ['water'] }));
  const { claim } = await annotateClaim(passage('three'), { id: newId() });
  const undo = await addTag(
    [
      { table: 'annotations', id: plain.id },
      { table: 'annotations', id: tagged.id },
      { table: 'claims', id: claim.id },
    ],
    'water',
  );
  expect(await tagsOf('annotations', plain.id)).toEqual(['water']);
  expect(await tagsOf('claims', claim.id)).toEqual(['water']);
  await undo();
  expect(await tagsOf('annotations', plain.id)).toEqual([]);
  expect(await tagsOf('claims', claim.id)).toEqual([]);
  expect(await tagsOf('annotations', tagged.id)).toEqual(['water']);
});
