import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exportFile, fileName, stageFile } from '@/lib/interchange';
import {
  commitImport,
  connectOutside,
  type Database,
  database,
  deleteEverything,
  discardImport,
  editAnnotation,
  historyOf,
  meAsAgent,
  pastImports,
  previewImport,
} from '@/lib/store';
import { emptyDatabase } from '../store/people';
import { contents, device, importText, streamOf, textOf } from './people';
import { sampleNotes } from './sample';

let other: ReturnType<typeof device>;
beforeEach(async () => {
  await emptyDatabase();
  other = device();
});
afterEach(() => other.forget());

describe('everything', () => {
  test('export, wipe, import gives the same database, field by field', async () => {
    await sampleNotes();
    const before = await contents(database);
    const text = await textOf(database);
    await deleteEverything();
    await importText(database, text);
    expect(await contents(database)).toEqual(before);
    expect(await textWithoutTimes(database)).toBe(withoutTimes(text));
  });

  test('the same file again changes nothing, and says so', async () => {
    await sampleNotes();
    const text = await textOf(database);
    await importText(other.db, text);
    const once = await contents(other.db);
    const preview = await importText(other.db, text);
    for (const counts of Object.values(preview.tables))
      expect(counts).toMatchObject({ new: 0, changed: 0, conflicts: 0 });
    expect(await contents(other.db)).toEqual(once);
  });

  test('the file is read in pieces of any size', async () => {
    await sampleNotes();
    const text = await textOf(database);
    for (const size of [1, 13, 1_000_000])
      for (const held of [0, text.length * 2]) {
        const id = await stageFile(streamOf(text, size), { held }, other.db);
        expect((await other.db.staging.count()) > 0).toBe(held === 0);
        await discardImport(id, other.db);
        expect(await other.db.staging.count()).toBe(0);
        await expect(previewImport(id, {}, other.db)).rejects.toThrow('nothing is staged');
        await expect(commitImport(id, {}, other.db)).rejects.toThrow('nothing is staged');
      }
    expect(await other.db.imports.count()).toBe(0);
  });

  test('a file that turns out too long for memory half way is all there', async () => {
    await sampleNotes();
    const text = await textOf(database);
    for (const share of [0.1, 0.5, 0.9]) {
      const { db, forget } = device();
      await importText(db, text, undefined, Math.floor(text.length * share));
      expect(await contents(db)).toEqual(await contents(database));
      await forget();
    }
  });

  test('a byte order mark and white space round it do no harm', async () => {
    await sampleNotes();
    await importText(other.db, `\ufeff${await textOf(database)}\n\n`);
    expect(await contents(other.db)).toEqual(await contents(database));
  });

  test('what left the device is not changed any more', async () => {
    const { one } = await sampleNotes();
    await textOf(database);
    await editAnnotation(one, { note: 'typed on' }, { editing: 'typing' });
    expect((await historyOf('annotations', one)).map(({ field }) => field)).toEqual(['*', 'note', 'note']);
    const file = await textOf(database);
    await importText(other.db, file);
    expect((await other.db.annotations.get(one))?.note).toBe('typed on');
  });

  test('what is written while it is exported is not in it, and does not tear it', async () => {
    const { one } = await sampleNotes();
    const before = (await database.annotations.get(one))?.note;
    const pieces: string[] = [];
    const { exportText } = await import('@/lib/interchange');
    for await (const piece of exportText({ type: 'everything' })) {
      if (pieces.length === 2) await editAnnotation(one, { note: 'meanwhile' });
      pieces.push(piece);
    }
    await importText(other.db, pieces.join(''));
    expect((await other.db.annotations.get(one))?.note).toBe(before);
  });

  test('a file as it is saved is the same text', async () => {
    await sampleNotes();
    const blob = await exportFile({ type: 'everything' });
    expect(blob.type).toBe('application/json');
    expect(withoutTimes(await blob.text())).toBe(await textWithoutTimes(database));
  });
});

const withoutTimes = (text: string) => text.slice(text.indexOf('"scope"'));
const textWithoutTimes = async (db: Database) => withoutTimes(await textOf(db));

describe('what pages showed', () => {
  const withoutSightings = (text: string) => {
    const { sightings: _, ratingScales: _s, claimReviews: _r, contacts: _c, ...file } = JSON.parse(text);
    const later = ['sightings', 'ratingScales', 'claimReviews', 'contacts'];
    for (const table of later) delete file.counts[table];
    file.history = file.history.filter(({ table }: { table: string }) => !later.includes(table));
    file.counts.history = file.history.length;
    return JSON.stringify({ ...file, version: 1 });
  };

  test('goes with the passages, and says who saw it; how they anchor here does not', async () => {
    const { one } = await sampleNotes();
    await importText(other.db, await textOf(database, { type: 'annotations', ids: [one] }));
    const sightings = await other.db.sightings.toArray();
    expect(sightings.map(({ answer }) => answer)).toEqual([undefined, 'keep', undefined, 'keep']);
    expect(sightings).toEqual(await database.sightings.toArray());
    expect(await other.db.anchors.count()).toBe(0);
  });

  test('is missing in older files, which are read all the same', async () => {
    await sampleNotes();
    await importText(other.db, withoutSightings(await textOf(database)));
    expect(await other.db.sightings.count()).toBe(0);
    expect(await other.db.annotations.count()).toBe(5);
  });

  test('is read again though the clock was put back while it was seen', async () => {
    await sampleNotes();
    const [one] = await database.sightings.toArray();
    await database.sightings.update(one?.id ?? '', { until: '1999-01-01T00:00:00.000Z' });
    await importText(other.db, await textOf(database));
    expect((await other.db.sightings.get(one?.id ?? ''))?.until).toBe(one?.at);
  });

  test('is there until the later of two times, whoever reads whose file', async () => {
    const { one } = await sampleNotes();
    await importText(other.db, await textOf(database));
    const [sighting] = await database.sightings.toArray();
    const until = '2999-01-01T00:00:00.000Z';
    await other.db.sightings.update(sighting?.id ?? '', { until });
    const later = await textOf(other.db);
    expect((await importText(database, later)).tables.sightings).toMatchObject({ changed: 1, unchanged: 3 });
    expect((await importText(other.db, await textOf(database))).tables.sightings.changed).toBe(0);
    const all = await database.sightings.where({ annotationId: one }).toArray();
    expect(all.filter((each) => each.until === until)).toHaveLength(1);
    expect(await contents(other.db)).toEqual(await contents(database));
  });
});

describe('a part', () => {
  const headlines = async (db: Database) => (await db.works.toArray()).map(({ headline }) => headline).sort();

  test('an article goes with its claims, sources, their documents and passages, people and text, without the bin and other articles', async () => {
    const { a, gone } = await sampleNotes();
    await importText(other.db, await textOf(database, { type: 'works', ids: [a] }));
    expect(await headlines(other.db)).toEqual(['By hand', 'Headline of b', 'On water']);
    const notes = await contents(other.db);
    expect(notes.annotations).toHaveLength(4);
    expect(notes.claims).toHaveLength(2);
    expect(notes.sources).toHaveLength(3);
    expect(notes.snapshots).toHaveLength(1);
    expect((await other.db.agents.toArray()).map(({ name }) => name).sort()).toEqual([
      'Grace Hopper',
      'Reader',
    ]);
    // A claim that stands comes with its passage, though that is in the bin.
    expect(await other.db.annotations.get(gone)).toMatchObject({ deleted: 1 });
  });

  test('an article whose highlight is in the bin goes without it', async () => {
    const { a, one } = await sampleNotes();
    const { remove } = await import('@/lib/store');
    await remove([{ table: 'annotations', id: one }]);
    const text = await textOf(database, { type: 'works', ids: [a] });
    expect(text).not.toContain(one);
    expect(text).not.toContain('script');
  });

  test('a page that is a source goes with what it is a source for', async () => {
    const { b, claim } = await sampleNotes();
    await importText(other.db, await textOf(database, { type: 'works', ids: [b] }));
    expect((await other.db.claims.toArray()).map(({ id }) => id)).toEqual([claim]);
    expect(await headlines(other.db)).toEqual(['Headline of b', 'Headline of c']);
  });

  test('chosen highlights go with their article alone', async () => {
    const { one } = await sampleNotes();
    await importText(other.db, await textOf(database, { type: 'annotations', ids: [one] }));
    expect((await other.db.annotations.toArray()).map(({ id }) => id)).toEqual([one]);
    expect(await headlines(other.db)).toEqual(['By hand']);
    expect(await other.db.claims.count()).toBe(0);
    expect(await other.db.snapshots.count()).toBe(1);
  });

  test('joins what is there, and is no backup', async () => {
    const { a, b } = await sampleNotes();
    for (const ids of [[a], [b], [a]])
      await importText(other.db, await textOf(database, { type: 'works', ids }));
    const whole = await contents(database);
    const joined = await contents(other.db);
    for (const [table, rows] of Object.entries(joined))
      for (const row of rows) expect(whole[table]).toContainEqual(row);
    expect(await database.settings.get('lastBackup')).toBeUndefined();
  });
});

describe('an import', () => {
  test('says before anything changes what it would do, and from whom', async () => {
    await sampleNotes();
    const id = await stageFile(streamOf(await textOf(database)), {}, other.db);
    const preview = await previewImport(id, {}, other.db);
    expect(preview.exporter?.name).toBe('Reader');
    expect(preview.tables).toMatchObject({
      works: { new: 4, changed: 0, unchanged: 0 },
      annotations: { new: 5 },
      claims: { new: 2, conflicts: 0 },
      snapshots: { new: 1 },
    });
    for (const rows of Object.values(await contents(other.db))) expect(rows).toEqual([]);
    await discardImport(id, other.db);
    expect(await other.db.staging.count()).toBe(0);
  });

  test('is remembered with its file and its counts, and leaves no staging behind', async () => {
    await sampleNotes();
    await importText(other.db, await textOf(database), undefined, 0);
    const [past] = await pastImports(other.db);
    expect(past).toMatchObject({
      file: 'test.json',
      exporter: (await meAsAgent()).id,
      counts: { works: 4, claims: 2 },
    });
    expect(await other.db.staging.count()).toBe(0);
  });

  test('makes its pages known before they are there', async () => {
    await sampleNotes();
    const id = await stageFile(streamOf(await textOf(database)), {}, other.db);
    const known: unknown[] = [];
    const undo = connectOutside({
      rememberKeys: async (keys) => void known.push(...keys, await other.db.works.count()),
      written: () => {},
    });
    await commitImport(id, {}, other.db);
    undo();
    expect(known).toEqual(expect.arrayContaining(['news.example/a', 'news.example/b', 'news.example/c', 0]));
  });

  test('of one’s own backup on a new device goes on as the same person', async () => {
    await sampleNotes();
    const me = await meAsAgent();
    const text = await textOf(database);
    await deleteEverything();
    await commitImport(await stageFile(streamOf(text)), { asMe: true });
    expect((await meAsAgent()).id).toBe(me.id);
  });

  test.each([
    ['while it is read', 0],
    ['while it is checked', 0],
    ['while it is checked', undefined],
  ])('can be broken off %s (up to %s in memory): nothing is left', async (when, held) => {
    await sampleNotes();
    const text = await textOf(database);
    const controller = new AbortController();
    const attempt = stageFile(
      streamOf(text),
      {
        signal: controller.signal,
        held,
        onProgress: ({ bytes, checked }) => {
          if (when === 'while it is read' ? bytes > 0 : checked > 0 || bytes >= text.length)
            controller.abort();
        },
      },
      other.db,
    );
    await expect(attempt).rejects.toThrow(/abort/i);
    expect(await other.db.staging.count()).toBe(0);
  });

  test('can be broken off while it enters: nothing has changed', async () => {
    await sampleNotes();
    const id = await stageFile(streamOf(await textOf(database)), {}, other.db);
    const controller = new AbortController();
    const attempt = commitImport(
      id,
      { signal: controller.signal, onProgress: () => controller.abort() },
      other.db,
    );
    await expect(attempt).rejects.toThrow(/abort/i);
    for (const rows of Object.values(await contents(other.db))) expect(rows).toEqual([]);
    await commitImport(id, {}, other.db);
    expect(await contents(other.db)).toEqual(await contents(database));
  });

  test.each([0, undefined])(
    'that fails on its last row leaves nothing (up to %s in memory)',
    async (held) => {
      await sampleNotes();
      const id = await stageFile(streamOf(await textOf(database)), { held }, other.db);
      other.db.imports.hook('creating', () => {
        throw new DOMException('The disk is full', 'QuotaExceededError');
      });
      await expect(commitImport(id, {}, other.db)).rejects.toThrow('The disk is full');
      for (const rows of Object.values(await contents(other.db))) expect(rows).toEqual([]);
    },
  );
});

test.each([
  ['An article: "quoted" / and more?', 'An article quoted and more 2026-01-02.sourcemark.json'],
  [undefined, 'Sourcemark 2026-01-02.sourcemark.json'],
  ['...', 'Sourcemark 2026-01-02.sourcemark.json'],
  ['مقال عن الماء', 'مقال عن الماء 2026-01-02.sourcemark.json'],
  ['\u202egnp.exe', 'gnp.exe 2026-01-02.sourcemark.json'],
])('the file of %s is called %s', (title, name) => {
  expect(fileName(title, new Date('2026-01-02T12:00:00Z'))).toBe(name);
});
