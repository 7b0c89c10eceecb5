import { BadFileError, type Database, database, type ExportScope } from '@/lib/store';
import { type ExportOptions, exportText } from './export-file';
import { headerOf, newHeader, PIECE, TAG } from './locked-header';
import { cipherOf, opened, PROOF } from './locked-key';

/** The ending of files that are locked. */
export const lockedEnding = '.sourcemark.locked';

/**
 * The bytes of a text, locked with a passphrase, in pieces: a readable first line, then AES-GCM. docs/format.md is its
 * description; `unlock` is the inverse. Throws RangeError for an empty passphrase.
 */
export async function* lock(
  text: AsyncIterable<string>,
  passphrase: string,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (passphrase === '') throw new RangeError('locked: an empty passphrase locks nothing');
  const { header, line } = newHeader();
  const cipher = await cipherOf(passphrase, header, line);
  yield line;
  yield await cipher.seal(new Uint8Array(), PROOF, false);
  const encoder = new TextEncoder();
  const waiting = new Waiting();
  let index = 0;
  for await (const piece of text) {
    waiting.add(encoder.encode(piece));
    // The last piece is not known for the last until the text has ended.
    while (waiting.length > PIECE) yield await cipher.seal(waiting.take(PIECE), index++, false);
  }
  yield await cipher.seal(waiting.take(PIECE), index, true);
}

/** What was locked, as it is read; it fails with BadFileError for another passphrase, and when the file is not what was locked. */
export function unlock(stream: ReadableStream<Uint8Array>, passphrase: string): ReadableStream<Uint8Array> {
  const pieces = unlocked(stream, passphrase);
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (value) controller.enqueue(value);
        if (done) controller.close();
      },
      cancel: async () => void (await pieces.return(undefined)),
    },
    { highWaterMark: 0 },
  );
}

async function* unlocked(stream: ReadableStream<Uint8Array>, passphrase: string): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  const waiting = new Waiting();
  const more = async () => {
    const { value } = await reader.read();
    if (value) waiting.add(value);
    return value !== undefined;
  };
  try {
    let found = headerOf(waiting.all());
    while (!found) {
      if (!(await more())) throw new BadFileError('truncated');
      found = headerOf(waiting.all());
    }
    const cipher = await cipherOf(passphrase, found.header, waiting.take(found.length));
    while (waiting.length < TAG) if (!(await more())) throw new BadFileError('truncated');
    await opened(cipher, waiting.take(TAG), PROOF, false);
    for (let index = 0, isLast = false; !isLast; index++) {
      while (waiting.length <= PIECE + TAG && (await more()));
      isLast = waiting.length <= PIECE + TAG;
      if (waiting.length < TAG) throw new BadFileError('truncated');
      yield await opened(cipher, waiting.take(PIECE + TAG), index, isLast);
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** A locked file of our own format, ready to be saved. */
export async function exportLocked(
  scope: ExportScope,
  passphrase: string,
  options: ExportOptions = {},
  db: Database = database,
): Promise<Blob> {
  const pieces: Blob[] = [];
  for await (const piece of lock(exportText(scope, options, db), passphrase)) pieces.push(new Blob([piece]));
  return new Blob(pieces, { type: 'application/octet-stream' });
}

/** Bytes that wait to be taken in other portions than they came in. */
class Waiting {
  readonly #chunks: Uint8Array[] = [];
  length = 0;

  add(chunk: Uint8Array): void {
    if (chunk.length > 0) this.#chunks.push(chunk);
    this.length += chunk.length;
  }

  all(): Uint8Array<ArrayBuffer> {
    const all = this.take(this.length);
    this.add(all);
    return all;
  }

  /** The first bytes, at most so many. */
  take(most: number): Uint8Array<ArrayBuffer> {
    const taken = new Uint8Array(Math.min(most, this.length));
    for (let at = 0; at < taken.length; ) {
      const chunk = this.#chunks.shift() ?? new Uint8Array();
      const part = chunk.subarray(0, taken.length - at);
      taken.set(part, at);
      at += part.length;
      if (part.length < chunk.length) this.#chunks.unshift(chunk.subarray(part.length));
    }
    this.length -= taken.length;
    return taken;
  }
}
