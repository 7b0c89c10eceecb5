import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exportLocked, isLocked, lock, stageFile, unlock } from '@/lib/interchange';
import { commitImport, database, type Problem } from '@/lib/store';
import { emptyDatabase } from '../store/people';
import { contents, device, streamOf } from './people';
import { sampleNotes } from './sample';

const PIECE = 1_048_576;
const PASSPHRASE = 'correct horse battery staple';
const bytesOf = async (parts: AsyncIterable<Uint8Array<ArrayBuffer>>) => {
  const blobs: Uint8Array<ArrayBuffer>[] = [];
  for await (const part of parts) blobs.push(part);
  return new Uint8Array(await new Blob(blobs).arrayBuffer());
};
async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}
const locked = (text: string, passphrase = PASSPHRASE) => bytesOf(lock(inPieces(text, 300_007), passphrase));
const open = (bytes: Uint8Array, passphrase = PASSPHRASE, size?: number) =>
  new Response(unlock(streamOf(bytes, size), passphrase)).text();

let other: ReturnType<typeof device>;
beforeEach(async () => {
  await emptyDatabase();
  other = device();
});
afterEach(() => other.forget());

test.each([
  ['nothing', 0, 7],
  ['less than a piece', 5_000, 3_001],
  ['exactly a piece', PIECE, 65_536],
  ['a little more than a piece', PIECE + 1, 1_000_000],
  ['several pieces', 3 * PIECE + 17, 3_000_000],
])('%s is locked and opened again, in pieces of any size', async (_what, length, size) => {
  const text = 'notes '.repeat(Math.ceil(length / 6)).slice(0, length);
  const file = await locked(text);
  expect(isLocked(file)).toBe(true);
  expect(new TextDecoder().decode(file)).not.toContain('notes notes');
  expect(await open(file, PASSPHRASE, size)).toBe(text);
});

test('two files of the same words have nothing in common behind their first line', async () => {
  const [one, two] = await Promise.all([locked('notes'), locked('notes')]);
  expect(one).not.toEqual(two);
});

test('the passphrase may be typed in composed or decomposed letters', async () => {
  expect(await open(await locked('notes', 'caf\u00e9'), 'cafe\u0301')).toBe('notes');
});

test('an empty passphrase is refused', async () => {
  await expect(locked('notes', '')).rejects.toThrow(RangeError);
});

describe('a locked file', () => {
  const change = (at: number) => (file: Uint8Array) =>
    file.map((byte, i) => (i === (at < 0 ? file.length + at : at) ? byte ^ 1 : byte));
  const afterLine = (file: Uint8Array) => file.indexOf(10) + 1;
  const line = (more: object) => (file: Uint8Array) => {
    const end = afterLine(file);
    const header = { ...JSON.parse(new TextDecoder().decode(file.subarray(0, end))), ...more };
    return Uint8Array.from([
      ...new TextEncoder().encode(`${JSON.stringify(header)}\n`),
      ...file.subarray(end),
    ]);
  };
  const cases: [
    what: string,
    change: (file: Uint8Array) => Uint8Array,
    problem: Problem,
    passphrase?: string,
  ][] = [
    ['opened with another passphrase', (file) => file, 'wrongPassphrase', 'Correct horse battery staple'],
    ['of which one bit changed', change(-5), 'damaged'],
    ['cut short within a piece', (file) => file.subarray(0, file.length - 5), 'damaged'],
    [
      'cut short at the end of a piece',
      (file) => file.subarray(0, afterLine(file) + 16 + PIECE + 16),
      'damaged',
    ],
    ['cut short behind its first line', (file) => file.subarray(0, afterLine(file)), 'truncated'],
    ['cut short in its first line', (file) => file.subarray(0, 40), 'truncated'],
    [
      'whose pieces were put in another order',
      (file) => {
        const start = afterLine(file) + 16;
        const [one, two] = [start, start + PIECE + 16].map((at) => file.slice(at, at + PIECE + 16));
        const mixed = file.slice();
        mixed.set(two ?? [], start);
        mixed.set(one ?? [], start + PIECE + 16);
        return mixed;
      },
      'damaged',
    ],
    ['with something behind its end', (file) => Uint8Array.from([...file, 1, 2, 3]), 'damaged'],
    ['of a newer version', line({ version: 2 }), 'newerVersion'],
    ['with too few rounds', line({ rounds: 1_000 }), 'wrongValue'],
    ['with rounds without end', line({ rounds: 10_000_000_000 }), 'wrongValue'],
    ['with other rounds than it was made with', line({ rounds: 600_001 }), 'wrongPassphrase'],
    ['with a salt of another length', line({ salt: 'AAAA' }), 'wrongValue'],
    ['with an unknown part', line({ hint: 'x' }), 'wrongValue'],
  ];
  test.each(cases)('%s is refused with its message', async (_what, spoil, problem, passphrase) => {
    const file = spoil(await locked('notes '.repeat(400_000)));
    await expect(open(file, passphrase)).rejects.toMatchObject({ name: 'BadFileError', problem });
  });
});

describe('a locked package', () => {
  test('brings its notes to who knows the passphrase', async () => {
    await sampleNotes();
    const file = await exportLocked({ type: 'everything' }, PASSPHRASE);
    const importId = await stageFile(file.stream(), { passphrase: PASSPHRASE }, other.db);
    await commitImport(importId, {}, other.db);
    expect(await contents(other.db)).toEqual(await contents(database));
  });

  test.each<[what: string, passphrase: string | undefined, problem: Problem]>([
    ['no passphrase', undefined, 'locked'],
    ['another one', 'x', 'wrongPassphrase'],
  ])('changes nothing with %s', async (_what, passphrase, problem) => {
    await sampleNotes();
    const file = await exportLocked({ type: 'everything' }, PASSPHRASE);
    await expect(stageFile(file.stream(), { passphrase }, other.db)).rejects.toMatchObject({ problem });
    expect(await other.db.staging.count()).toBe(0);
  });
});
