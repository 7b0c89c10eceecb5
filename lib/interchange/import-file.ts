import { checkStaged, type Database, database, discardImport, newId, stageRows } from '@/lib/store';
import { formatOf } from './formats';
import { foreignRows } from './import-foreign';
import { parse } from './sourcemark-json';
import { startOf } from './start-of';

export interface StageOptions {
  signal?: AbortSignal | undefined;
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
  { signal, onProgress }: StageOptions = {},
  db: Database = database,
): Promise<string> {
  const importId = newId();
  const progress = { bytes: 0, checked: 0 };
  const tell = (more: Partial<typeof progress>) => onProgress?.({ ...Object.assign(progress, more) });
  const onBytes = (bytes: number) => tell({ bytes });
  try {
    signal?.throwIfAborted();
    const { start, stream: whole } = await startOf(stream);
    const format = await formatOf(start);
    if (format?.in) await foreignRows(importId, format, whole, { signal, onBytes }, db);
    else
      for await (const rows of parse(whole, { signal, onBytes }))
        if (rows.length > 0) await stageRows(importId, rows, db);
    await checkStaged(importId, { signal, onProgress: (checked) => tell({ checked }) }, db);
    return importId;
  } catch (error) {
    await discardImport(importId, db);
    throw error;
  }
}
