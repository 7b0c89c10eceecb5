// @vitest-environment jsdom
import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import type { PageMark } from '@/lib/annotation';
import { createMarks } from '@/lib/page/marks';

const id = newId();
const target = { selectors: [], exact: 'one' };
const mark: PageMark = { id, target, colour: 'amber', tags: [], claims: [], serves: [] };

/** The marks of a page, and the words that are marked or may be. */
function page() {
  document.body.innerHTML = '<p>one two</p>';
  const text = document.querySelector('p')?.firstChild;
  if (!text) throw new Error('no text');
  const range = new StaticRange({ startContainer: text, startOffset: 0, endContainer: text, endOffset: 3 });
  return { marks: createMarks({ set() {}, remove() {} }), text, range };
}

test('a mark that was made here stands on the marked words, until the page changes them', () => {
  const { marks, text, range } = page();
  marks.put(mark, range);
  expect(marks.standing(id)).toBe(target);
  text.nodeValue = 'two one';
  expect(marks.standing(id)).toBeUndefined();
});

test.each(['uncertain', 'changed'] as const)(
  'a place that is %s is not that of the marked words',
  (state) => {
    const { marks, range } = page();
    marks.put(mark);
    expect(marks.standing(id)).toBeUndefined();
    marks.place(id, { state, range });
    expect(marks.standing(id)).toBeUndefined();
  },
);
