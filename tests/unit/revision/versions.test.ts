import { describe, expect, test } from 'vitest';
import type { Snapshot } from '@/lib/annotation';
import { distinctVersions, lineStarts, markPlaces } from '@/lib/revision';

let made = 0;
const ID = '0198c0de-0000-7000-8000-00000000000';
/** A snapshot of these lines, of which those without a leading dot are the article's own. */
function snapshot(...lines: string[]): Snapshot {
  const text = lines.join('\n');
  const blocks = lineStarts(text);
  const paragraphs = blocks.filter((_, at) => !lines[at]?.startsWith('.'));
  const id = `${ID}${++made % 10}`;
  const captured = `2026-11-0${made % 10}T00:00:00.000Z`;
  return { id, workId: ID, captured, text, blocks, paragraphs, textHash: `${made}` };
}

describe('the versions of an article', () => {
  test('are those whose own paragraphs differ; what says the same one after the other is one, until it was last seen', async () => {
    const all = [
      snapshot('.meter 1', 'one', 'two'),
      snapshot('.meter 2', 'two', 'one'),
      snapshot('one', 'two', 'three'),
      snapshot('.meter 3', 'one', 'two'),
    ];
    const found = await distinctVersions(all);
    expect(found.map(({ id }) => id)).toEqual([all[0], all[2], all[3]].map((one) => one?.id));
    expect(found[0]).toMatchObject({ captured: all[0]?.captured, until: all[1]?.captured });
    expect(found[0]?.paragraphs.map(({ text }) => text)).toEqual(['one', 'two']);
  });

  test('are there again when the article went back to them, each by a name of its own', async () => {
    const at = (day: number) => `2026-12-0${day}T00:00:00.000Z`;
    const [a, b, c] = [snapshot('one'), snapshot('two'), snapshot('.meter', 'one')];
    const found = await distinctVersions([
      { ...a, captured: at(1), until: at(5) },
      { ...b, captured: at(2), until: at(3) },
      { ...c, captured: at(6) },
    ]);
    expect(found.map(({ captured, until }) => [captured, until])).toEqual([
      [at(1), at(1)],
      [at(2), at(3)],
      [at(5), at(6)],
    ]);
    expect(found.map(({ paragraphs }) => paragraphs[0]?.text)).toEqual(['one', 'two', 'one']);
    expect(new Set(found.map(({ id }) => id)).size).toBe(3);
    expect(found[0]?.id).toBe(a.id);
  });

  test('last longer when the same text was only kept again', async () => {
    const one = {
      ...snapshot('one'),
      captured: '2026-12-01T00:00:00.000Z',
      until: '2026-12-03T00:00:00.000Z',
    };
    const found = await distinctVersions([one]);
    expect(found).toMatchObject([{ id: one.id, captured: one.captured, until: one.until }]);
  });

  test('of a snapshot that does not say which paragraphs are its own, its lines with something to read', async () => {
    const { paragraphs: _, ...old } = snapshot('Home', 'The ferry will run through the winter');
    const [version] = await distinctVersions([old]);
    expect(version?.paragraphs.map(({ text }) => text)).toEqual(['The ferry will run through the winter']);
  });
});

describe('the places of marks in a version', () => {
  const mark = (at: Snapshot, exact: string, position = at.text.indexOf(exact)) => ({
    id: 'm',
    target: { selectors: [], exact, snapshotId: at.id, position },
  });
  const placesOf = async (at: Snapshot, exact: string, shown = at, position = at.text.indexOf(exact)) => {
    const [version] = await distinctVersions([shown]);
    const places = markPlaces(version?.paragraphs ?? [], [mark(at, exact, position)], new Map([[at.id, at]]));
    return [...places].map(([index, [place]]) => {
      const text = version?.paragraphs[index]?.text ?? '';
      return [index, text.slice(place?.from, place?.to)];
    });
  };
  const first = snapshot('.a banner', 'The ferry will run', 'The bus will not');

  test('are where its words stand in the paragraph', async () => {
    expect(await placesOf(first, 'ferry will')).toEqual([[0, 'ferry will']]);
  });
  test('are in each paragraph it stands in', async () => {
    expect(await placesOf(first, 'will run\nThe bus')).toEqual([
      [0, 'will run'],
      [1, 'The bus'],
    ]);
  });
  test('are found in another version that has its paragraph elsewhere', async () => {
    const later = snapshot('New on top', 'Another one', 'The bus will not');
    expect(await placesOf(first, 'will not', later)).toEqual([[2, 'will not']]);
  });
  test('are none where its position is of a text that its snapshot no longer was', async () => {
    expect(await placesOf(first, 'ferry will', first, first.text.indexOf('bus will'))).toEqual([]);
  });
  test('are in that one of two paragraphs alike that it was made in, and in none when there are more now', async () => {
    const twice = snapshot('Applause.', 'The bus will not', '.Applause', 'Applause.');
    const second = twice.text.lastIndexOf('Applause');
    expect(await placesOf(twice, 'Applause', twice, second)).toEqual([[2, 'Applause']]);
    expect(await placesOf(twice, 'Applause')).toEqual([[0, 'Applause']]);
    expect(await placesOf(twice, 'Applause', snapshot('Applause.', 'Applause.', 'Applause.'))).toEqual([]);
  });
  test('are none where its paragraph was edited, and none when its text is not there', async () => {
    expect(await placesOf(first, 'bus will', snapshot('The bus will'))).toEqual([]);
    const [version] = await distinctVersions([first]);
    expect(markPlaces(version?.paragraphs ?? [], [mark(first, 'ferry')], new Map()).size).toBe(0);
  });
});
