import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatOf, stageFile } from '@/lib/interchange';
import { BadFileError, discardImport, type Problem, previewImport } from '@/lib/store';
import { contents, device, streamOf } from '../people';
import { taken, written } from './files';
import { notes } from './notes';

const { db, forget } = device();
afterAll(forget);

const [own] = fc.sample(
  notes.filter(
    (one) =>
      one.claims.length > 0 &&
      one.sources.length > 1 &&
      one.claimReviews.length > 0 &&
      one.appearances.length > 0 &&
      one.annotations.some(({ target }) => target),
  ),
  { numRuns: 1, seed: 11 },
);
if (!own) throw new Error('no notes');

type Row = Record<string, unknown>;
const annotation = {
  type: 'Annotation',
  id: 'https://x.example/1',
  target: 'https://a.example/',
  created: '2024-01-01T00:00:00Z',
};
const w3c = (...items: unknown[]) =>
  JSON.stringify({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items });
const hypothesis = (more: Row) =>
  JSON.stringify({
    export_userid: '',
    client_version: '1',
    annotations: [{ id: 'a', uri: 'https://a.example/', created: '2024-01-01T00:00:00Z', ...more }],
  });
const readwise = (...lines: string[]) =>
  ['Highlight,Title,Author,URL,Note,Location,Date', ...lines].join('\r\n');
const clipper = (more: Row) =>
  JSON.stringify([{ url: 'https://a.example/', highlights: [{ text: 'words', ...more }] }]);
const csl = (...items: Row[]) => JSON.stringify(items);
const reviewed = (more: Row) =>
  JSON.stringify([
    { '@type': 'ClaimReview', url: 'https://a.example/check', claimReviewed: 'x' },
    { '@type': 'ClaimReview', url: 'https://a.example/check', claimReviewed: 'y', ...more },
  ]);
let ours: { first: { items: Row[] } };
const changed = (change: (items: Row[]) => void) => {
  const doc = structuredClone(ours);
  change(doc.first.items);
  return JSON.stringify(doc);
};
const itemWith = (items: Row[], term: string): Row =>
  items.find((item) => `sourcemark:${term}` in item) ?? {};
const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;

const cases: [what: string, file: () => string | Uint8Array, problem: Problem, place: RegExp][] = [
  ['W3C: half a file', () => JSON.stringify(ours).slice(0, -400), 'truncated', /./],
  [
    'W3C: nesting 10,000 deep',
    () => w3c(annotation).replace('"items":[', `"items":[${deep},`),
    'tooDeep',
    /items/,
  ],
  [
    'W3C: __proto__',
    () => w3c(annotation).replace('"target"', '"__proto__":{"polluted":1},"target"'),
    'unsafeName',
    /__proto__/,
  ],
  ['W3C: an item that is no object', () => w3c(annotation, 5), 'wrongValue', /items 2/],
  [
    'W3C: items that are no list',
    () => '{"@context":"http://www.w3.org/ns/anno.jsonld","items":{"a":1}}',
    'wrongValue',
    /items/,
  ],
  [
    'W3C: an item that is no annotation',
    () => w3c({ ...annotation, type: 'Note' }),
    'wrongValue',
    /items 1 .*type/,
  ],
  ['W3C: no target', () => w3c({ ...annotation, target: undefined }), 'wrongValue', /target/],
  ['W3C: a time that is none', () => w3c({ ...annotation, created: 'soon' }), 'wrongValue', /created/],
  ['W3C: an id that stands twice', () => w3c(annotation, annotation), 'duplicateId', /annotations 2/],
  [
    'W3C: ours, an id that stands twice',
    () => changed((items) => void items.push(items[0] ?? {})),
    'duplicateId',
    /annotations/,
  ],
  [
    'W3C: ours, a field that nobody knows',
    () => changed((items) => Object.assign(items[0] ?? {}, { 'sourcemark:mood': 1 })),
    'unknownField',
    /mood/,
  ],
  [
    'W3C: ours, a colour that is none',
    () => changed((items) => Object.assign(itemWith(items, 'workId'), { 'sourcemark:colour': 'red; }' })),
    'wrongValue',
    /colour/,
  ],
  [
    'W3C: ours, a time without its zone',
    () => changed((items) => Object.assign(items[0] ?? {}, { created: '2024-01-01T00:00:00' })),
    'wrongValue',
    /created/,
  ],
  [
    'W3C: ours, changed before it was made',
    () => changed((items) => Object.assign(items[0] ?? {}, { modified: '1999-01-01T00:00:00.000Z' })),
    'wrongValue',
    /modified/,
  ],
  [
    'W3C: ours, a source of no claim',
    () =>
      changed((items) =>
        Object.assign(itemWith(items, 'stance'), { target: 'urn:uuid:11111111-1111-4111-8111-111111111111' }),
      ),
    'missingRecord',
    /claimId/,
  ],
  [
    'W3C: ours, a source of what is no id',
    () => changed((items) => Object.assign(itemWith(items, 'stance'), { target: 'javascript:alert(1)' })),
    'wrongValue',
    /target/,
  ],
  [
    'W3C: ours, an id of another kind',
    () =>
      changed((items) =>
        Object.assign(itemWith(items, 'workId'), { 'sourcemark:workId': itemWith(items, 'appearances').id }),
      ),
    'wrongValue',
    /workId/,
  ],
  [
    'W3C: no text',
    () => new Uint8Array([...new TextEncoder().encode(w3c(annotation)), 0xff, 0xfe]),
    'notText',
    /./,
  ],
  [
    'Hypothesis: an annotation without an id',
    () => hypothesis({ id: undefined }),
    'wrongValue',
    /annotations 1.*id/,
  ],
  ['Hypothesis: tags that are no texts', () => hypothesis({ tags: [1] }), 'wrongValue', /tags\.0/],
  ['Hypothesis: a time that is none', () => hypothesis({ updated: '2024-13-45' }), 'wrongValue', /updated/],
  [
    'Hypothesis: constructor',
    () => hypothesis({ constructor: { prototype: {} } }),
    'unsafeName',
    /constructor/,
  ],
  [
    'Readwise: a line without its highlight',
    () => readwise('a,b,,,,,', ',T,,,,,'),
    'wrongValue',
    /highlights 2.*Highlight/,
  ],
  ['Readwise: a date that is none', () => readwise('a,b,,,,,someday'), 'wrongValue', /highlights 1.*Date/],
  ['Readwise: a quotation mark that is not closed', () => readwise('"a,b,,,,,'), 'wrongValue', /highlights/],
  ['Readwise: more cells than columns', () => readwise('a,b,,,,,,,,'), 'wrongValue', /highlights 1/],
  [
    'Web Clipper: a highlight without words',
    () => clipper({ text: '<br>' }),
    'wrongValue',
    /pages 1.*highlights\.0\.text/,
  ],
  [
    'Web Clipper: highlights that are no objects',
    () => '[{"url":"https://a.example/","highlights":[7]}]',
    'wrongValue',
    /highlights\.0/,
  ],
  [
    'CSL: an address that runs',
    () => csl({ id: 1, type: 'book', title: 'x', URL: 'javascript:alert(1)' }),
    'wrongValue',
    /items 1.*URL/,
  ],
  [
    'ClaimReview: an address that runs',
    () => reviewed({ url: 'javascript:alert(1)' }),
    'wrongValue',
    /reviews 2.*url/,
  ],
  [
    'ClaimReview: no wording',
    () => reviewed({ claimReviewed: { a: 1 } }),
    'wrongValue',
    /reviews 2.*claimReviewed/,
  ],
  [
    'ClaimReview: what is no review at all',
    () => reviewed({}).replace(/\]$/, ',7]'),
    'wrongValue',
    /reviews 3/,
  ],
  ['ClaimReview: half a file', () => reviewed({}).slice(0, -20), 'truncated', /./],
  [
    'ClaimReview: __proto__',
    () => reviewed({}).replace('"@type"', '"__proto__":{"polluted":1},"@type"'),
    'unsafeName',
    /__proto__/,
  ],
  ['CSL: a title that is a list', () => csl({ id: 1, type: 'book', title: ['x'] }), 'wrongValue', /title/],
];

beforeAll(async () => {
  ours = JSON.parse(await written('w3c', own));
  const [others] = fc.sample(notes, { numRuns: 1, seed: 12 });
  if (others) await taken(await written('w3c', others), db);
});

describe('a file of another format that is no good changes nothing and says what is wrong', () => {
  test.each(cases)('%s', async (_what, file, problem, place) => {
    const before = await contents(db);
    const error = await stageFile(streamOf(file()), { held: 0 }, db).then(
      () => 'it was taken',
      (error: unknown) => error,
    );
    expect(error).toBeInstanceOf(BadFileError);
    if (!(error instanceof BadFileError)) return;
    expect([error.problem, error.message]).toEqual([problem, expect.stringMatching(place)]);
    expect(await contents(db)).toEqual(before);
    expect(await db.staging.count()).toBe(0);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  test('a value that cannot be right is refused also of a record that is known here', async () => {
    const other = device();
    await taken(JSON.stringify(ours), other.db);
    const file = changed((items) =>
      Object.assign(itemWith(items, 'workId'), { 'sourcemark:colour': 'red; }' }),
    );
    await expect(stageFile(streamOf(file), {}, other.db)).rejects.toThrow(/colour/);
    await other.forget();
  });

  test('an address that runs is no address: it stays a name, and is never a link', async () => {
    const other = device();
    await taken(w3c({ ...annotation, target: 'javascript:alert(1)' }), other.db);
    const [work] = await other.db.works.toArray();
    expect(work).toMatchObject({ type: 'CreativeWork', headline: 'javascript:alert(1)' });
    expect(work?.url).toBeUndefined();
    await other.forget();
  });

  test.each([
    ['one text', w3c(annotation).slice(0, -2).concat(',{"id":"'), 'x'.repeat(1_000_000)],
    [
      'what no record is made of',
      '{"@context":"http://www.w3.org/ns/anno.jsonld","junk":[',
      '1,'.repeat(500_000),
    ],
    ['one cell', 'Highlight,Title,Note\n"', 'x'.repeat(1_000_000)],
  ])(
    '100 MB of %s is refused before they are all read',
    { timeout: 180_000 },
    async (_what, start, filler) => {
      let pulled = 0;
      const bytes = new TextEncoder().encode(filler);
      const stream = new ReadableStream<Uint8Array>({
        pull(controller) {
          controller.enqueue(pulled === 0 ? new TextEncoder().encode(start) : bytes);
          if (pulled++ > 110) controller.close();
        },
      });
      await expect(stageFile(stream, { held: 0 }, db)).rejects.toMatchObject({ problem: 'tooLarge' });
      expect(pulled).toBeLessThan(80);
      expect(await db.staging.count()).toBe(0);
    },
  );
});

const runs = Number(process.env.MUTATED_FILES ?? 10_000);

test(`${runs} mutated files (more with MUTATED_FILES): each is refused with its place, or can be previewed`, {
  timeout: 1_800_000,
}, async () => {
  const files = await Promise.all(
    (['w3c', 'hypothesis', 'readwise', 'cslJson'] as const).map((format) => written(format, own)),
  );
  files.push(clipper({ comment: 'so' }), reviewed({ itemReviewed: { appearance: ['https://b.example/'] } }));
  const mutation = fc.record({
    kind: fc.constantFrom('cut', 'flip', 'copy'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 300 }),
    by: fc.constantFrom('"', '{', '}', '[', ']', ',', ':', '0', '\\', 'null', '\u0000', 'é', '\n'),
  });
  const other = device();
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.array(mutation, { minLength: 1, maxLength: 3 }),
      async (good, all) => {
        let text = good;
        for (const { kind, at, from, length, by } of all) {
          const [here, there] = [Math.floor(at * text.length), Math.floor(from * text.length)];
          if (kind === 'cut') text = text.slice(0, here) + text.slice(here + length);
          if (kind === 'flip') text = text.slice(0, here) + by + text.slice(here + 1);
          if (kind === 'copy')
            text = text.slice(0, here) + text.slice(there, there + length) + text.slice(here);
        }
        const outcome = await stageFile(streamOf(text, 50_000), {}, other.db).catch(
          (error: unknown) => error,
        );
        if (typeof outcome === 'string') {
          await previewImport(outcome, {}, other.db);
          await discardImport(outcome, other.db);
          return;
        }
        refused++;
        expect(outcome).toBeInstanceOf(BadFileError);
        expect(await other.db.staging.count()).toBe(0);
      },
    ),
    { numRuns: runs, seed: 20260801, endOnFailure: true },
  );
  expect(refused).toBeGreaterThan(runs / 4);
  for (const rows of Object.values(await contents(other.db))) expect(rows).toEqual([]);
  await other.forget();
});

test.each([
  ['W3C', () => JSON.stringify(ours), 'w3c'],
  ['Hypothesis', () => hypothesis({}), 'hypothesis'],
  ['Readwise', () => readwise('a,,,,,,'), 'readwise'],
  ['Web Clipper', () => clipper({}), 'webClipper'],
  ['CSL-JSON', () => csl({ id: 1, type: 'book', title: 'x' }), 'cslJson'],
  ['ClaimReview', () => reviewed({}), 'claimReview'],
  ['another program', () => '{"name":"x"}', undefined],
  ['ours', () => '{"format":"sourcemark","version":2}', undefined],
  [
    'ours that speaks of others',
    () => `{"format":"sourcemark","version":2,"works":[${reviewed({})}],"x":${w3c()}}`,
    undefined,
  ],
])('a file of %s is known by its beginning, also behind a byte order mark', async (_what, file, id) => {
  expect((await formatOf(new TextEncoder().encode(`\ufeff ${file()}`)))?.id).toBe(id);
});
