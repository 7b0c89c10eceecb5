import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { stageFile } from '@/lib/interchange';
import {
  annotate,
  BadFileError,
  commitImport,
  database,
  discardImport,
  historyOf,
  newId,
  previewImport,
  purge,
  remove,
} from '@/lib/store';
import { emptyDatabase, passage } from '../store/people';
import { contents, importText, streamOf, textOf } from './people';

const mark = passage('Words that somebody marked', 'a', { note: 'Mine' });
const other = passage('Other words', 'b', { note: 'Also mine' });
const packsAll = 1;
let text: string;
let whole: string;

beforeEach(async () => {
  await emptyDatabase();
  await annotate(mark);
  text = await textOf(database);
  await annotate(other);
  whole = await textOf(database);
  await emptyDatabase();
});

/** The file again, with the same entries for another record. */
const borrowed = () => text.replaceAll(mark.id, newId());

describe.each([
  { here: 'rows', packedHere: undefined },
  { here: 'packs', packedHere: packsAll },
])('an entry that lies in $here', ({ packedHere }) => {
  test.each([
    { as: 'rows', packed: undefined },
    { as: 'packs', packed: packsAll },
  ])(
    'is not taken for one of another record in a file that comes in as $as: it is refused, and nothing changes',
    async ({ packed }) => {
      await importText(database, text, packedHere);
      const before = await contents(database);
      const importId = await stageFile(streamOf(borrowed()));
      await expect(previewImport(importId)).rejects.toThrow(BadFileError);
      await expect(commitImport(importId, { packed })).rejects.toThrow(BadFileError);
      await discardImport(importId);
      expect(await contents(database)).toEqual(before);
      expect((await historyOf('annotations', mark.id)).length).toBe(1);
    },
  );

  test('comes in again as what it is, and others with it', async () => {
    await importText(database, text, packedHere);
    await importText(database, whole, packsAll);
    expect((await historyOf('annotations', mark.id)).length).toBe(1);
    expect((await historyOf('annotations', other.id)).length).toBe(1);
  });

  test('and was purged is nobody’s any more', async () => {
    await importText(database, text, packedHere);
    await remove([{ table: 'annotations', id: mark.id }]);
    await purge(new Date(Date.now() + 1_000).toISOString());
    await importText(database, borrowed(), packsAll);
    expect(await textOf(database)).toContain('Words that somebody marked');
  });
});
