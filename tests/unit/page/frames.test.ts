// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { eachDocument } from '@/lib/page/frames';

test('a frame whose document was written anew is listened to again, and no longer as it was', () => {
  const frame = document.body.appendChild(document.createElement('iframe'));
  const inner = frame.contentDocument;
  // The window of the frame takes no signals but its own here.
  if (inner) inner.addEventListener = () => {};
  const told: AbortSignal[] = [];
  const leaving = new AbortController();
  const onDocument = (one: Document, signal: AbortSignal) => {
    if (one === inner) told.push(signal);
  };
  eachDocument(document, onDocument, leaving.signal);
  frame.dispatchEvent(new Event('load'));
  expect(frame.contentDocument).toBe(inner);
  expect(told.map(({ aborted }) => aborted)).toEqual([true, false]);
  leaving.abort();
  expect(told.map(({ aborted }) => aborted)).toEqual([true, true]);
});
