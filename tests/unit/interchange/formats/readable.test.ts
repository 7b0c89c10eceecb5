import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { lexer, type Token, walkTokens } from 'marked';
import { beforeEach, describe, expect, test } from 'vitest';
import { exportFilesAs } from '@/lib/interchange';
import { database } from '@/lib/store';
import { emptyDatabase } from '../../store/people';
import { sampleNotes } from '../sample';
import { written } from './files';
import { hostile } from './hostile-notes';
import { notes } from './notes';

describe('Markdown', () => {
  test('says what was noted and does nothing: no markup, no picture, no code, no link but to the sources', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (own) => {
        const text = await written('markdown', own);
        const bodies = text.split(/^---\n[\s\S]*?\n---$/m).filter(Boolean);
        for (const body of bodies)
          walkTokens(lexer(body), (token: Token) => {
            expect(['html', 'image', 'code', 'codespan', 'table']).not.toContain(token.type);
            if (token.type === 'link') expect(token.href).toMatch(/^(https?:|mailto:)/);
          });
      }),
      { numRuns: 150, seed: 20260318, endOnFailure: true },
    );
  });

  test('has a quotation as it was marked, with a block to link to', async () => {
    const [own] = fc.sample(
      notes.filter(({ annotations }) => annotations.some(({ target }) => target)),
      { numRuns: 1, seed: 2 },
    );
    const marked = own?.annotations.find(({ target }) => target);
    if (!own || !marked?.target) throw new Error('no passage');
    marked.target.exact = 'Water is 100% wet (almost). Really-wet!';
    const text = await written('markdown', own);
    expect(text).toContain(`> Water is 100\\% wet (almost). Really-wet!\n\n^${marked.id}\n`);
    expect(text).toContain(`sourcemark: "${marked.workId}"`);
  });
});

describe('of several articles', () => {
  beforeEach(emptyDatabase);

  test.each(['hypothesis', 'markdown'] as const)(
    '%s makes a file of each, and nothing stands in two',
    async (format) => {
      await sampleNotes();
      const files = new Map<string, string>();
      for await (const { name, text } of exportFilesAs(format, { type: 'everything' })) {
        let whole = '';
        for await (const piece of text) whole += piece;
        files.set(name, whole);
      }
      expect(files.size).toBe(3);
      const annotations = await database.annotations.where({ deleted: 0 }).toArray();
      expect(annotations.length).toBeGreaterThan(3);
      for (const { id, target } of annotations.filter((one) => one.target))
        expect(
          [...files.values()].filter((text) => text.includes(id)),
          target?.exact,
        ).toHaveLength(1);
    },
  );

  test('a format that holds many makes one', async () => {
    await sampleNotes();
    const names: string[] = [];
    for await (const { name } of exportFilesAs('w3c', { type: 'everything' }, { title: 'All' }))
      names.push(name);
    expect(names).toEqual([expect.stringMatching(/^All \d{4}-\d\d-\d\d\.jsonld$/)]);
  });
});
