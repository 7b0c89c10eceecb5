import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Work } from '@/lib/annotation';
import { workIdOf } from '@/lib/store';
import { contents, device } from '../people';
import { emptied, recordsOf, taken, written } from './files';
import { type Notes, notes } from './notes';

const { db, forget } = device();
beforeEach(() => emptied(db));
afterAll(forget);

const citedIn = (own: Notes): Work[] =>
  own.works.filter(({ id }) => own.sources.some(({ workId }) => workId === id));
/** What of a document CSL can hold. */
const held = ({ type, headline, author, publisher, datePublished, inLanguage, deck }: Work) =>
  JSON.parse(
    JSON.stringify({
      type,
      headline,
      author,
      publisher,
      datePublished: datePublished?.slice(0, 10),
      inLanguage,
      deck,
    }),
  );

describe('references', () => {
  test('CSL-JSON: documents without an address come back as they were, and again change nothing', async () => {
    await fc.assert(
      fc.asyncProperty(notes, async (all) => {
        const works = all.works.map(({ url: _, origin: _o, section: _s, ...work }) => ({
          headline: 'A title',
          ...work,
        }));
        const own = { ...all, works };
        await emptied(db);
        const file = await written('cslJson', own);
        if (citedIn(own).length === 0) {
          expect(JSON.parse(file)).toEqual([]);
          return;
        }
        await taken(file, db);
        const { works: there } = await recordsOf(db);
        expect(there.map(({ id }) => id)).toEqual(citedIn(own).map(({ id }) => id));
        expect(there.map(held)).toEqual(citedIn(own).map(held));
        const once = await contents(db);
        await taken(file, db);
        expect(await contents(db)).toEqual(once);
      }),
      { numRuns: 60, seed: 20260316, endOnFailure: true },
    );
  });

  test('CSL-JSON of Zotero: names, dates and addresses; what we have no place for is kept', async () => {
    const item = {
      id: 'http://zotero.org/users/1/items/AB',
      type: 'article-journal',
      title: 'On water',
      'container-title': 'A Journal',
      volume: '3',
      DOI: '10.1/x',
      URL: 'https://www.journal.example/on-water',
      author: [{ family: 'Uthor', given: 'A.' }, { literal: 'The Club' }],
      issued: { 'date-parts': [['2020', 5]] },
    };
    await taken(
      JSON.stringify([item, { id: 2, type: 'book', title: 'No address', issued: { literal: 'spring' } }]),
      db,
    );
    const { works } = await recordsOf(db);
    expect(works).toContainEqual(
      expect.objectContaining({
        id: workIdOf('journal.example/on-water'),
        type: 'ScholarlyArticle',
        author: ['A. Uthor', 'The Club'],
        publisher: 'A Journal',
        datePublished: '2020-05',
        origin: { format: 'csl', raw: expect.objectContaining({ volume: '3', DOI: '10.1/x', id: item.id }) },
      }),
    );
    expect(works).toContainEqual(expect.objectContaining({ type: 'Book', headline: 'No address' }));
  });

  test('RIS: each document begins with its type and ends, and no text begins a tag', async () => {
    await fc.assert(
      fc.asyncProperty(notes, async (own) => {
        const lines = (await written('ris', own)).split('\r\n').filter(Boolean);
        for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- .*$/u);
        const count = citedIn(own).length;
        expect(lines.filter((line) => line.startsWith('TY  - '))).toHaveLength(count);
        expect(lines.filter((line) => line === 'ER  - ')).toHaveLength(count);
      }),
      { numRuns: 60, seed: 20260317, endOnFailure: true },
    );
  });

  test('BibTeX: braces are balanced, and no text is a command', async () => {
    const [own] = fc.sample(
      notes.filter((one) => citedIn(one).length > 0),
      { numRuns: 1, seed: 4 },
    );
    const work = own && citedIn(own)[0];
    if (!own || !work) throw new Error('no source');
    work.headline = '50% of {braces} & \\input{x} $a_b$ # ~^';
    const text = await written('bibtex', own);
    expect(text).toContain(
      '50\\% of \\{braces\\} \\& \\textbackslash{}input\\{x\\} \\$a\\_b\\$ \\# \\textasciitilde{}\\textasciicircum{}',
    );
    const depth = [...text.replace(/\\[{}]/g, '')].reduce(
      (sum, one) => sum + (one === '{' ? 1 : one === '}' ? -1 : 0),
      0,
    );
    expect(depth).toBe(0);
    expect(text.match(/^@\w+\{sm[0-9a-f]{32},$/gm)).toHaveLength(citedIn(own).length);
  });
});
