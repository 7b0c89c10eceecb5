import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { HistoryEntry, recordSchemas, Sighting, Snapshot } from '@/lib/annotation';
import { database } from '@/lib/store';
import { emptyDatabase } from '../store/people';
import { textOf } from './people';
import { sampleNotes } from './sample';

const schema = JSON.parse(readFileSync('docs/sourcemark.schema.json', 'utf8')) as AnySchemaObject;
const validate = new Ajv2020({ strict: true, strictRequired: false, allErrors: false }).compile(schema);
let known: Awaited<ReturnType<typeof sampleNotes>>;
let good = '';
beforeAll(async () => {
  await emptyDatabase();
  known = await sampleNotes();
  good = await textOf(database);
});

type Doc = Record<string, Record<string, unknown>[]>;

describe('the schema in docs', () => {
  test('takes real exports of every scope', async () => {
    const scopes = [
      { type: 'everything' as const },
      { type: 'works' as const, ids: [known.a, known.b, known.c] },
      { type: 'annotations' as const, ids: [known.one] },
      { type: 'works' as const, ids: [] },
    ];
    for (const scope of scopes) {
      validate(JSON.parse(await textOf(database, scope)));
      expect(validate.errors, scope.type).toBeNull();
    }
  });

  test.each<[what: string, change: (doc: Doc) => void]>([
    ['another format', (doc) => Object.assign(doc, { format: 'x' })],
    ['a newer version', (doc) => Object.assign(doc, { version: 3 })],
    ['an older version with newer tables', (doc) => Object.assign(doc, { version: 1 })],
    ['reviews that are missing', (doc) => void delete doc.claimReviews],
    ['a missing table', (doc) => void delete doc.claims],
    ['an unknown table', (doc) => Object.assign(doc, { reviews: [] })],
    ['an unknown field', (doc) => Object.assign(doc.claims?.[0] ?? {}, { mood: 1 })],
    [
      'an id in capitals',
      (doc) => Object.assign(doc.claims?.[0] ?? {}, { id: String(doc.claims?.[0]?.id).toUpperCase() }),
    ],
    ['null', (doc) => Object.assign(doc.works?.[0] ?? {}, { deck: null })],
    ['a javascript: address', (doc) => Object.assign(doc.works?.[0] ?? {}, { url: 'javascript:alert(1)' })],
    ['a missing parent list', (doc) => void delete doc.history?.[0]?.parents],
    [
      'a selector of a kind that is not ours',
      (doc) =>
        Object.assign(doc.annotations?.find((one) => one.target)?.target ?? {}, {
          selectors: [{ type: 'CssSelector', value: 'p' }],
        }),
    ],
  ])('refuses %s', (_what, change) => {
    const doc = JSON.parse(good) as Doc;
    expect(validate(doc)).toBe(true);
    change(doc);
    expect(validate(doc)).toBe(false);
  });

  const defs = schema.$defs as Record<string, { properties: object; required: string[] }>;
  test.each([
    ['agent', recordSchemas.agents],
    ['work', recordSchemas.works],
    ['annotation', recordSchemas.annotations],
    ['claim', recordSchemas.claims],
    ['appearance', recordSchemas.appearances],
    ['source', recordSchemas.sources],
    ['ratingScale', recordSchemas.ratingScales],
    ['claimReview', recordSchemas.claimReviews],
    ['contact', recordSchemas.contacts],
    ['snapshot', Snapshot],
    ['sighting', Sighting],
    ['entry', HistoryEntry],
  ] as const)('has the fields of %s that the code has, and asks for the same', (name, { entries }) => {
    const fields = Object.entries<{ type: string }>(entries);
    expect(Object.keys(defs[name]?.properties ?? {}).sort()).toEqual(fields.map(([field]) => field).sort());
    const required = fields.filter(([, { type }]) => !['exact_optional', 'optional'].includes(type));
    expect([...(defs[name]?.required ?? [])].sort()).toEqual(required.map(([field]) => field).sort());
  });
});
