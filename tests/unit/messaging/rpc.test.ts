import * as v from 'valibot';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clientOf, serve } from '@/lib/messaging/rpc';

const calls = { double: { in: v.object({ number: v.number() }), out: v.number() } };
const client = clientOf(calls, 'background', (message) => fakeBrowser.runtime.sendMessage(message));
const handle = async ({ number }: { number: number }) => {
  if (number < 0) throw new RangeError('too small');
  return number * 2;
};

beforeEach(() => fakeBrowser.reset());

test('an answer comes back', async () => {
  serve(calls, 'background', { double: handle });
  expect(await client.double({ number: 4 })).toBe(8);
});

test('an error of the other side is thrown here under its own name', async () => {
  serve(calls, 'background', { double: handle });
  await expect(client.double({ number: -1 })).rejects.toMatchObject({
    name: 'RangeError',
    message: 'too small',
  });
});

test('an answer of the wrong shape is refused', async () => {
  serve(calls, 'background', { double: async () => Number.NaN });
  await expect(client.double({ number: 1 })).rejects.toThrow();
});

test.each([
  ['for the other side', { to: 'page', protocol: 1, call: 'double', input: { number: 1 } }],
  ['of another version', { to: 'background', protocol: 2, call: 'double', input: { number: 1 } }],
  ['of somebody else', { hello: 'world' }],
  ['named like a part of every object', { to: 'background', protocol: 1, call: 'constructor', input: {} }],
])('a message %s is left alone', async (_, message) => {
  let asked = false;
  const undo = serve(calls, 'background', {
    double: async () => {
      asked = true;
      return 1;
    },
  });
  const answer = await Promise.race([
    fakeBrowser.runtime.sendMessage(message).catch(() => 'none'),
    Promise.resolve().then(() => 'none'),
  ]);
  expect([asked, answer]).toEqual([false, 'none']);
  undo();
});

test('input of the wrong shape never reaches the handler', async () => {
  serve(calls, 'background', { double: handle });
  const reply = await fakeBrowser.runtime.sendMessage({
    to: 'background',
    protocol: 1,
    call: 'double',
    input: { number: 'four' },
  });
  expect(reply).toMatchObject({ ok: false });
});
