import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handlers } from '@/entrypoints/background/handlers';
import { type Annotation, printOfMark } from '@/lib/annotation';
import { database, newId } from '@/lib/store';
import { emptyDatabase } from '../store/people';
import { browserWith, facts, from, passage } from './desk';

const url = 'https://news.example/river';

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  await emptyDatabase();
});

const annotate = (id: string, at = url, words = 'The river rose', page = facts(at)) =>
  handlers.annotate({ id, page, target: passage(words), colour: 'amber' }, from(at));
/** As a page says which passages stand in its text. */
const asMarked = ({ id, target }: Annotation) => ({
  annotationId: id,
  of: target ? printOfMark(target) : 0,
});

describe('a passage kept from a page', () => {
  test('belongs to a work with what the page says of itself', async () => {
    const { workId } = await annotate(newId());
    expect(await database.works.get(workId)).toMatchObject({
      type: 'Article',
      url,
      urlKey: 'news.example/river',
      site: 'news.example',
      headline: 'The river rose',
      provenance: { headline: 'json-ld' },
    });
  });

  test.each([
    ['with a tracking parameter', `${url}?utm_source=x`, {}],
    ['under the address it calls canonical', 'https://news.example/amp-of-river', { canonical: url }],
  ])('joins the same work %s', async (_, other, names) => {
    const first = await annotate(newId());
    const page = facts(other, { address: { url: other, ...names } });
    const second = await annotate(newId(), other, 'Nobody saw it', page);
    expect(second.workId).toBe(first.workId);
  });

  test('is kept once when the message comes twice', async () => {
    const id = newId();
    await annotate(id);
    await annotate(id);
    expect(await database.annotations.count()).toBe(1);
  });

  test('is refused when the browser says that it came from elsewhere', async () => {
    const page = facts('https://bank.example/');
    await expect(
      handlers.annotate({ id: newId(), page, target: passage('x'), colour: 'amber' }, from(url)),
    ).rejects.toThrow('bank.example');
    expect(await database.works.count()).toBe(0);
  });

  test('keeps the tags that two tabs add at the same time', async () => {
    const { id } = await annotate(newId());
    const change = (add: string[], remove: string[] = []) =>
      handlers.changeTags({ id, add, remove }, from(url));
    await Promise.all([change(['harbour']), change(['ferry'])]);
    await change([], ['ferry', 'never there']);
    expect((await database.annotations.get(id))?.tags).toEqual(['harbour']);
  });

  test('goes to the bin and comes back', async () => {
    const { id } = await annotate(newId());
    await handlers.removeAnnotation({ id }, from(url));
    expect(await database.annotations.get(id)).toMatchObject({ deleted: 1 });
    await handlers.restoreAnnotation({ id }, from(url));
    expect(await database.annotations.get(id)).toMatchObject({ deleted: 0 });
  });

  test('is placed in the snapshot of its own work only', async () => {
    const mine = await annotate(newId());
    const other = await annotate(newId(), 'https://other.example/a');
    const { snapshotId } = await handlers.keepSnapshot(
      {
        workId: mine.workId,
        text: 'The river rose',
        blocks: [0],
        paragraphs: [0],
        passages: [mine, other].map(asMarked),
      },
      from(url),
    );
    expect((await database.annotations.get(mine.id))?.target?.snapshotId).toBe(snapshotId);
    expect((await database.annotations.get(other.id))?.target?.snapshotId).toBeUndefined();
  });

  test('has its place in the snapshot also when another one was changed meanwhile', async () => {
    const [broken, mine] = [await annotate(newId()), await annotate(newId())];
    const target = { selectors: [], exact: 'x', position: -1 };
    await database.annotations.update(broken.id, { target });
    const page = { workId: mine.workId, text: 'The river rose', blocks: [0], paragraphs: [0] };
    const passages = [asMarked({ ...broken, target }), asMarked(mine)];
    const { snapshotId } = await handlers.keepSnapshot({ ...page, passages }, from(url));
    expect((await database.annotations.get(mine.id))?.target?.snapshotId).toBe(snapshotId);
  });

  test('has no place in a snapshot for which the page asked when it had other ends, of the same words', async () => {
    const { id, workId, target } = await annotate(newId());
    if (!target) throw new Error('no target');
    const ends = (prefix: string) => ({
      ...target,
      selectors: [{ type: 'TextQuoteSelector' as const, exact: target.exact, prefix }],
    });
    await handlers.editAnnotation({ id, changes: { target: ends('Here ') } }, from(url));
    const page = { workId, text: 'There the river rose', blocks: [0], paragraphs: [0] };
    const passages = [{ annotationId: id, of: printOfMark(ends('There ')) }];
    await handlers.keepSnapshot({ ...page, passages }, from(url));
    expect((await database.annotations.get(id))?.target).toEqual(ends('Here '));
  });
});

describe('the marks of a page', () => {
  test('come with their number, notes about the whole work included, which is shown beside the lit icon', async () => {
    const { icons, badge } = browserWith([]);
    await annotate(newId());
    await handlers.annotate({ id: newId(), page: facts(url), colour: 'blue', note: 'All of it' }, from(url));
    const found = await handlers.marksOfPage({ page: facts(url, { isArticle: false }) }, from(url, 7));
    expect(found.marks.map(({ target }) => target.exact)).toEqual(['The river rose']);
    expect(found.count).toBe(2);
    expect(icons.get(7)).toBe('lit');
    expect(await badge(7)).toBe('2');
  });

  test.each([
    [true, 'lit'],
    [false, 'dim'],
  ])('are none on another page, whose icon tells whether it is an article: %s', async (isArticle, icon) => {
    const { icons, badge } = browserWith([]);
    await annotate(newId());
    const other = 'https://news.example/other';
    const found = await handlers.marksOfPage({ page: facts(other, { isArticle }) }, from(other, 7));
    expect(found).toEqual({ marks: [], count: 0 });
    expect(icons.get(7)).toBe(icon);
    expect(await badge(7)).toBe('');
  });
});
