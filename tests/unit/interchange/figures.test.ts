import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { annotate, database, editAnnotation } from '@/lib/store';
import { edit } from '@/lib/store/edit';
import { write } from '@/lib/store/write';
import { emptyDatabase, passage } from '../store/people';
import { device, importText, textOf } from './people';

beforeEach(emptyDatabase);

test('a preview says of each record once whether it is new, changed, in conflict or unchanged', async () => {
  const { db, forget } = device();
  const marks = [passage('one'), passage('two'), passage('three')];
  for (const mark of marks) await annotate(mark);
  const [one, two] = marks.map(({ id }) => id);
  // The reader, the article, three highlights.
  expect((await importText(db, await textOf(database))).figures).toEqual({
    new: 5,
    changed: 0,
    inConflict: 0,
    unchanged: 0,
  });
  await editAnnotation(one ?? '', { note: 'here' });
  await editAnnotation(two ?? '', { note: 'here', colour: 'rose' });
  await write(() => edit('annotations', two ?? '', { note: 'there' }, {}, db), db);
  await annotate(passage('four'));
  const text = await textOf(database);
  expect((await importText(db, text)).figures).toEqual({ new: 1, changed: 1, inConflict: 1, unchanged: 3 });
  expect((await importText(db, text)).figures).toEqual({ new: 0, changed: 0, inConflict: 0, unchanged: 6 });
  await forget();
});
