import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { lastPressed } from '@/lib/page/last-pressed';

test('what was pressed last is known, and may go with its page', async () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const pressed = lastPressed();
  const gone = (() => {
    const [one, other] = [new EventTarget(), new EventTarget()];
    for (const target of [one, other]) {
      target.addEventListener('pointerdown', pressed.note);
      target.dispatchEvent(new Event('pointerdown'));
    }
    expect([pressed.is(one), pressed.is(other)]).toEqual([false, true]);
    return new WeakRef(other);
  })();
  // A weak reference that was read holds until the task ends.
  await new Promise((done) => setTimeout(done, 0));
  collect();
  expect(gone.deref()).toBeUndefined();
});
