import 'fake-indexeddb/auto';
import fc from 'fast-check';
import Papa from 'papaparse';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { FormatId } from '@/lib/interchange';
import { workIdOf } from '@/lib/store';
import { contents, device } from '../people';
import { emptied, recordsOf, taken, written } from './files';
import { notes } from './notes';

const { db, forget } = device();
beforeEach(() => emptied(db));
afterAll(forget);

const tables: [FormatId, 'claims' | 'sources' | 'claimReviews' | 'annotations'][] = [
  ['csvClaims', 'claims'],
  ['csvSources', 'sources'],
  ['csvReviews', 'claimReviews'],
  ['readwise', 'annotations'],
];

describe('CSV', () => {
  test.each(tables)(
    '%s has a line for each, lines end as RFC 4180 says, no cell is a formula',
    async (format, table) => {
      await fc.assert(
        fc.asyncProperty(notes, async (own) => {
          const text = (await written(format, own)).replace(/^\ufeff/, '');
          const { data, errors } = Papa.parse<string[]>(text.trimEnd(), { newline: '\r\n', delimiter: ',' });
          expect(errors).toEqual([]);
          const marked =
            table === 'annotations' ? own.annotations.filter(({ target }) => target) : own[table];
          expect(data).toHaveLength(marked.length + 1);
          expect(text.endsWith('\r\n')).toBe(true);
          for (const row of data) {
            expect(row).toHaveLength(data[0]?.length ?? 0);
            for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
          }
        }),
        { numRuns: 60, seed: 20260314, endOnFailure: true },
      );
    },
  );

  test('a claim that begins like a formula is text, and stays itself behind an apostrophe', async () => {
    const [own] = fc.sample(notes, { numRuns: 1, seed: 3 });
    if (!own?.claims[0]) throw new Error('no claim');
    own.claims[0].claimReviewed = '=HYPERLINK("https://evil.example","x"),\n"y"';
    const text = (await written('csvClaims', own)).replace(/^\ufeff/, '');
    const { data } = Papa.parse<string[]>(text, { newline: '\r\n', delimiter: ',' });
    expect(data[1]?.[1]).toBe(`'${own.claims[0].claimReviewed}`);
  });
});

describe('Readwise', () => {
  const file = [
    'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags',
    '"A ""quoted"", long',
    'passage",On water,A. Uthor,B00X,so,blue,"one, two",location,99,2024-05-01 10:00:00+00:00,science',
    'Second,On water,A. Uthor,B00X,,yellow,,location,100,2024-05-02 10:00:00+00:00,',
    'Second,On water,A. Uthor,B00X,,yellow,,location,100,2024-05-02 10:00:00+00:00,',
  ];

  test.each(['\r\n', '\n'])('comes as quotations without a place, each once (line ends %j)', async (end) => {
    await taken(file.join(end), db);
    const { annotations, works } = await recordsOf(db);
    expect(works).toMatchObject([{ type: 'Book', headline: 'On water', author: ['A. Uthor'] }]);
    expect(annotations).toHaveLength(2);
    const exact = 'A "quoted", long passage';
    expect(annotations).toContainEqual(
      expect.objectContaining({
        target: { exact, selectors: [{ type: 'TextQuoteSelector', exact }] },
        note: 'so',
        colour: 'blue',
        tags: ['one', 'two'],
        created: '2024-05-01T10:00:00.000Z',
        origin: {
          format: 'readwise',
          raw: expect.objectContaining({ Location: '99', 'Document tags': 'science' }),
        },
      }),
    );
    const once = await contents(db);
    await taken(file.join(end), db);
    expect(await contents(db)).toEqual(once);
  });

  test('what has an address stands on the page that we know by it', async () => {
    await taken(
      'Highlight,Title,Author,URL,Note,Location,Date\nwords,T,,https://www.news.example/a/?utm_source=r,,,',
      db,
    );
    expect(await recordsOf(db)).toMatchObject({
      works: [{ id: workIdOf('news.example/a'), type: 'WebPage', headline: 'T' }],
      annotations: [{ workId: workIdOf('news.example/a') }],
    });
  });
});

describe('Obsidian Web Clipper', () => {
  const file = JSON.stringify([
    {
      url: 'https://news.example/a',
      title: 'An article',
      highlights: [
        {
          text: '<p>Water &amp; <b>wine</b></p>',
          timestamp: '2024-05-01T10:00:00+02:00',
          color: 'green',
          notes: ['why?'],
        },
        { text: 'plain\n words' },
        { text: 'plain\n words' },
      ],
    },
  ]);

  test('comes as the words alone, and again changes nothing', async () => {
    await taken(file, db);
    const { annotations } = await recordsOf(db);
    expect(annotations.map(({ target }) => target?.exact).sort()).toEqual(['Water & wine', 'plain words']);
    expect(annotations.find(({ note }) => note === 'why?')).toMatchObject({
      created: '2024-05-01T08:00:00.000Z',
      colour: 'green',
      workId: workIdOf('news.example/a'),
    });
    const once = await contents(db);
    await taken(file, db);
    expect(await contents(db)).toEqual(once);
  });
});
