// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { toBackground } from '@/lib/messaging/calls';
import { clientOf } from '@/lib/messaging/rpc';
import { createMarks } from '@/lib/page/marks';
import { createVerbs } from '@/lib/page/verbs';
import { createWrites } from '@/lib/page/writes';

/** A page of three words whose writes all fail. */
function refused() {
  document.body.innerHTML = '<p>one two three</p>';
  const text = document.querySelector('p')?.firstChild;
  if (!text) throw new Error('no text');
  const passage = (exact: string, start: number, end: number) => ({
    target: { selectors: [], exact },
    range: new StaticRange({ startContainer: text, startOffset: start, endContainer: text, endOffset: end }),
  });
  const marks = createMarks({ set() {}, remove() {} });
  const verbs = createVerbs({
    marks,
    writes: createWrites(() => {}),
    background: clientOf(toBackground, 'background', () => Promise.reject(new Error('full'))),
    facts: () => ({ address: { url: 'https://news.test/a' }, isArticle: true, provenance: {} }),
    onShown() {},
    onKept() {},
  });
  return { marks, verbs, passage };
}

test('a mark that could not be saved stays on the page when its ends are moved', async () => {
  const { marks, verbs, passage } = refused();
  const { annotationId: id, done } = verbs.highlight(passage('one', 0, 3), 'amber');
  await expect(done).rejects.toThrow('full');
  await expect(verbs.moveEnds(id, passage('one two', 0, 7))).rejects.toThrow('full');
  // Nothing of it is on disk.
  marks.replace([]);
  expect(marks.get(id)).toMatchObject({ unsaved: true, mark: { target: { exact: 'one two' } } });
});
