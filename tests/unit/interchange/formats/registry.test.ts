import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allFormats, exportAs } from '@/lib/interchange';
import { formats } from '@/lib/interchange/formats';

const messages = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8'));

test('every format is known by its own name, has an ending of its own, and says what it cannot hold', async () => {
  const all = await allFormats();
  expect(all.map(({ id }) => id)).toEqual(Object.keys(formats));
  const written = all.filter(({ out }) => out).map(({ ending }) => ending);
  expect(new Set(written).size).toBe(written.length);
  for (const { nameKey, cannotHold, out } of all) {
    expect(messages).toHaveProperty(nameKey);
    expect(cannotHold.length > 0).toBe(out !== undefined);
    for (const key of cannotHold) expect(messages).toHaveProperty(key);
  }
});

test('what is read is known by its beginning, and its program has a name', async () => {
  for (const { in: read, recognises, program } of await allFormats())
    expect([recognises !== undefined, program !== undefined]).toEqual([
      read !== undefined,
      read !== undefined,
    ]);
});

test('a format that is only read is not written', async () => {
  await expect(exportAs('webClipper', { type: 'everything' }).next()).rejects.toThrow(RangeError);
});
