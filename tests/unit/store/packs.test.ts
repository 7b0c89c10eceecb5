import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CREATED, type HistoryEntry } from '@/lib/annotation';
import {
  BadFileError,
  Database,
  database,
  deleteEverything,
  editAnnotation,
  historyOf,
  newId,
  now,
  prepareBackup,
  prepareExport,
  purge,
  remove,
} from '@/lib/store';
import { allHistories } from '@/lib/store/all-histories';
import { countEntries, historiesOf, isKnown } from '@/lib/store/histories';
import { startPacking } from '@/lib/store/packing';
import { addPacks, packed, takeOut } from '@/lib/store/packs';
import { refuseTaken } from '@/lib/store/taken-ids';
import { allEntries } from '../interchange/all-entries';
import { contents, device, importText, textOf } from '../interchange/people';
import { annotateEach } from './many';
import { emptyDatabase } from './people';

let other: ReturnType<typeof device>;
beforeEach(async () => {
  await emptyDatabase();
  other = device();
});
afterEach(() => other.forget());

const everything = { type: 'everything' } as const;
const idOf = (n: number) => `01a20b06-0000-7000-8000-${String(n).padStart(12, '0')}`;
/** Some entries of a record, long enough that a pack holds few of them. */
const historyAt = (n: number, entries: number): { recordId: string; entries: HistoryEntry[] } => ({
  recordId: idOf(n),
  entries: Array.from({ length: entries }, (_, i) => ({
    id: idOf(n * 1_000 + i),
    table: 'claims',
    recordId: idOf(n),
    field: i === 0 ? CREATED : 'text',
    agent: idOf(0),
    at: '2026-03-01T09:30:00.000Z',
    after: 'x'.repeat(9_000),
    parents: [],
  })),
});

describe('histories in packs and in rows', () => {
  /** Records, each in one of some packings or in rows. */
  const places = fc.uniqueArray(
    fc.record({
      n: fc.integer({ min: 1, max: 120 }),
      entries: fc.integer({ min: 1, max: 5 }),
      place: fc.integer({ min: 0, max: 3 }),
      later: fc.boolean(),
    }),
    { selector: ({ n }) => n, maxLength: 70, size: 'max' },
  );

  test('are read as one, whole, in the order of the records, and each entry once', async () => {
    await fc.assert(
      fc.asyncProperty(
        places,
        fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 40 }),
        async (all, ask, portion) => {
          await emptyDatabase();
          const written = new Map<string, HistoryEntry[]>();
          for (const place of [0, 1, 2, 3]) {
            const here = all.filter((one) => one.place === place).sort((a, b) => a.n - b.n);
            const histories = here.map(({ n, entries }) => historyAt(n, entries));
            for (const { recordId, entries } of histories) written.set(recordId, [...entries]);
            if (place === 0) await database.history.bulkAdd(histories.flatMap(({ entries }) => entries));
            else await Promise.all(addPacks(packed('claims', histories, newId), database));
          }
          for (const { n } of all.filter(({ later }) => later)) {
            const entry = { ...historyAt(n, 1).entries[0], id: idOf(n * 1_000 + 999) } as HistoryEntry;
            await database.history.add(entry);
            written.get(idOf(n))?.push(entry);
          }
          const plain = [...written].sort(([a], [b]) => (a < b ? -1 : 1));
          const prepared = await prepareBackup(everything, now());
          expect(prepared.count).toBe(plain.flatMap(([, entries]) => entries).length);
          expect(await countEntries(database)).toBe(prepared.count);
          const read: [string, HistoryEntry[]][] = [];
          for await (const { table, histories } of allHistories(prepared, database, portion)) {
            expect(table).toBe('claims');
            read.push(...histories);
          }
          expect(read).toEqual(plain);
          const ids = ask.map(idOf);
          const found = await historiesOf('claims', ids, database);
          expect([...found].sort(([a], [b]) => (a < b ? -1 : 1))).toEqual(
            plain.filter(([id]) => ids.includes(id)),
          );
          for (const id of ids.slice(0, 5))
            expect(await isKnown('claims', id, database)).toBe(written.has(id));
        },
      ),
      { numRuns: Number(process.env.PACK_RUNS ?? 40) },
    );
  });

  test('are taken out one by one, and the others stay', async () => {
    const histories = [1, 2, 3, 4].map((n) => historyAt(n, 2));
    await Promise.all(addPacks(packed('claims', histories, newId), database));
    await takeOut('claims', [idOf(2), idOf(4)], database);
    const stay = [histories[0], histories[2]].flatMap((one) => one?.entries ?? []);
    expect(await allEntries(database)).toEqual(stay);
    await takeOut('claims', [idOf(1), idOf(3)], database);
    expect(await database.packs.count()).toBe(0);
    expect(await database.packedIds.count()).toBe(0);
  });

  test('of a database that did not note which entries lie where are known after its upgrade', async () => {
    const old = new Dexie('seventh');
    old.version(7).stores({ packs: '[table+last+first+id], count', history: 'id, [table+recordId], at' });
    const histories = [1, 2, 3].map((n) => historyAt(n, 2));
    await old.table('packs').bulkAdd(packed('claims', histories, newId).map(({ pack }) => pack));
    old.close();
    const db = new Database('seventh');
    const refuse = refuseTaken(db);
    const [known, unknown] = [historyAt(2, 2).entries, historyAt(4, 2).entries];
    await refuse(unknown);
    await expect(refuse([...unknown, ...known])).rejects.toThrow(BadFileError);
    db.close();
    await Dexie.delete('seventh');
  });

  test('lie over each other only so deep', async () => {
    const all = Array.from({ length: 20 }, (_, i) =>
      [1, 50, 100].map((n) => ({ id: idOf(n * 100 + i), known: [], add: historyAt(n * 100 + i, 1).entries })),
    );
    const packing = await startPacking(3, database);
    const depths = all.map((records) => packing.packsOf('claims', records).length);
    expect(depths).toEqual([...Array(8).fill(1), ...Array(12).fill(0)]);
    // Beside them there is room.
    const beside = [1, 2, 3].map((n) => ({
      id: idOf(90_000 + n),
      known: [],
      add: historyAt(90_000 + n, 1).entries,
    }));
    expect(packing.packsOf('claims', beside).length).toBe(1);
    expect(packing.packsOf('claims', beside.slice(1)).length).toBe(0);
  });
});

describe('a large file', () => {
  const same = async (a: Database, b: Database) => expect(await contents(b)).toEqual(await contents(a));

  test('comes in with its histories in packs, and leaves as it came', async () => {
    const ids = await annotateEach(210);
    await importText(other.db, await textOf(database));
    expect(await other.db.packs.count()).toBeGreaterThan(0);
    expect(await other.db.history.where({ table: 'annotations' }).count()).toBe(0);
    await same(database, other.db);
    const third = device();
    await importText(third.db, await textOf(other.db), 1);
    await same(database, third.db);
    await third.forget();
    expect((await historyOf('annotations', ids[7] ?? '', other.db)).map(({ field }) => field)).toEqual([
      CREATED,
    ]);
  });

  test('is edited, exported in parts, and brought back to where it came from', async () => {
    const [first = '', second = ''] = await annotateEach(4);
    const back = device();
    await importText(back.db, await textOf(database), 1);
    await importText(database, await textOf(back.db), 1);
    await editAnnotation(second, { note: 'Written later' });
    const part = { type: 'works' as const, ids: await database.works.toCollection().primaryKeys() };
    const prepared = await prepareExport(part, now());
    expect(prepared.count).toBe(prepared.entries.size);
    await importText(back.db, await textOf(database), 1);
    await same(database, back.db);
    expect((await historyOf('annotations', second, back.db)).map(({ field }) => field)).toEqual([
      CREATED,
      'note',
    ]);
    expect((await historyOf('annotations', first, back.db)).length).toBe(1);
    await back.forget();
  });

  test('of which less was told at first lies in one place when more is told', async () => {
    await annotateEach(3);
    await importText(other.db, await textOf(database, everything, { choice: { notes: false } }), 1);
    expect((await other.db.annotations.toArray()).map(({ note }) => note)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    await importText(other.db, await textOf(database), 1);
    await same(database, other.db);
  });

  test('what is purged of it is in no pack any more', async () => {
    const ids = await annotateEach(3);
    const text = await textOf(database);
    await deleteEverything();
    await importText(database, text, 1);
    const [one = ''] = ids;
    await remove([{ table: 'annotations', id: one }]);
    await purge(new Date(Date.now() + 1_000).toISOString());
    expect((await historyOf('annotations', one)).map(({ field }) => field)).toEqual(['deleted']);
    expect(JSON.stringify(await database.packs.toArray())).not.toContain('Words 0');
    expect(JSON.stringify(await database.packs.toArray())).toContain('Words 1');
    await importText(other.db, await textOf(database), 1);
    await same(database, other.db);
  });
});
