import { type Database, database, type ExportScope, now, prepareExport } from '@/lib/store';
import { bundleOf } from './bundle';
import type { ExportOptions } from './export-file';
import { type FormatId, formats, type Words } from './formats';

/** What an export into another format needs beside its scope. */
export interface ExportAsOptions extends ExportOptions {
  /** Messages for formats that people read. */
  words?: Words | undefined;
  /** Whether others' reviews stay unseen until one's own is given in; true unless it is said. */
  blind?: boolean | undefined;
}

/**
 * A file of another format in pieces of text, what it holds fixed at the beginning; the bin stays behind. Throws
 * RangeError for a format that is only read, the signal's reason when it is broken off.
 */
export async function* exportAs(
  formatId: FormatId,
  scope: ExportScope,
  { choice, signal, onProgress, words = silent, blind }: ExportAsOptions = {},
  db: Database = database,
): AsyncGenerator<string> {
  const format = await formats[formatId]();
  if (!format.out) throw new RangeError(`formats: ${formatId} is only read`);
  const prepared = await prepareExport(scope, now(), choice, db);
  const of = Object.values(prepared.ids).reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  const onRows = (rows: number) => {
    done += rows;
    onProgress?.(Math.min(done, of), of);
  };
  for await (const piece of format.out(bundleOf(prepared, { signal, blind, onRows }, db), words)) {
    signal?.throwIfAborted();
    yield piece;
  }
  onProgress?.(of, of);
}

/** For programs alone: formats that people read get their messages from the surface that exports. */
const silent: Words = { word: (key) => key, language: 'en' };
