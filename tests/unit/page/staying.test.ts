// @vitest-environment jsdom
import { expect, it, describe as suite } from 'vitest';
import { createMarks } from '@/lib/page/marks';

const ids = [1, 2, 3].map((n) => `0198c0de-0000-7000-8000-00000000000${n}`);

/** Marks in an article whose address the page has left, and how often its text was read. */
function leftBehind() {
  document.body.innerHTML = `<article>${ids.map((id) => `<p id="p${id}">${'The river rose again. '.repeat(20)}</p>`).join('')}</article>`;
  const article = document.querySelector('article') as Element;
  let reads = 0;
  Object.defineProperty(article, 'textContent', {
    get: () => {
      reads++;
      return [...article.children].map((p) => p.textContent).join('');
    },
  });
  const marks = createMarks({ set: () => {}, remove: () => {} });
  for (const id of ids) {
    const text = document.getElementById(`p${id}`)?.firstChild as Text;
    marks.put(
      { id, target: { selectors: [], exact: 'river' }, colour: 'amber', tags: [], claims: [], serves: [] },
      new StaticRange({ startContainer: text, startOffset: 4, endContainer: text, endOffset: 9 }),
    );
  }
  marks.leave();
  return { article, marks, reads: () => reads };
}

suite('marks of an article that stays on the page below the next one', () => {
  it('have its text read once for all of them, then once each look', () => {
    const { marks, reads } = leftBehind();
    expect([marks.all().length, reads()]).toEqual([3, 1]);
    expect([marks.clearLeft(), marks.all().length, reads()]).toEqual([false, 3, 2]);
  });

  it('go when the article is another one', () => {
    const { article, marks } = leftBehind();
    article.append(document.createElement('p'));
    article.lastElementChild?.append('And then it froze.');
    expect([marks.clearLeft(), marks.all().length]).toEqual([true, 0]);
  });
});
