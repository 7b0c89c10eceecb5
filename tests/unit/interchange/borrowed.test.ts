import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { annotate, BadFileError, database, historyOf, newId } from '@/lib/store';
import { emptyDatabase, passage } from '../store/people';
import { contents, importText, textOf } from './people';

test('a file in which another record’s entry has an id that is known here is refused, and nothing is lost', async () => {
  await emptyDatabase();
  const mark = passage('Words that somebody marked', 'a', { note: 'Mine' });
  await annotate(mark);
  const before = await contents(database);
  const another = newId();
  const text = (await textOf(database)).replaceAll(mark.id, another);
  await expect(importText(database, text)).rejects.toThrow(BadFileError);
  expect(await contents(database)).toEqual(before);
  expect((await historyOf('annotations', mark.id)).length).toBe(1);
});
