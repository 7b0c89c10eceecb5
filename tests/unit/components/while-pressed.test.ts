import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whilePressed } from '@/components/toolbar/while-pressed';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What was done, as events come to something that is pressed. */
function pressing() {
  const root = new EventTarget();
  const done: string[] = [];
  const { hold, undo } = whilePressed(root);
  root.addEventListener('click', () => done.push('click'));
  const draw = (what = 'drawn') => hold(() => done.push(what));
  return { done, draw, undo, on: (name: string) => root.dispatchEvent(new Event(name)) };
}

test('what changes is drawn at once', () => {
  const { done, draw, on } = pressing();
  draw();
  for (const name of ['pointerup', 'click', 'pointercancel']) on(name);
  draw();
  expect(done).toEqual(['drawn', 'click', 'drawn']);
});

test('while something is pressed it waits for the click, and the last is drawn once', () => {
  const { done, draw, on } = pressing();
  on('pointerdown');
  draw('first');
  draw('last');
  on('pointerup');
  expect(done).toEqual([]);
  on('click');
  expect(done).toEqual(['click']);
  vi.advanceTimersByTime(0);
  expect(done).toEqual(['click', 'last']);
  draw();
  expect(done).toEqual(['click', 'last', 'drawn']);
});

test.each([
  ['let go elsewhere, or held', []],
  ['let go where no click comes of it', ['pointerup']],
  ['taken by a scroll', ['pointercancel']],
])('a press that is %s does not hold it up for good', (_how, events) => {
  const { done, draw, on } = pressing();
  on('pointerdown');
  draw();
  for (const name of events) on(name);
  expect(done).toEqual([]);
  vi.runAllTimers();
  expect(done).toEqual(['drawn']);
});

test('nothing is drawn after the undo', () => {
  const { done, draw, undo, on } = pressing();
  on('pointerdown');
  draw();
  undo();
  vi.runAllTimers();
  expect(done).toEqual([]);
});
