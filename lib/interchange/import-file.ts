import {
  BadFileError,
  checkStaged,
  type Database,
  database,
  discardImport,
  type IncomingRow,
  newId,
  openStaging,
} from '@/lib/store';
import { formatOf } from './formats';
import { foreignRows } from './import-foreign';
import { unlock } from './locked';
import { isLocked } from './locked-header';
import { parse } from './sourcemark-json';
import { startOf } from './start-of';

/** So many rows are staged at once, or those of so many bytes: each time has to wait for the disk. */
const PORTION = 2_000;
const BYTES = 4_000_000;

export interface StageOptions {
  signal?: AbortSignal | undefined;
  /** Opens a locked file. */
  passphrase?: string | undefined;
  /** A file that is not longer waits in memory, a longer one in the database; in UTF-16 units. */
  held?: number | undefined;
  /** How far it is: bytes read, then records checked. */
  onProgress?: ((progress: { bytes: number; checked: number }) => void) | undefined;
}

/**
 * Reads a file of our own format, or of another that is known, into staging and checks it; the id is for `previewImport`,
 * `commitImport` or `discardImport`. Nothing but staging changes. Throws BadFileError, or the signal's reason; then
 * staging is empty again.
 */
export async function stageFile(
  stream: ReadableStream<Uint8Array>,
  { signal, passphrase, held, onProgress }: StageOptions = {},
  db: Database = database,
): Promise<string> {
  const importId = newId();
  const progress = { bytes: 0, checked: 0 };
  const tell = (more: Partial<typeof progress>) => onProgress?.({ ...Object.assign(progress, more) });
  let read = 0;
  const onBytes = (bytes: number) => {
    read = bytes;
    tell({ bytes });
  };
  // While rows go into the database the next are read.
  let adding: Promise<void> = Promise.resolve();
  try {
    signal?.throwIfAborted();
    const { start, stream: whole } = await startOf(await readable(stream, passphrase));
    const format = await formatOf(start);
    if (format?.in) await foreignRows(importId, format, whole, { signal, held, onBytes }, db);
    else {
      const staging = openStaging(importId, db, held);
      let waiting: IncomingRow[] = [];
      let staged = 0;
      for await (const rows of parse(whole, { signal, onBytes })) {
        for (const row of rows) waiting.push(row);
        if (waiting.length < PORTION && read - staged < BYTES) continue;
        staged = read;
        await adding;
        adding = staging.add(waiting);
        adding.catch(() => {});
        waiting = [];
      }
      await adding;
      await staging.add(waiting);
      await staging.end();
    }
    const areChecked = !format?.in;
    await checkStaged(importId, { signal, areChecked, onProgress: (checked) => tell({ checked }) }, db);
    return importId;
  } catch (error) {
    await adding.catch(() => {});
    await discardImport(importId, db);
    throw error;
  }
}

/** The file itself, or what is in it when it is locked. */
async function readable(
  stream: ReadableStream<Uint8Array>,
  passphrase: string | undefined,
): Promise<ReadableStream<Uint8Array>> {
  const { start, stream: whole } = await startOf(stream);
  if (!isLocked(start)) return whole;
  if (!passphrase) {
    await whole.cancel();
    throw new BadFileError('locked');
  }
  return unlock(whole, passphrase);
}
