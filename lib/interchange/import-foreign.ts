import { v5 } from 'uuid';
import { BadFileError, type Database, stageForeign } from '@/lib/store';
import { checkRow } from './check-row';
import type { Format } from './formats';

/** Stages the records of another program's file. Throws BadFileError, or the signal's reason. */
export async function foreignRows(
  importId: string,
  { in: read, program = 'Sourcemark' }: Format,
  stream: ReadableStream<Uint8Array>,
  {
    signal,
    held,
    onBytes,
  }: {
    signal?: AbortSignal | undefined;
    held?: number | undefined;
    onBytes: (bytes: number) => void;
  },
  db: Database,
): Promise<void> {
  if (!read) throw new RangeError('formats: it is only written');
  const portions = read(decoded(stream, signal, onBytes));
  const id = v5(program, v5.URL);
  await stageForeign(
    importId,
    portions,
    {
      program: { id, name: program, at: EPOCH },
      check: (record, { table, index }) => void checkRow(table, index, record),
      signal,
      held,
    },
    db,
  );
}

/** Nobody knows when a program began to be named; every device must say the same. */
const EPOCH = '1970-01-01T00:00:00.000Z';

/** The text of a file; bytes that are no UTF-8 end it. Throws BadFileError. */
async function* decoded(
  stream: ReadableStream<Uint8Array>,
  signal: AbortSignal | undefined,
  onBytes: (bytes: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = stream.getReader();
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw new BadFileError('notText');
    }
  };
  let bytes = 0;
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { done, value } = await reader.read();
      if (done) break;
      bytes += value.length;
      yield decode(value);
      onBytes(bytes);
    }
    yield decode();
  } finally {
    await reader.cancel().catch(() => {});
  }
}
