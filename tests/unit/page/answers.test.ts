// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { type Anchoring, describe as describeRange } from '@/lib/anchoring';
import type { PageMark, Seen, Sighting } from '@/lib/annotation';
import { candidateOf } from '@/lib/page/candidate';
import { createMarks } from '@/lib/page/marks';

const ID = '0198c0de-0000-7000-8000-000000000002';
const AT = '2026-05-01T09:00:00.000Z';
let made = 0;
const sighting = (
  seen: Seen,
  more: Partial<Pick<Sighting, 'answer' | 'takesBack' | 'of'>> = {},
): Sighting => ({
  id: `0198c0de-0000-7000-8000-0000000001${String(made++).padStart(2, '0')}`,
  v: 1,
  annotationId: ID,
  agent: ID,
  at: AT,
  until: AT,
  ...seen,
  ...more,
});

/** A page with these paragraphs, and the range of some of its words. */
function pageWith(words: string, ...paragraphs: string[]): Range {
  document.body.replaceChildren(
    ...paragraphs.map((text) => Object.assign(document.createElement('p'), { textContent: text })),
  );
  for (const { firstChild: text } of document.querySelectorAll('p')) {
    const at = text?.nodeValue?.indexOf(words) ?? -1;
    if (!text || at < 0) continue;
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + words.length);
    return range;
  }
  throw new Error(words);
}
const markOf = (range: Range, sightings: Sighting[] = []): PageMark => ({
  id: ID,
  target: { selectors: describeRange(range, document), exact: String(range) },
  colour: 'amber',
  tags: [],
  claims: [],
  serves: [],
  sightings,
});
beforeEach(() => document.body.replaceChildren());

describe('a place that may be the passage', () => {
  const PAGE = ['In May the river rose again, for the first time in nine years.', 'Nobody was told.'];
  const maybe = (): Anchoring => ({
    state: 'uncertain',
    range: new StaticRange(pageWith('the river rose', ...PAGE)),
  });

  test('is told with its words and whole words around it', () => {
    const found = candidateOf(markOf(pageWith('the river rose', ...PAGE)), maybe(), document);
    expect(found).toMatchObject({ state: 'uncertain', is: 'the river rose' });
    expect(found.around?.before).toBe('In May ');
    expect(found.around?.after).toMatch(/^ again, for the first time in nine years\. Nobody/);
  });

  test.each<[string, (seen: Seen) => Sighting[], string]>([
    ['is none any more once it was refused', (seen) => [sighting(seen, { answer: 'notIt' })], 'orphaned'],
    ['is one for who only saw it', (seen) => [sighting(seen)], 'uncertain'],
    [
      'is one when other words were refused',
      (seen) => [sighting({ ...seen, is: 'it rose' }, { answer: 'notIt' })],
      'uncertain',
    ],
    [
      'is one when it was refused of other marked words',
      (seen) => [sighting(seen, { answer: 'notIt', of: 1 })],
      'uncertain',
    ],
    [
      'is one again when the refusal was taken back',
      (seen) => {
        const refused = sighting(seen, { answer: 'notIt' });
        return [refused, sighting(seen, { takesBack: refused.id })];
      },
      'uncertain',
    ],
  ])('%s', (_what, sightings, state) => {
    const range = pageWith('the river rose', ...PAGE);
    const { is, around } = candidateOf(markOf(range), maybe(), document);
    if (is === undefined || !around) throw new Error('no candidate');
    const mark = markOf(range, sightings({ state: 'uncertain', is, around }));
    expect(candidateOf(mark, maybe(), document).state).toBe(state);
  });

  test('is left as it is when it is sure', () => {
    const range = pageWith('the river rose', ...PAGE);
    const anchored: Anchoring = { state: 'anchored', range: new StaticRange(range) };
    expect(candidateOf(markOf(range), anchored, document)).toBe(anchored);
  });
});

describe('painting', () => {
  const changed: Seen = { state: 'changed', is: 'the river sank' };
  test.each<[string, Sighting[], boolean]>([
    ['shows that words were edited', [], true],
    ['is calm when what was marked is kept', [sighting(changed, { answer: 'keep' })], false],
    ['shows it when other marked words were kept', [sighting(changed, { answer: 'keep', of: 1 })], true],
    [
      'shows it again when they are edited anew',
      [sighting({ ...changed, is: 'it sank' }, { answer: 'keep' })],
      true,
    ],
  ])('%s', (_what, sightings, isShown) => {
    const range = pageWith('the river sank', 'In May the river sank.');
    const painted: boolean[] = [];
    const marks = createMarks({ set: (all) => painted.push(...all.map((one) => one.changed)), remove() {} });
    marks.replace([markOf(range, sightings)]);
    marks.place(ID, { state: 'changed', is: 'the river sank', range: new StaticRange(range) });
    marks.paint();
    expect(painted).toEqual([isShown]);
  });
});
