// @vitest-environment jsdom
import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import { toBackground } from '@/lib/messaging/calls';
import { clientOf } from '@/lib/messaging/rpc';
import { createMarks } from '@/lib/page/marks';
import { createVerbs } from '@/lib/page/verbs';
import { createWrites } from '@/lib/page/writes';

/** A page of three words, whose writes fail but for those that `send` takes. */
function refused(send: (message: unknown) => Promise<unknown> = () => Promise.reject(new Error('full'))) {
  document.body.innerHTML = '<p>one two three</p>';
  const text = document.querySelector('p')?.firstChild;
  if (!text) throw new Error('no text');
  const passage = (exact: string, start: number, end: number) => ({
    target: { selectors: [], exact },
    range: new StaticRange({ startContainer: text, startOffset: start, endContainer: text, endOffset: end }),
  });
  const marks = createMarks({ set() {}, remove() {} });
  const writes = createWrites(() => {});
  const verbs = createVerbs({
    marks,
    writes,
    background: clientOf(toBackground, 'background', send),
    facts: () => ({ address: { url: 'https://news.test/a' }, isArticle: true, provenance: {} }),
    onShown() {},
    onKept() {},
  });
  return { marks, verbs, writes, passage };
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

test('an undo that failed does not put older ends back, when it is tried again after newer ones were given', async () => {
  const sent: string[] = [];
  const full = new Set(['takeBackAnswer', 'annotate']);
  const { verbs, writes, passage } = refused(async (message) => {
    const call = String(Object(message).call);
    if (full.has(call)) throw new Error('full');
    sent.push(call);
    return { ok: true };
  });
  const [one, two] = [passage('one', 0, 3), passage('one two', 0, 7)];
  const { annotationId, done } = verbs.highlight(one, 'amber');
  await expect(done).rejects.toThrow('full');
  const undo = { id: newId(), takesBack: newId(), target: one.target };
  await expect(verbs.takeBack(annotationId, undo)).rejects.toThrow('full');
  full.clear();
  const seen = { state: 'orphaned' as const };
  await verbs.answer({ id: newId(), annotationId, answer: 'attach', seen, target: two.target }, two.range);
  writes.retry();
  await verbs.remove(annotationId);
  expect(sent).toEqual(['answerSighting', 'annotate', 'removeAnnotation']);
});
