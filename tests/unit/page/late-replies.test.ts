// @vitest-environment jsdom
import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import type { PageMark } from '@/lib/annotation';
import { toBackground } from '@/lib/messaging/calls';
import { clientOf } from '@/lib/messaging/rpc';
import { createMarks } from '@/lib/page/marks';
import { createReading } from '@/lib/page/reading';
import { createVerbs } from '@/lib/page/verbs';
import { createWrites } from '@/lib/page/writes';

interface Call {
  name: string;
  reply: (value: unknown) => void;
  refuse: (error: Error) => void;
}

/** A page whose calls wait until they are answered, in any order. */
function page() {
  document.body.innerHTML = '<article><p>one two three</p></article>';
  const text = document.querySelector('p')?.firstChild;
  if (!text) throw new Error('no text');
  const range = new StaticRange({ startContainer: text, startOffset: 0, endContainer: text, endOffset: 3 });
  const calls: Call[] = [];
  const client = clientOf(
    toBackground,
    'background',
    (message) =>
      new Promise((resolve, reject) => {
        const reply = (value: unknown) => resolve({ ok: true, value });
        const name = String(Object(message).call);
        if (name === 'reportAnchors') return reply(undefined);
        calls.push({ name, reply, refuse: reject });
      }),
  );
  const marks = createMarks({ set() {}, remove() {} });
  const facts = () => ({ address: { url: 'https://news.test/a' }, isArticle: true, provenance: {} });
  const writes = createWrites(() => {});
  const verbs = createVerbs({ marks, writes, background: client, facts, onShown() {}, onKept() {} });
  const reading = createReading({
    document,
    window,
    marks,
    background: client,
    facts,
    seeing: {
      read: () => new Promise(() => {}),
      judge: () => new Promise(() => {}),
      forget() {},
    },
    onChange() {},
    onEdited: async () => {},
    onTold() {},
    signal: new AbortController().signal,
  });
  /** The call of this name that waits the longest. */
  const next = async (name: string): Promise<Call> => {
    await expect.poll(() => calls.some((call) => call.name === name)).toBe(true);
    const [call] = calls.splice(
      calls.findIndex((one) => one.name === name),
      1,
    );
    if (!call) throw new Error(`nobody calls ${name}`);
    return call;
  };
  return {
    marks,
    verbs,
    writes,
    reading,
    calls,
    next,
    passage: { target: { selectors: [], exact: 'one' }, range },
  };
}
const workId = newId();
const stored = (id: string, more: Partial<PageMark> = {}): PageMark => ({
  id,
  target: { selectors: [], exact: 'one' },
  colour: 'amber',
  tags: [],
  claims: [],
  serves: [],
  ...more,
});
const moment = '2026-01-01T00:00:00.000Z';
const annotation = (id: string) => ({
  ...{ id, workId, target: stored(id).target, colour: 'amber', tags: [] },
  ...{ v: 1, created: moment, modified: moment, creator: workId, deleted: 0 },
});
const shown = ({ colour, note, tags }: PageMark) => ({ colour, note, tags });

test('what is chosen and written on a mark in the moment it is saved stands, in whatever order replies come', async () => {
  const { marks, verbs, reading, next, passage } = page();
  const { annotationId: id, done } = verbs.highlight(passage, 'amber');
  const read = reading.read();
  const asked = await next('marksOfPage');
  const edits = [
    verbs.edit(id, { colour: 'blue' }),
    verbs.edit(id, { note: 'my words' }),
    verbs.changeTags(id, { add: ['x'] }),
  ];
  const all = { colour: 'blue' as const, note: 'my words', tags: ['x'] };
  const now = () => shown(marks.get(id)?.mark ?? stored(id));
  (await next('annotate')).reply(annotation(id));
  await done;
  // What is on disk by now knows of the mark, and of nothing that was done to it since.
  asked.reply({ workId, count: 1, marks: [stored(id)] });
  const again = await next('marksOfPage');
  again.reply({ workId, count: 1, marks: [stored(id)] });
  await read;
  expect(now()).toEqual(all);
  (await next('editAnnotation')).reply(annotation(id));
  const late = reading.read();
  const old = await next('marksOfPage');
  (await next('editAnnotation')).reply(annotation(id));
  (await next('changeTags')).reply(undefined);
  await Promise.all(edits);
  old.reply({ workId, count: 1, marks: [stored(id, { colour: 'blue' })] });
  (await next('marksOfPage')).reply({ workId, count: 1, marks: [stored(id, all)] });
  await late;
  expect(now()).toEqual(all);
  // What was written elsewhere since is shown.
  const after = reading.read();
  (await next('marksOfPage')).reply({ workId, count: 1, marks: [stored(id, { ...all, note: 'hers' })] });
  await after;
  expect(now()).toEqual({ ...all, note: 'hers' });
});

test('words that could not be saved stand until they are, and then what is stored does', async () => {
  const { marks, verbs, writes, reading, next, passage } = page();
  const id = newId();
  marks.put(stored(id), passage.range);
  const edit = verbs.edit(id, { note: 'my words' });
  (await next('editAnnotation')).refuse(new Error('full'));
  await expect(edit).rejects.toThrow('full');
  const read = async (note?: string) => {
    const asked = reading.read();
    (await next('marksOfPage')).reply({ workId, count: 1, marks: [stored(id, note ? { note } : {})] });
    await asked;
    return marks.get(id)?.mark.note;
  };
  expect(await read()).toBe('my words');
  writes.retry();
  (await next('editAnnotation')).reply(annotation(id));
  await expect.poll(() => writes.failing).toBe(false);
  expect(await read('my words')).toBe('my words');
  expect(await read('hers')).toBe('hers');
});
