import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { HistoryEntry } from '@/lib/annotation';
import { stageFile } from '@/lib/interchange';
import {
  BadFileError,
  commitImport,
  type Database,
  database,
  discardImport,
  newId,
  type Problem,
  previewImport,
  storageFacts,
} from '@/lib/store';
import { create } from '@/lib/store/edit';
import { write } from '@/lib/store/write';
import { emptyDatabase } from '../store/people';
import { contents, device, streamOf, textOf } from './people';
import { sampleNotes } from './sample';

type Row = Record<string, unknown> & { id: string };
interface Doc extends Record<string, unknown> {
  scope: unknown;
  counts: Record<string, number>;
}
let good = '';
/** A device with notes of its own, which knows nothing of the file. */
const elsewhere = device();
let known: Awaited<ReturnType<typeof sampleNotes>>;
beforeAll(async () => {
  await write(
    () => create('agents', newId(), { type: 'Person', name: 'Elsewhere', alternateNames: [] }, elsewhere.db),
    elsewhere.db,
  );
  await emptyDatabase();
  known = await sampleNotes();
  good = await textOf(database);
});

const rowsOf = (doc: Doc, table: string): Row[] => doc[table] as Row[];
const rowOf = (doc: Doc, table: string, id?: string): Row => {
  const row = id ? rowsOf(doc, table).find((one) => one.id === id) : rowsOf(doc, table)[0];
  if (!row) throw new Error(`the sample has no ${table}`);
  return row;
};
const makerOf = (doc: Doc, id: string) =>
  rowsOf(doc, 'history').find(
    (entry) => entry.recordId === id && entry.field === '*',
  ) as unknown as HistoryEntry & { after: Record<string, unknown> };
/** The file with something changed in it. */
const changed = (change: (doc: Doc) => void) => () => {
  const doc = JSON.parse(good) as Doc;
  change(doc);
  return JSON.stringify(doc);
};
const add = (doc: Doc, table: string, row: Row) => {
  rowsOf(doc, table).push(row);
  doc.counts[table] = rowsOf(doc, table).length;
};
const put = (doc: Doc, table: string, field: string, value: unknown) => {
  const row = rowOf(doc, table);
  row[field] = value;
  makerOf(doc, row.id).after[field] = value;
};

const cases: [what: string, file: () => string | Uint8Array, problem: Problem, place: RegExp][] = [
  ['an empty file', () => '', 'truncated', /The file/],
  ['half a file', () => good.slice(0, good.length / 2), 'truncated', /./],
  ['a file without its last brace', () => good.trimEnd().slice(0, -1), 'truncated', /counts/],
  ['text', () => 'Dear colleague,', 'notJson', /./],
  ['a picture', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'notJson', /./],
  ['JSON that is no object', () => '[1,2,3]', 'notOurs', /./],
  ['an object of nothing', () => '{}', 'notOurs', /./],
  ['the JSON of another program', () => '{"name":"x","version":"1.0.0"}', 'notOurs', /./],
  [
    'the JSON of another program with parts named as ours',
    () => '{"format":"recipes","version":1}',
    'notOurs',
    /./,
  ],
  ['another format', changed((doc) => Object.assign(doc, { format: 'other' })), 'notOurs', /./],
  ['something behind its end', () => `${good}{}`, 'notJson', /./],
  ['a newer version', changed((doc) => Object.assign(doc, { version: 3 })), 'newerVersion', /update/],
  [
    'a newer version with a table that is not known yet',
    () => '{"format":"sourcemark","version":3,"letters":[]}',
    'newerVersion',
    /update/,
  ],
  [
    'a version that is no number',
    changed((doc) => Object.assign(doc, { version: '1' })),
    'wrongValue',
    /version/,
  ],
  [
    'a scope that it does not know',
    changed((doc) => Object.assign(doc, { scope: { type: 'moon' } })),
    'wrongValue',
    /scope/,
  ],
  [
    'a part that it does not know',
    changed((doc) => Object.assign(doc, { spells: [] })),
    'unknownTable',
    /spells/,
  ],
  [
    'a part that its version does not have',
    changed((doc) => Object.assign(doc, { version: 1 })),
    'unknownTable',
    /ratingScales/,
  ],
  [
    'reviews that are missing',
    changed((doc) => void delete doc.claimReviews),
    'missingTable',
    /claimReviews/,
  ],
  ['a part that is missing', changed((doc) => void delete doc.claims), 'missingTable', /claims/],
  [
    'a part that stands twice',
    () => good.replace('"claims": [', '"works": [],\n"claims": ['),
    'repeatedTable',
    /works/,
  ],
  [
    'a table that is no list',
    changed((doc) => Object.assign(doc, { claims: { a: 1 } })),
    'wrongValue',
    /claims/,
  ],
  [
    'a row that is no record',
    changed((doc) => Object.assign(doc, { claims: [5] })),
    'wrongValue',
    /claims 1/,
  ],
  ['nesting 10,000 deep', () => `{"format":"sourcemark","works":[${'['.repeat(10_000)}`, 'tooDeep', /works/],
  [
    'nesting 10,000 deep in a record',
    () =>
      good.replace(
        '"claimReviewed":',
        `"origin":{"format":"x","raw":${'['.repeat(10_000)}${']'.repeat(10_000)}},"claimReviewed":`,
      ),
    'tooDeep',
    /claims/,
  ],
  [
    '__proto__',
    () => good.replace('"claimReviewed":', '"__proto__":{"polluted":1},"claimReviewed":'),
    'unsafeName',
    /__proto__/,
  ],
  [
    '__proto__ at the top',
    () => good.replace('{', '{"__proto__":{"polluted":1},'),
    'unsafeName',
    /__proto__/,
  ],
  [
    'constructor',
    () => good.replace('"claimReviewed":', '"constructor":{"prototype":{}},"claimReviewed":'),
    'unsafeName',
    /constructor/,
  ],
  [
    'a field that it does not know',
    changed((doc) => Object.assign(rowOf(doc, 'claims'), { mood: 'gay' })),
    'unknownField',
    /claims 1 .*mood/,
  ],
  [
    'a field that it does not know, deep inside',
    changed((doc) => Object.assign(rowOf(doc, 'annotations', known.one).target as object, { colour: 1 })),
    'unknownField',
    /annotations .*target\.colour/,
  ],
  [
    'a field that it does not know, in history',
    changed((doc) => Object.assign(rowOf(doc, 'history'), { mood: 1 })),
    'unknownField',
    /history 1 .*mood/,
  ],
  [
    'a field that it does not know, in what made a record',
    changed((doc) => Object.assign(makerOf(doc, known.claim).after, { mood: 1 })),
    'unknownField',
    /history .*after\.mood/,
  ],
  [
    'history of a field that nobody may write',
    changed((doc) => Object.assign(rowOf(doc, 'history'), { field: 'creator' })),
    'unknownField',
    /history 1 .*creator/,
  ],
  [
    'history of a field that every object has',
    changed((doc) => Object.assign(rowOf(doc, 'history'), { field: 'toString' })),
    'unknownField',
    /toString/,
  ],
  [
    'history of a table that is not there',
    changed((doc) => Object.assign(rowOf(doc, 'history'), { table: 'settings' })),
    'wrongValue',
    /history 1 .*table/,
  ],
  [
    'an id that is a number',
    changed((doc) => Object.assign(rowOf(doc, 'works'), { id: 7 })),
    'wrongValue',
    /works 1, field id/,
  ],
  [
    'an id that is a path',
    changed((doc) => Object.assign(rowOf(doc, 'works'), { id: '../../etc' })),
    'wrongValue',
    /works 1 .*field id/,
  ],
  [
    'an id in capitals',
    changed((doc) => Object.assign(rowOf(doc, 'works'), { id: rowOf(doc, 'works').id.toUpperCase() })),
    'wrongValue',
    /field id/,
  ],
  [
    'an id that stands twice',
    changed((doc) => add(doc, 'claims', rowOf(doc, 'claims'))),
    'duplicateId',
    /claims 3/,
  ],
  [
    'a history id that stands twice',
    changed((doc) => add(doc, 'history', rowOf(doc, 'history'))),
    'duplicateId',
    /history/,
  ],
  [
    'a javascript: address',
    changed((doc) => put(doc, 'works', 'url', 'javascript:alert(1)')),
    'wrongValue',
    /works 1 .*field url/,
  ],
  [
    'a data: address',
    changed((doc) => put(doc, 'works', 'url', 'data:text/html,x')),
    'wrongValue',
    /field url/,
  ],
  [
    'a javascript: address in history',
    changed((doc) => Object.assign(makerOf(doc, known.a).after, { url: 'javascript:alert(1)' })),
    'wrongValue',
    /history .*after\.url/,
  ],
  [
    'a javascript: address of an archived copy',
    changed((doc) =>
      Object.assign(rowOf(doc, 'works', known.a), { archives: [{ url: 'javascript:alert(1)' }] }),
    ),
    'wrongValue',
    /archives\.0\.url/,
  ],
  [
    'null where there is nothing',
    changed((doc) => Object.assign(rowOf(doc, 'works'), { deck: null })),
    'wrongValue',
    /deck/,
  ],
  [
    'a colour that is none',
    changed((doc) => Object.assign(rowOf(doc, 'annotations'), { colour: 'red; }' })),
    'wrongValue',
    /colour/,
  ],
  [
    'a time that is none',
    changed((doc) => Object.assign(rowOf(doc, 'works'), { created: 'yesterday' })),
    'wrongValue',
    /created/,
  ],
  [
    'a tag of a million letters',
    changed((doc) => Object.assign(rowOf(doc, 'claims'), { tags: ['x'.repeat(1_000_000)] })),
    'wrongValue',
    /tags\.0/,
  ],
  [
    'a record that its history does not make',
    changed((doc) => Object.assign(rowOf(doc, 'annotations', known.one), { note: 'forged' })),
    'differsFromHistory',
    /annotations .*note/,
  ],
  [
    'a record with a time that its history does not make',
    changed((doc) => Object.assign(rowOf(doc, 'annotations'), { modified: '2030-01-01T00:00:00.000Z' })),
    'differsFromHistory',
    /modified/,
  ],
  [
    'a record without its history',
    changed((doc) => {
      doc.history = rowsOf(doc, 'history').filter((entry) => entry.recordId !== known.claim);
      doc.counts.history = rowsOf(doc, 'history').length;
    }),
    'missingHistory',
    /claims/,
  ],
  [
    'a record without its making',
    changed((doc) => {
      doc.history = rowsOf(doc, 'history').filter((entry) => entry.id !== makerOf(doc, known.claim).id);
      doc.counts.history = rowsOf(doc, 'history').length;
    }),
    'missingRecord',
    /history .*parents/,
  ],
  [
    'history without its record',
    changed((doc) => {
      doc.claims = rowsOf(doc, 'claims').filter((claim) => claim.id !== known.claim);
      doc.counts.claims = rowsOf(doc, 'claims').length;
    }),
    'missingRecord',
    /claims/,
  ],
  [
    'a history that goes in a circle',
    changed((doc) => {
      const [one, two] = rowsOf(doc, 'history').filter(
        (entry) =>
          (entry.recordId === known.one && entry.field === 'note') || entry.id === makerOf(doc, known.one).id,
      );
      if (one && two) Object.assign(one, { parents: [two.id] });
    }),
    'circularHistory',
    /history/,
  ],
  [
    'an entry that is its own parent',
    changed((doc) => Object.assign(rowOf(doc, 'history'), { parents: [rowOf(doc, 'history').id] })),
    'circularHistory',
    /history/,
  ],
  [
    'a source for a claim that is not there',
    changed((doc) => put(doc, 'sources', 'claimId', newId())),
    'missingRecord',
    /sources .*claimId/,
  ],
  [
    'a highlight in a work that is not there',
    changed((doc) => put(doc, 'annotations', 'workId', newId())),
    'missingRecord',
    /annotations .*workId/,
  ],
  [
    'an author who is not there',
    changed((doc) => Object.assign(makerOf(doc, known.claim), { agent: newId() })),
    'differsFromHistory',
    /creator/,
  ],
  [
    'a snapshot with other words than its hash',
    changed((doc) => Object.assign(rowOf(doc, 'snapshots'), { text: 'other words' })),
    'wrongValue',
    /snapshots .*textHash/,
  ],
  [
    'a snapshot of another work',
    changed((doc) => Object.assign(rowOf(doc, 'snapshots'), { workId: known.b })),
    'wrongValue',
    /snapshots .*field id/,
  ],
  [
    'a text that was there until before it was captured',
    changed((doc) => Object.assign(rowOf(doc, 'snapshots'), { until: '1999-01-01T00:00:00.000Z' })),
    'wrongValue',
    /snapshots .*field until/,
  ],
  [
    'blocks behind the text',
    changed((doc) => Object.assign(rowOf(doc, 'snapshots'), { blocks: [0, 9_999] })),
    'wrongValue',
    /blocks/,
  ],
  [
    'fewer records than it says',
    changed((doc) => void rowsOf(doc, 'sources').pop()),
    'wrongCount',
    /sources/,
  ],
  [
    'a history entry that is known here with other content',
    changed((doc) =>
      Object.assign(rowsOf(doc, 'history').find((entry) => entry.field === 'note') ?? {}, {
        before: 'never said',
      }),
    ),
    'knownDifferently',
    /history/,
  ],
  [
    'what a page showed, known here otherwise',
    changed((doc) => Object.assign(rowOf(doc, 'sightings'), { is: 'What nobody saw' })),
    'knownDifferently',
    /sightings/,
  ],
  [
    'what a page showed until before it did',
    changed((doc) => Object.assign(rowOf(doc, 'sightings'), { until: '1999-01-01T00:00:00.000Z' })),
    'wrongValue',
    /sightings \S+, field until,/,
  ],
  [
    'what a page showed of a passage that nobody has',
    changed((doc) => Object.assign(rowOf(doc, 'sightings'), { annotationId: newId() })),
    'missingRecord',
    /sightings.*annotationId/,
  ],
];

describe('a file that is no good changes nothing and says what is wrong', () => {
  test.each(cases)('%s', async (_what, file, problem, place) => {
    const db = problem === 'knownDifferently' ? database : elsewhere.db;
    const before = await contents(db);
    // Rows that have a line to themselves are read in another way, which must say the same.
    const inLines = await failureOf(inRowLines(file()), db);
    const error = await failureOf(file(), db);
    expect(inLines).toMatchObject({ problem, message: expect.stringMatching(place) });
    expect(error).toBeInstanceOf(BadFileError);
    if (!(error instanceof BadFileError)) return;
    expect([error.problem, error.message]).toEqual([problem, expect.stringMatching(place)]);
    expect(error.message).toMatch(/Nothing was changed/);
    expect(await contents(db)).toEqual(before);
    expect(await db.staging.count()).toBe(0);
    expect(await db.imports.count()).toBe(0);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});

const inRowLines = (file: string | Uint8Array): string | Uint8Array =>
  typeof file === 'string'
    ? file
        .replaceAll('[{"id"', '[\n{"id"')
        .replaceAll(/},{"id"/g, '},\n{"id"')
        .replaceAll('}],', '}\n],')
    : file;

async function failureOf(file: string | Uint8Array, db: Database): Promise<unknown> {
  return stageFile(streamOf(file, 100_003), { held: 0 }, db).then(
    () => 'it was taken',
    (error: unknown) => error,
  );
}

test.each<[what: string, start: string, filler: string]>([
  ['one text', '{"format":"sourcemark","version":1,"works":[{"id":"', 'x'.repeat(1_000_000)],
  ['one list of numbers', '{"format":"sourcemark","version":1,"works":[{"id":[', '1,'.repeat(500_000)],
  ['white space in a record', '{"format":"sourcemark","version":1,"works":[{', ' '.repeat(1_000_000)],
])('100 MB of %s is refused before they are all read', { timeout: 120_000 }, async (_what, start, filler) => {
  let pulled = 0;
  const bytes = new TextEncoder().encode(filler);
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(pulled === 0 ? new TextEncoder().encode(start) : bytes);
      if (pulled++ > 110) controller.close();
    },
  });
  await expect(stageFile(stream)).rejects.toMatchObject({ problem: 'tooLarge' });
  expect(pulled).toBeLessThan(80);
});

test('scripts, formulas and markup are text, and stay as they are', async () => {
  expect(good).toContain('<script>');
  const { db, forget } = device();
  const id = await stageFile(streamOf(good), {}, db);
  await commitImport(id, {}, db);
  expect(await contents(db)).toEqual(await contents(database));
  await forget();
});

test('any file with something broken is refused as a whole, or is no worse than the good one', {
  timeout: 120_000,
}, async () => {
  const size = good.length;
  const mutation = fc.oneof(
    fc.record({
      kind: fc.constant('cut' as const),
      at: fc.nat(size),
      length: fc.integer({ min: 1, max: 400 }),
    }),
    fc.record({
      kind: fc.constant('flip' as const),
      at: fc.nat(size),
      by: fc.constantFrom('"', '{', '}', '[', ']', ',', ':', '0', '\\', 'null', '\u0000', 'a'),
    }),
    fc.record({
      kind: fc.constant('copy' as const),
      at: fc.nat(size),
      from: fc.nat(size),
      length: fc.integer({ min: 1, max: 400 }),
    }),
  );
  const { db, forget } = device();
  const empty = await storageFacts(db);
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 3 }), async (mutations) => {
      let text = good;
      for (const one of mutations) {
        if (one.kind === 'cut') text = text.slice(0, one.at) + text.slice(one.at + one.length);
        if (one.kind === 'flip') text = text.slice(0, one.at) + one.by + text.slice(one.at + 1);
        if (one.kind === 'copy')
          text = text.slice(0, one.at) + text.slice(one.from, one.from + one.length) + text.slice(one.at);
      }
      const outcome = await stageFile(streamOf(text, 50_000), {}, db).catch((error: unknown) => error);
      if (typeof outcome !== 'string') {
        refused++;
        expect(outcome).toBeInstanceOf(BadFileError);
        expect(await storageFacts(db)).toEqual(empty);
        return;
      }
      // What still holds together can be previewed and let go.
      await previewImport(outcome, {}, db);
      await discardImport(outcome, db);
    }),
    { numRuns: 300, seed: 20260802 },
  );
  expect(refused).toBeGreaterThan(200);
  await forget();
});
