import { expect, test } from 'vitest';
import { askAgain } from '@/lib/messaging/ask-again';

/** A worker that gives these answers in turn; an Error is thrown. */
function worker(answers: unknown[]) {
  const asked: unknown[] = [];
  const send = async (message: unknown) => {
    asked.push(message);
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { asked, send };
}
const stopped = new Error('The message channel closed before a response was received');

test.each([
  ['an answer is asked for once', [{ ok: true }], true, 1, { ok: true }],
  ['a refusal is an answer', [{ ok: false }], true, 1, { ok: false }],
  ['a worker that was stopped is asked again', [stopped, { ok: true }], true, 2, { ok: true }],
  ['a worker that did not answer is asked again', [undefined, { ok: true }], true, 2, { ok: true }],
  ['a second failure is told', [stopped, stopped], true, 2, stopped],
  ['an extension that is gone is not asked again', [stopped, { ok: true }], false, 1, stopped],
])('%s', async (_, answers, alive, times, outcome) => {
  const { asked, send } = worker(answers);
  expect(await askAgain(send, () => alive)('message').catch((error) => error)).toEqual(outcome);
  expect(asked).toEqual(Array(times).fill('message'));
});
