import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { annotate, claimOn, newId, notesOfPage, remove, watch } from '@/lib/store';
import { emptyDatabase, passage } from './people';

beforeEach(emptyDatabase);

test('what is read late in a query is watched as what is read first', async () => {
  const seen: string[] = [];
  const stop = watch(
    () => notesOfPage(['news.example/a']),
    ({ annotations, claims }) => seen.push(`${annotations.length} ${claims.length}`),
    (error) => seen.push(String(error)),
  );
  const shows = (now: string) => vi.waitFor(() => expect(seen.at(-1)).toBe(now), { timeout: 5_000 });
  await shows('0 0');
  const { id } = await annotate(passage('The river rose'));
  await shows('1 0');
  await claimOn(id, { id: newId() });
  await shows('1 1');
  const putBack = await remove([{ table: 'annotations', id }]);
  await shows('0 0');
  await putBack();
  await shows('1 1');
  stop();
});
