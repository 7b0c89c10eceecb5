import 'fake-indexeddb/auto';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { afterAll, describe, expect, test } from 'vitest';
import { exportAs } from '@/lib/interchange';
import { database } from '@/lib/store';
import { emptyDatabase } from '../../store/people';
import { contents, device } from '../people';
import { sampleNotes } from '../sample';
import { documentLoader } from './anno-context';
import { validate } from './anno-schema';
import { emptied, recordsOf, taken, written } from './files';
import { notes } from './notes';

const { db, forget } = device();
afterAll(forget);

describe('Web Annotation', () => {
  test('ours, written and read again, is equal field by field', async () => {
    await fc.assert(
      fc.asyncProperty(notes, async (own) => {
        await emptied(db);
        const file = await written('w3c', own);
        await taken(file, db);
        expect(await recordsOf(db)).toEqual(own);
        const once = await contents(db);
        await taken(file, db);
        expect(await contents(db)).toEqual(once);
      }),
      { numRuns: 100, seed: 20260311, endOnFailure: true },
    );
  });

  test('what is in the library goes out without the bin and comes back on another device', async () => {
    await emptyDatabase();
    await emptied(db);
    const { gone } = await sampleNotes();
    let file = '';
    for await (const piece of exportAs('w3c', { type: 'everything' })) file += piece;
    expect(file).not.toContain(gone);
    await taken(file, db);
    const [here, there] = [await recordsOf(database), await recordsOf(db)];
    for (const annotation of there.annotations) expect(here.annotations).toContainEqual(annotation);
    expect(there.annotations).toHaveLength(4);
    expect(there.sources).toHaveLength(3);
    expect(there.works).toHaveLength(here.works.length);
    const preview = await taken(file, database);
    for (const counts of Object.values(preview.tables)) expect(counts).toMatchObject({ new: 0, changed: 0 });
  });
});

type Doc = Record<string, unknown>;
interface Page {
  items: Doc[];
  partOf: unknown;
}
const sample = async (): Promise<Doc & { first: Page }> => {
  const [own] = fc.sample(rich, { numRuns: 1, seed: 7 });
  if (!own) throw new Error('no notes');
  return JSON.parse(await written('w3c', own));
};
/** What a collection says when all its words are spelt out; safe: what would be dropped is an error. */
const expand = (doc: Doc): Promise<Doc[]> => {
  const safe = { documentLoader, safe: true };
  return jsonld.expand(doc, safe);
};
/** Notes with everything in them. */
const rich = notes.filter(
  (own) =>
    own.sources.some(({ workId }) => workId !== undefined) &&
    own.claimReviews.some(({ reviewBody }) => reviewBody !== undefined) &&
    own.appearances.length > 1 &&
    own.annotations.some(({ target, note }) => target && target.selectors.length === 4 && note) &&
    own.works.some(({ url }) => url !== undefined),
);

describe('a collection', () => {
  test('keeps the rules of the model, and nothing of it is lost when its terms are expanded', async () => {
    await fc.assert(
      fc.asyncProperty(notes, async (own) => {
        const doc = JSON.parse(await written('w3c', own)) as Doc & { first: Page };
        validate(doc);
        expect(validate.errors).toBeNull();
        const [expanded] = await expand(doc);
        const count =
          own.annotations.length + own.claims.length + own.sources.length + own.claimReviews.length;
        expect(doc.total).toBe(count);
        expect(doc.first.items).toHaveLength(count);
        expect(expanded?.['http://www.w3.org/ns/activitystreams#totalItems']).toEqual([{ '@value': count }]);
      }),
      { numRuns: 60, seed: 20260312, endOnFailure: true },
    );
  });

  test.each<[what: string, item: (items: Doc[], doc: Doc & { first: Page }) => unknown]>([
    ['an id that is no absolute URI', ([one]) => Object.assign(one ?? {}, { id: 'a' })],
    ['a list of no bodies', ([one]) => Object.assign(one ?? {}, { body: [] })],
    [
      'a textual body with both id and purpose',
      ([one]) =>
        Object.assign(one ?? {}, {
          body: { type: 'TextualBody', id: 'urn:x:1', purpose: 'tagging', value: 'x' },
        }),
    ],
    [
      'a target that is only a source',
      ([one]) =>
        Object.assign(one ?? {}, { target: { type: 'SpecificResource', source: 'https://a.example/' } }),
    ],
    [
      'a list of no selectors',
      ([one]) =>
        Object.assign(one ?? {}, {
          target: { type: 'SpecificResource', source: 'https://a.example/', selector: [] },
        }),
    ],
    ['a time without a zone', ([one]) => Object.assign(one ?? {}, { created: '2026-01-01T00:00:00' })],
    ['a time without its time', ([one]) => Object.assign(one ?? {}, { created: '2026-01-01' })],
    ['a source that is no URI', ([one]) => Object.assign(one ?? {}, { target: 'https://a.example/a b|c' })],
    ['rights that are no IRI', ([one]) => Object.assign(one ?? {}, { rights: 'all reserved' })],
    [
      'a state without time and copy',
      ([one]) =>
        Object.assign(one ?? {}, {
          target: { type: 'SpecificResource', source: 'https://a.example/', state: { type: 'TimeState' } },
        }),
    ],
    ['a page that is part of an IRI', (_, { first }) => Object.assign(first, { partOf: 'urn:x:1' })],
    ['an annotation of nothing', ([one]) => void delete one?.target],
  ])('with %s breaks them', async (_what, change) => {
    const doc = await sample();
    expect(validate(doc)).toBe(true);
    change(doc.first.items, doc);
    expect(validate(doc)).toBe(false);
  });

  test('with a word that nobody defined is not expanded', async () => {
    const doc = await sample();
    Object.assign(doc.first.items[0] ?? {}, { mood: 'gay' });
    await expect(expand(doc)).rejects.toThrow();
  });
});
