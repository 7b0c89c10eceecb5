import type { Annotation, Work } from '@/lib/annotation';
import { type Database, database, type ExportScope, now, prepareExport } from '@/lib/store';
import { bundleOf, bundleOfWork } from './bundle';
import { type ExportOptions, fileName } from './export-file';
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

/** One of the files of an export: its name, and its text in pieces, to be read before the next file is asked for. */
export interface ExportedFile {
  name: string;
  mediaType: string;
  text: AsyncIterable<string>;
}

/**
 * The files of an export: one, or of a format that holds one article a file, one of each article that has notes. `title`
 * names the one file. Throws as `exportAs` does.
 */
export async function* exportFilesAs(
  formatId: FormatId,
  scope: ExportScope,
  { title, ...options }: ExportAsOptions & { title?: string | undefined } = {},
  db: Database = database,
): AsyncGenerator<ExportedFile> {
  const { perWork, out, ending, mediaType } = await formats[formatId]();
  if (!out) throw new RangeError(`formats: ${formatId} is only read`);
  const at = now();
  if (!perWork) {
    const name = fileName(title, new Date(at), ending);
    yield { name, mediaType, text: exportAs(formatId, scope, options, db) };
    return;
  }
  const { choice, signal, blind, words = silent, onProgress } = options;
  const bundle = bundleOf(await prepareExport(scope, at, choice, db), { signal, blind }, db);
  let done = 0;
  for await (const works of bundle.all('works'))
    for (const work of works) {
      const annotations = await bundle.linked('annotations', 'workId', [work.id]);
      if (annotations.length === 0 || !isChosen(scope, work, annotations)) continue;
      const name = fileName(work.headline ?? work.url, new Date(at), ending);
      yield { name, mediaType, text: out(bundleOfWork(bundle, work, annotations), words) };
      done += annotations.length;
      onProgress?.(done, done);
    }
  // Who exports an article without notes gets a file that says so.
  if (done === 0) yield { name: fileName(title, new Date(at), ending), mediaType, text: out(bundle, words) };
}

/** Whether an article is itself what is exported, and not only the page of a source. */
const isChosen = (scope: ExportScope, { id, mergedInto = id }: Work, annotations: Annotation[]): boolean =>
  scope.type === 'everything' ||
  (scope.type === 'works'
    ? scope.ids.includes(id) || scope.ids.includes(mergedInto)
    : annotations.some((one) => scope.ids.includes(one.id)));

/** For programs alone: formats that people read get their messages from the surface that exports. */
const silent: Words = { word: (key) => key, language: 'en' };
