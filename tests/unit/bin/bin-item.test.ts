import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { binItems, daysLeft, wordsOf } from '@/components/bin/bin-item';
import { addSources, annotate, annotateClaim, database, newId, remove, restore } from '@/lib/store';
import { binnedKey } from '@/lib/store/binned-at';
import { article, emptyDatabase, passage } from '@/tests/unit/store/people';

beforeEach(emptyDatabase);

const DAY = 86_400_000;
const deleted = '2026-05-01T00:00:00.000Z';

it.each([
  ['at once', 0, 30],
  ['after an hour', DAY / 24, 30],
  ['after 29 days and a half', 29.5 * DAY, 1],
  ['after 31 days', 31 * DAY, 0],
])('%s so many days are left', (_title, later, left) => {
  expect(daysLeft(deleted, Date.parse(deleted) + later)).toBe(left);
});

it('the days of what somebody else deleted count from the import that said so', async () => {
  const { id } = await annotate(passage('deleted long ago'));
  await remove([{ table: 'annotations', id }]);
  const [mine] = await binItems(true);
  const arrived = new Date(Date.parse(mine?.since ?? '') + 20 * DAY).toISOString();
  await database.settings.put({ key: binnedKey('annotations', id), value: arrived });
  const [item] = await binItems(true);
  expect(item?.since).toBe(arrived);
  expect(daysLeft(item?.since ?? '', Date.parse(arrived))).toBe(30);
});

it('shows every kind of record by its own words and what it belonged to', async () => {
  const plain = await annotate(passage('a highlight'));
  const { claim } = await annotateClaim(passage('a claim'), { id: newId() });
  const [source] = await addSources({
    claimIds: [claim.id],
    stance: 'supports',
    work: article('source'),
    details: { quotation: 'what the source says' },
  });
  await remove([{ table: 'annotations', id: plain.id }]);
  await remove([{ table: 'sources', id: source?.id ?? '' }]);
  const items = await binItems(true);
  expect(items.map(({ table, record, within }) => [table, wordsOf(record), within])).toEqual(
    expect.arrayContaining([
      ['annotations', 'a highlight', 'Headline of a'],
      ['sources', 'what the source says', 'a claim'],
    ]),
  );
  expect(items).toHaveLength(2);
});

it('what was taken out is not in it any more', async () => {
  const { id } = await annotate(passage('back again'));
  await remove([{ table: 'annotations', id }]);
  await restore([{ table: 'annotations', id }]);
  expect(await binItems(true)).toEqual([]);
});
