import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bothOf, keepBoth } from '@/components/transfer/keep-both';
import { annotate, database, editAnnotation, openConflicts } from '@/lib/store';
import { device, importText, textOf } from '@/tests/unit/interchange/people';
import { emptyDatabase, passage } from '@/tests/unit/store/people';

const other = device();
beforeEach(emptyDatabase);
afterEach(other.forget);

/** Two devices that know the same annotation write different things into the same field. */
async function disagree(here: Parameters<typeof editAnnotation>[1], there: typeof here): Promise<string> {
  const { id } = await annotate(passage('the words'));
  const before = await textOf(database);
  await editAnnotation(id, there);
  await importText(other.db, await textOf(database));
  const theirs = await textOf(other.db);
  await emptyDatabase();
  await importText(database, before);
  await editAnnotation(id, here);
  await importText(database, theirs);
  return id;
}

it('two notes are kept one below the other, and the question is closed', async () => {
  const id = await disagree({ note: 'mine' }, { note: 'theirs' });
  const [conflict] = await openConflicts();
  if (!conflict) throw new Error('no conflict');
  expect(bothOf(conflict)?.split('\n\n').sort()).toEqual(['mine', 'theirs']);
  await keepBoth(conflict);
  expect((await database.annotations.get(id))?.note).toBe(bothOf(conflict));
  expect(await openConflicts()).toEqual([]);
});

it('two colours cannot stand together', async () => {
  await disagree({ colour: 'green' }, { colour: 'rose' });
  const [conflict] = await openConflicts();
  if (!conflict) throw new Error('no conflict');
  expect(bothOf(conflict)).toBeUndefined();
  await expect(keepBoth(conflict)).rejects.toThrow(RangeError);
  expect(await openConflicts()).toHaveLength(1);
});
