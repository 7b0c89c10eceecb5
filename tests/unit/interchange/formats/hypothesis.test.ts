import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Annotation } from '@/lib/annotation';
import { workIdOf } from '@/lib/store';
import { contents, device } from '../people';
import { emptied, recordsOf, taken, written } from './files';
import { type Notes, notes } from './notes';

const { db, forget } = device();
beforeEach(() => emptied(db));
afterAll(forget);

/** What of an annotation the format can hold. */
function held({ origin: _, workId: _w, colour: _c, target, ...rest }: Annotation) {
  const selectors = target?.selectors.filter(
    (one) =>
      one.type !== 'FragmentSelector' &&
      (one.type !== 'RangeSelector' ||
        [one.startSelector, one.endSelector].every(({ value }) => value.startsWith('/html[1]/body[1]'))),
  );
  return { ...rest, ...(target ? { target: { selectors, exact: target.exact } } : {}) };
}
const withoutOrigins = (own: Notes): Notes => ({
  ...own,
  annotations: own.annotations.map(({ origin: _, ...rest }) => rest),
});

const theirs = {
  id: 'aBcDeFgHiJkLmNoPqRsTuV',
  created: '2024-05-01T10:00:00.123456+00:00',
  updated: '2024-05-02T10:00:00.000000+00:00',
  user: 'acct:ann@hypothes.is',
  user_info: { display_name: 'Ann' },
  uri: 'https://www.news.example/a?utm_source=x',
  text: '**so**',
  tags: ['one', 'one', ''],
  group: '__world__',
  permissions: { read: ['group:__world__'] },
  target: [
    {
      source: 'https://www.news.example/a',
      selector: [
        {
          type: 'RangeSelector',
          startContainer: '/p[1]',
          startOffset: 1,
          endContainer: '/p[1]',
          endOffset: 9,
        },
        { type: 'TextPositionSelector', start: 4, end: 12 },
        { type: 'TextQuoteSelector', exact: 'the words', prefix: 'a ', suffix: ' b' },
        { type: 'PageSelector', index: 3 },
      ],
    },
  ],
  document: { title: ['An article'] },
  links: { html: 'https://hypothes.is/a/x' },
};
const file = (...annotations: object[]) =>
  JSON.stringify({
    export_date: '2024-06-01T00:00:00Z',
    export_userid: 'acct:ann@hypothes.is',
    client_version: '1.1',
    annotations,
  });

describe('Hypothesis', () => {
  test('ours, written and read again, is equal in what it can hold', async () => {
    await fc.assert(
      fc.asyncProperty(notes, async (own) => {
        await emptied(db);
        const text = await written('hypothesis', withoutOrigins(own));
        await taken(text, db);
        expect((await db.annotations.toArray()).map(held)).toEqual(own.annotations.map(held));
        const once = await contents(db);
        await taken(text, db);
        expect(await contents(db)).toEqual(once);
      }),
      { numRuns: 60, seed: 20260313, endOnFailure: true },
    );
  });

  test('theirs comes with its author, its page under our name for it, and what we have no place for', async () => {
    await taken(file(theirs), db);
    const { annotations, works, agents } = await recordsOf(db);
    expect(works).toMatchObject([
      { id: workIdOf('news.example/a'), urlKey: 'news.example/a', headline: 'An article', type: 'WebPage' },
    ]);
    const [ann] = agents.filter(({ name }) => name === 'Ann');
    expect(annotations).toMatchObject([
      {
        created: '2024-05-01T10:00:00.123Z',
        modified: '2024-05-02T10:00:00.000Z',
        creator: ann?.id,
        note: '**so**',
        tags: ['one'],
        target: { exact: 'the words' },
        origin: { format: 'hypothesis', raw: { id: theirs.id, group: '__world__', links: theirs.links } },
      },
    ]);
    expect(annotations[0]?.target?.selectors.map(({ type }) => type)).toEqual([
      'RangeSelector',
      'TextPositionSelector',
      'TextQuoteSelector',
    ]);
  });

  test('theirs goes back as it came, and is the same when it comes again', async () => {
    await taken(file(theirs), db);
    const back = await written('hypothesis', await recordsOf(db));
    const { id, user, group, permissions, links, text } = theirs;
    expect(JSON.parse(back).annotations).toMatchObject([{ id, user, group, permissions, links, text }]);
    const once = await contents(db);
    await taken(back, db);
    expect(await contents(db)).toEqual(once);
  });

  test('a note that was changed there comes in as a change, and one that was changed on both sides is a conflict', async () => {
    await taken(file(theirs), db);
    const later = { ...theirs, text: 'changed there', updated: '2024-06-02T10:00:00Z' };
    const preview = await taken(file(later), db);
    expect(preview.tables.annotations).toMatchObject({ new: 0, changed: 1, conflicts: 0 });
    expect((await db.annotations.toArray())[0]?.note).toBe('changed there');
    // What an older file says was said before.
    expect((await taken(file(theirs), db)).tables.annotations).toMatchObject({ changed: 0 });
    expect((await db.annotations.toArray())[0]?.note).toBe('changed there');
    const third = await taken(file({ ...later, text: 'and once more' }), db);
    expect(third.tables.annotations.conflicts).toBe(1);
  });

  test('a reply and a page note are notes on the whole page; a quotation without its words is never a passage', async () => {
    const { target: _, ...plain } = theirs;
    await taken(
      file(
        { ...plain, id: 'a', target: [{ source: theirs.uri }] },
        { ...plain, id: 'b', references: ['a'] },
        {
          ...plain,
          id: 'c',
          target: [{ source: theirs.uri, selector: [{ type: 'TextPositionSelector', start: 1, end: 5 }] }],
        },
      ),
      db,
    );
    const annotations = await db.annotations.toArray();
    expect(annotations.map(({ target }) => target)).toEqual([undefined, undefined, undefined]);
    expect(annotations).toContainEqual(
      expect.objectContaining({
        origin: { format: 'hypothesis', raw: expect.objectContaining({ references: ['a'] }) },
      }),
    );
  });

  test('a page that is known here under another name is that page', async () => {
    await taken(file(theirs), db);
    const [work] = await db.works.toArray();
    await db.works.update(work?.id ?? '', { aliasKeys: ['news.example/moved'] });
    await taken(file({ ...theirs, id: 'b', uri: 'https://news.example/moved' }), db);
    expect(await db.works.count()).toBe(1);
    expect((await db.annotations.toArray()).map(({ workId }) => workId)).toEqual([work?.id, work?.id]);
  });
});
