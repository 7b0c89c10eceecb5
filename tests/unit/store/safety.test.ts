import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  addSources,
  annotate,
  annotateClaim,
  backupState,
  chooseConflict,
  clearStaging,
  connectOutside,
  countOfPage,
  Database,
  database,
  deleteEverything,
  editAnnotation,
  isNewer,
  keepSnapshot,
  MissingRecordError,
  meAsAgent,
  NewerDatabaseError,
  newId,
  openConflicts,
  openStaging,
  purge,
  recordAnchors,
  rememberBackup,
  remove,
  storageFacts,
  workIdOf,
} from '@/lib/store';
import { create, edit } from '@/lib/store/edit';
import { write } from '@/lib/store/write';
import { importText, textOf } from '@/tests/unit/interchange/people';
import { emptyDatabase, passage } from './people';

beforeEach(emptyDatabase);

describe('a database made by a newer version', () => {
  afterEach(() => Dexie.delete('newer'));

  test('can be read, and nothing is ever written to it', async () => {
    class NewerDatabase extends Database {
      constructor() {
        super('newer');
        this.version(this.declared + 1).stores({ reviews: 'id' });
      }
    }
    const newer = new NewerDatabase();
    await newer.table('agents').add({ id: newId(), name: 'from the future' });
    newer.close();
    const db = new Database('newer');
    expect(await isNewer(db)).toBe(true);
    expect(await db.agents.toArray()).toMatchObject([{ name: 'from the future' }]);
    let ran = false;
    const attempt = write(async () => {
      ran = true;
      await create('agents', newId(), { type: 'Person', name: 'old code', alternateNames: [] }, db);
    }, db);
    await expect(attempt).rejects.toThrow(NewerDatabaseError);
    expect(ran).toBe(false);
    expect(await db.agents.count()).toBe(1);
    await expect(importText(db, await textOf(database))).rejects.toThrow(NewerDatabaseError);
    db.close();
  });

  test('the one that this code made is not newer', async () => {
    expect(await isNewer()).toBe(false);
  });
});

describe('a write that fails leaves nothing', () => {
  const verbs: [
    what: string,
    table: 'history' | 'sources' | 'annotations' | 'appearances',
    act: () => Promise<unknown>,
  ][] = [
    ['highlight', 'annotations', () => annotate(passage('x'))],
    ['claim', 'appearances', () => annotateClaim(passage('x'), { id: newId() })],
    [
      'source',
      'sources',
      () => addSources({ claimIds: [newId(), newId()], stance: 'supports', passage: passage('x') }),
    ],
  ];
  test.each(verbs)('%s, because the disk is full', async (_what, table, act) => {
    let left = table === 'sources' ? 1 : 0;
    const full = () => {
      if (left-- <= 0) throw new DOMException('The disk is full', 'QuotaExceededError');
    };
    database.table(table).hook('creating', full);
    try {
      await expect(act()).rejects.toThrow('The disk is full');
    } finally {
      database.table(table).hook('creating').unsubscribe(full);
    }
    const { settings: _facts, ...counts } = await storageFacts();
    expect(Object.values(counts).every((count) => count === 0)).toBe(true);
  });

  test('an edit of what is not there', async () => {
    await expect(editAnnotation(newId(), { note: 'n' })).rejects.toThrow(MissingRecordError);
    expect(await database.history.count()).toBe(0);
  });
});

test('ten writers at once lose nothing and make one reader', async () => {
  await Promise.all(Array.from({ length: 10 }, (_, i) => annotate(passage(`words ${i}`))));
  expect(await countOfPage(['news.example/a'])).toBe(10);
  expect(await database.agents.count()).toBe(1);
  expect(await database.works.count()).toBe(1);
});

describe('the bin forgets after its time', () => {
  const soon = '2999-01-01T00:00:00.000Z';
  test('what is younger stays, what is older is gone but for that it was deleted', async () => {
    const [one, two] = [passage('secret words', 'a', { note: 'secret note' }), passage('kept')];
    await annotate(one);
    await annotate(two);
    await editAnnotation(one.id, { note: 'another secret' });
    await recordAnchors('w', [{ annotationId: one.id, state: 'changed', is: 'secret edit' }]);
    await remove([{ table: 'annotations', id: one.id }]);
    expect(await purge()).toEqual([]);
    expect(await purge(soon)).toEqual([{ table: 'annotations', id: one.id }]);
    expect(await database.annotations.toArray()).toMatchObject([{ id: two.id }]);
    const history = await database.history.where({ table: 'annotations', recordId: one.id }).toArray();
    expect(history).toMatchObject([{ field: 'deleted', after: 1 }]);
    expect(history[0]?.parents).toHaveLength(3);
    const everything = await Promise.all(database.tables.map((table) => table.toArray()));
    expect(JSON.stringify(everything)).not.toMatch(/secret/);
    expect(await database.anchors.toCollection().primaryKeys()).toEqual([two.id]);
  });

  test('a colleague’s file does not bring it back, what a colleague wrote meanwhile does', async () => {
    const [known, edited] = [passage('known'), passage('edited')];
    await annotate(known);
    await annotate(edited);
    const colleague = new Database('colleague');
    await importText(colleague, await textOf(database));
    await write(() => edit('annotations', edited.id, { note: 'do not delete' }, {}, colleague), colleague);
    await remove([known, edited].map(({ id }) => ({ table: 'annotations', id })));
    await purge(soon);
    expect(await database.annotations.count()).toBe(0);
    const preview = await importText(database, await textOf(colleague));
    expect(preview.tables.annotations).toMatchObject({ new: 1, conflicts: 1 });
    expect(await database.annotations.toArray()).toMatchObject([
      { id: edited.id, note: 'do not delete', deleted: 0 },
    ]);
    // And there: the other is in the bin, with its content, for its time from now.
    await importText(colleague, await textOf(database));
    expect(await colleague.annotations.get(known.id)).toMatchObject({
      deleted: 1,
      target: { exact: 'known' },
    });
    const past = new Date(Date.now() - 86_400_000).toISOString();
    expect(await purge(past, colleague)).toEqual([]);
    await colleague.delete();
  });

  test('a work stays as long as anything names it, and takes its text along', async () => {
    const input = passage('x');
    await annotate(input);
    const workId = workIdOf('news.example/a');
    await keepSnapshot(workId, { text: 'the text', blocks: [0] });
    await remove([{ table: 'works', id: workId }]);
    await purge(soon);
    expect(await database.works.count()).toBe(0);
    expect(await database.snapshots.count()).toBe(0);
    const again = passage('y');
    await annotate(again);
    expect(await database.works.get(workId)).toMatchObject({ deleted: 0 });
    await write(() => edit('works', workId, { deleted: 1 }));
    await purge(soon);
    expect(await database.works.count()).toBe(1);
  });
});

describe('conflicts', () => {
  async function disagree() {
    const input = passage('x', 'a', { note: 'old' });
    await annotate(input);
    await meAsAgent();
    const colleague = new Database('colleague');
    await importText(colleague, await textOf(database));
    await write(() => edit('annotations', input.id, { note: 'theirs' }, {}, colleague), colleague);
    await editAnnotation(input.id, { note: 'mine' });
    await importText(database, await textOf(colleague));
    await colleague.delete();
    return input.id;
  }
  test('name both sides, who said them and when; a choice ends them', async () => {
    const id = await disagree();
    const [conflict, ...others] = await openConflicts();
    expect(others).toEqual([]);
    expect(conflict?.record.id).toBe(id);
    expect(conflict?.sides.map(({ value }) => value).sort()).toEqual(['mine', 'theirs']);
    expect(new Set(conflict?.sides.map(({ agentId }) => agentId)).size).toBe(2);
    const theirs = conflict?.sides.find(({ value }) => value === 'theirs');
    await chooseConflict(conflict?.id ?? '', theirs?.headId ?? '');
    expect(await openConflicts()).toEqual([]);
    expect((await database.annotations.get(id))?.note).toBe('theirs');
    await chooseConflict(conflict?.id ?? '', theirs?.headId ?? '');
  });

  test('are ended by choosing what the record shows already', async () => {
    const id = await disagree();
    const shown = (await database.annotations.get(id))?.note;
    const [conflict] = await openConflicts(id);
    const side = conflict?.sides.find(({ value }) => value === shown);
    await chooseConflict(conflict?.id ?? '', side?.headId ?? '');
    expect(await openConflicts()).toEqual([]);
    expect((await database.annotations.get(id))?.note).toBe(shown);
  });

  test('refuse a side that they do not have', async () => {
    await disagree();
    const [conflict] = await openConflicts();
    await expect(chooseConflict(conflict?.id ?? '', newId())).rejects.toThrow(RangeError);
  });

  test.each([0, 1] as const)(
    'over a deletion are ended by saying whether it is deleted: %i',
    async (deleted) => {
      const input = passage('x');
      await annotate(input);
      const colleague = new Database('colleague');
      await importText(colleague, await textOf(database));
      await write(() => edit('annotations', input.id, { note: 'n' }, {}, colleague), colleague);
      await remove([{ table: 'annotations', id: input.id }]);
      await importText(database, await textOf(colleague));
      await colleague.delete();
      const [conflict] = await openConflicts();
      expect(conflict).toMatchObject({ field: 'deleted', record: { deleted: 0, note: 'n' } });
      await chooseConflict(conflict?.id ?? '', { deleted });
      expect(await openConflicts()).toEqual([]);
      expect(await database.annotations.get(input.id)).toMatchObject({ deleted, note: 'n' });
    },
  );
});

describe('backups', () => {
  const day = 86_400_000;
  const inDays = (days: number) => ({ now: () => Date.now() + days * day });
  test('are due with edits and time, not without edits, and counted anew after one', async () => {
    expect(await backupState(inDays(99))).toMatchObject({ due: false, edits: 0, last: undefined });
    await annotate(passage('x'));
    expect(await backupState()).toMatchObject({ due: false });
    expect(await backupState(inDays(31))).toMatchObject({ due: true });
    await textOf(database, { type: 'works', ids: [workIdOf('news.example/a')] });
    expect((await backupState()).last).toBeUndefined();
    await textOf(database);
    expect(await backupState(inDays(99))).toMatchObject({ due: false, edits: 0, last: { entries: 3 } });
    await annotate(passage('y'));
    expect(await backupState(inDays(31))).toMatchObject({ due: true, edits: 1 });
  });
  test('are due after many edits at once', async () => {
    await rememberBackup(new Date().toISOString(), -500);
    expect(await backupState()).toMatchObject({ due: true });
  });
});

test('deleting everything leaves no row, and tells outside', async () => {
  const written = vi.fn();
  await annotateClaim(passage('x'), { id: newId() });
  const undo = connectOutside({ rememberKeys: async () => {}, written });
  await deleteEverything();
  undo();
  expect(Object.values(await storageFacts()).every((count) => count === 0)).toBe(true);
  expect(written).toHaveBeenCalledWith(expect.objectContaining({ workIds: [workIdOf('news.example/a')] }));
});

test('what an import left in staging is cleared', async () => {
  const staging = openStaging(newId(), database, 0);
  await staging.add([{ table: 'works', id: newId(), row: {} }]);
  await staging.end();
  expect(await database.staging.count()).toBe(1);
  await clearStaging();
  expect(await database.staging.count()).toBe(0);
});
